import { Button } from '@navikt/ds-react';
import { XMarkIcon } from '@navikt/aksel-icons';
import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Notice = { readonly text: string; readonly undo?: () => void };

const Notices = createContext<(notice: Notice) => void>(() => undefined);

/** Tells that something was done, and offers to take it back. Stays until closed or followed by another. */
export const useNotify = () => use(Notices);

export function NoticeBoard({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [notice, setNotice] = useState<Notice>();
  const take = useCallback(() => setNotice(undefined), []);
  const notify = useMemo(() => (next: Notice) => setNotice(next), []);
  return (
    <Notices value={notify}>
      {children}
      <div role="status" className="notice-board">
        {notice && (
          <div className="notice">
            <span>{notice.text}</span>
            {notice.undo && (
              <Button
                size="small"
                variant="tertiary"
                onClick={() => {
                  take();
                  notice.undo?.();
                }}
              >
                {t('common.undo')}
              </Button>
            )}
            <Button size="small" variant="tertiary" icon={<XMarkIcon title={t('common.close')} />} onClick={take} />
          </div>
        )}
      </div>
    </Notices>
  );
}
