import { Button } from '@navikt/ds-react';
import { XMarkIcon } from '@navikt/aksel-icons';
import { createContext, use, useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { failureFrom, type Failure } from '../api/failure.js';
import { FailureText } from './failure-message.js';

/** `undo` takes it back and answers with what to say then. */
type Notice = { readonly text: string; readonly undo?: () => Promise<string> };
type Shown = Notice | { readonly failure: Failure };

const Notices = createContext<(notice: Notice) => void>(() => undefined);

/** Tells that something was done, and offers to take it back. Stays until closed or followed by another. */
export const useNotify = () => use(Notices);

export function NoticeBoard({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [notice, setNotice] = useState<Shown>();
  const notify = useCallback((next: Notice) => setNotice(next), []);
  const takeBack = async (undo: () => Promise<string>) => {
    setNotice({ text: t('common.saving') });
    setNotice(
      await undo().then(
        (text) => ({ text }),
        (cause: unknown) => ({ failure: failureFrom(cause) }),
      ),
    );
  };
  return (
    <Notices value={notify}>
      {children}
      <div role="status" className="notice-board">
        {notice && (
          <div className="notice">
            {'failure' in notice ? (
              <div>
                <FailureText failure={notice.failure} />
              </div>
            ) : (
              <Said notice={notice} onUndo={(undo) => void takeBack(undo)} />
            )}
            <Button
              size="small"
              variant="tertiary"
              icon={<XMarkIcon title={t('common.close')} />}
              onClick={() => setNotice(undefined)}
            />
          </div>
        )}
      </div>
    </Notices>
  );
}

function Said({ notice: { text, undo }, onUndo }: { notice: Notice; onUndo: (undo: () => Promise<string>) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <span>{text}</span>
      {undo && (
        <Button size="small" variant="tertiary" onClick={() => onUndo(undo)}>
          {t('common.undo')}
        </Button>
      )}
    </>
  );
}
