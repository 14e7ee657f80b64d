import { Button } from '@navikt/ds-react';
import { XMarkIcon } from '@navikt/aksel-icons';
import { createContext, use, useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { failureFrom } from '../api/failure.js';

/** `undo` takes it back and answers with what to say then. */
type Notice = { readonly text: string; readonly undo?: () => Promise<string> };

const Notices = createContext<(notice: Notice) => void>(() => undefined);

/** Tells that something was done, and offers to take it back. Stays until closed or followed by another. */
export const useNotify = () => use(Notices);

export function NoticeBoard({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [notice, setNotice] = useState<Notice>();
  const notify = useCallback((next: Notice) => setNotice(next), []);
  const takeBack = async (undo: () => Promise<string>) => {
    setNotice({ text: t('common.saving') });
    setNotice({ text: await undo().catch((cause: unknown) => t(`failure.${failureFrom(cause).kind}`)) });
  };
  return (
    <Notices value={notify}>
      {children}
      <div role="status" className="notice-board">
        {notice && (
          <div className="notice">
            <span>{notice.text}</span>
            {notice.undo && (
              <Button size="small" variant="tertiary" onClick={() => notice.undo && void takeBack(notice.undo)}>
                {t('common.undo')}
              </Button>
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
