import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Centre } from '../api/shapes.js';
import { DeskBar } from '../desk/desk-bar.js';
import { TopStatus } from '../desk/top-status.js';
import { useMe } from '../me/me-context.js';
import { ChosenCallKeeper } from '../inquiries/chosen-call.js';
import { LogAside } from '../inquiries/log-aside.js';
import { mayLogCalls, mayWorkAtDesk } from '../me/may.js';
import { useTheRest } from '../shared/later.js';
import { NoticeBoard } from '../shared/notices.js';
import { Announcer } from './announcer.js';
import { DemoBanner } from './demo-banner.js';
import { useKeptFocus } from './keep-focus.js';
import { OfflineBanner } from './offline-banner.js';
import { Rail } from './rail.js';
import { TopBar } from './top-bar.js';

/** What stands around every page: top bar, rail, the work in the middle. The call strip goes under the top bar. */
export function Shell(props: { centre?: Centre; children: ReactNode }) {
  const { t } = useTranslation();
  const me = useMe();
  useKeptFocus();
  const isAtDesk = props.centre !== undefined && mayWorkAtDesk(me, props.centre.id);
  useTheRest(!isAtDesk);
  return (
    <Announcer>
      <a className="skip-link" href="#work">
        {t('app.skip')}
      </a>
      <ChosenCallKeeper>
        <div className="shell">
          <DemoBanner />
          <TopBar
            centreName={props.centre?.name}
            status={props.centre && isAtDesk && <TopStatus centre={props.centre} />}
          />
          {props.centre && isAtDesk && <DeskBar centreId={props.centre.id} />}
          <div className="shell__body">
            {props.centre && <Rail centre={props.centre} />}
            <main id="work" tabIndex={-1} className="shell__work">
              <OfflineBanner />
              <NoticeBoard>{props.children}</NoticeBoard>
            </main>
            {props.centre && mayLogCalls(me, props.centre.id) && <LogAside centreId={props.centre.id} />}
          </div>
        </div>
      </ChosenCallKeeper>
    </Announcer>
  );
}
