import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NoticeBoard } from '../shared/notices.js';
import { Announcer } from './announcer.js';
import { DemoBanner } from './demo-banner.js';
import { OfflineBanner } from './offline-banner.js';
import { Rail } from './rail.js';
import { TopBar } from './top-bar.js';

/** What stands around every page: top bar, rail, the work in the middle. The call strip goes under the top bar. */
export function Shell(props: { centre?: { readonly slug: string; readonly name: string }; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Announcer>
      <a className="skip-link" href="#work">
        {t('app.skip')}
      </a>
      <div className="shell">
        <DemoBanner />
        <TopBar centreName={props.centre?.name} />
        <div className="shell__body">
          {props.centre && <Rail centre={props.centre.slug} />}
          <main id="work" tabIndex={-1} className="shell__work">
            <OfflineBanner />
            <NoticeBoard>{props.children}</NoticeBoard>
          </main>
        </div>
      </div>
    </Announcer>
  );
}
