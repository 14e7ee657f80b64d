import { Heading } from '@navikt/ds-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { titlePage } from './tab-title.js';

/** Whether anybody has done anything here since the document was loaded. (What they did to sign in does not count.) */
let hasActed = false;
for (const act of ['keydown', 'pointerdown'] as const) {
  addEventListener(act, () => (hasActed = true), { capture: true, once: true });
}

/** One page in the shell: its title in the tab and as the heading, which takes focus when one arrives from elsewhere. */
export function Page({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    titlePage(t('app.title', { page: title }));
  }, [t, title]);
  useEffect(() => {
    // The browser places focus when it loads, wherever we send on from there; once somebody acts, nobody else does it.
    if (hasActed) heading.current?.focus();
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
