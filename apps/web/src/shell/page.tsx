import { Heading } from '@navikt/ds-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

let isFirstPage = true;

/** One page in the shell: its title in the tab and as the heading, which takes focus when one arrives from elsewhere. */
export function Page({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t('app.title', { page: title });
  }, [t, title]);
  useEffect(() => {
    // The browser itself places focus on the first page; after that nobody else does it.
    if (!isFirstPage) heading.current?.focus();
    isFirstPage = false;
  }, []);
  return (
    <>
      <div className="page__top">
        <Heading ref={heading} tabIndex={-1} size="medium" level="1">
          {title}
        </Heading>
        {aside}
      </div>
      {children}
    </>
  );
}
