import { useTranslation } from 'react-i18next';
import { useCentre } from '../centres/own-centre.js';
import { MayBeCalled } from '../desk/may-be-called.js';
import { mayHaveShifts } from '../me/may.js';
import { useMe } from '../me/me-context.js';
import { OwnChanges } from '../roster/own-changes.js';
import { useRosterNews } from '../roster/roster-facts.js';
import { LostPage } from '../shell/lost-page.js';
import { Page } from '../shell/page.js';
import { HandoverNotes } from './handover-notes.js';
import { OwnAbsences } from './own-absences.js';
import { OwnShifts } from './own-shifts.js';
import { OwnSwaps } from './own-swaps.js';
import { OwnWishes } from './own-wishes.js';

export function OwnRoute() {
  const { id } = useCentre();
  return mayHaveShifts(useMe(), id) ? <OwnPage centreId={id} /> : <LostPage />;
}

/** One's own time on duty: shifts, swaps, absences, wishes, and whether one may be called in. */
function OwnPage({ centreId }: { centreId: string }) {
  const { t } = useTranslation();
  const news = useRosterNews(centreId);
  return (
    <Page title={t('own.title')}>
      <OwnChanges centreId={centreId} news={news} />
      <div className="own">
        <OwnShifts centreId={centreId} />
        <HandoverNotes centreId={centreId} news={news} />
        <OwnSwaps centreId={centreId} />
        <OwnAbsences centreId={centreId} />
        <OwnWishes centreId={centreId} />
        <section className="panel own-part" aria-label={t('own.mayBeCalled')}>
          <MayBeCalled centreId={centreId} />
        </section>
      </div>
    </Page>
  );
}
