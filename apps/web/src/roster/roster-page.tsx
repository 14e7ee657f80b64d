import { useQuery } from '@tanstack/react-query';
import type { LocalDate } from '@samsvar/core';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import type { Absence, Centre } from '../api/shapes.js';
import { mayChangeRoster, mayHaveShifts } from '../me/may.js';
import { useMe } from '../me/me-context.js';
import { useNames } from '../desk/colleague-names.js';
import { absencesQuery } from '../roster-inbox/inbox-facts.js';
import { AwayNow } from '../roster-inbox/away-now.js';
import { Holes } from '../roster-inbox/holes.js';
import { Inbox } from '../roster-inbox/inbox.js';
import { Uncovered } from '../roster-inbox/uncovered.js';
import { FailureMessage } from '../shared/failure-message.js';
import { Loading } from '../shared/loading.js';
import { NothingHere } from '../shared/nothing-here.js';
import { Page } from '../shell/page.js';
import { BalancePanel } from './balance-panel.js';
import { Breaches } from './breaches.js';
import { useDemand } from './demand-facts.js';
import { DraftBar } from './draft-bar.js';
import { OwnCalendar } from './own-calendar.js';
import { OwnChanges } from './own-changes.js';
import { plannedSeats } from './planned-seats.js';
import { PlannerTools } from './planner-tools.js';
import { Publications } from './publications.js';
import { agentsQuery, breachesQuery, draftQuery, seatsQuery, useRosterNews } from './roster-facts.js';
import { WeekChoice } from './week-choice.js';
import { WeekTable } from './week-table.js';
import { numberOf } from './week.js';

/** Whom those who do not plan know to be away in the week. */
const nobody: readonly Absence[] = [];

/** Who is on duty when, a week at a time; whoever plans it sees the draft, all others what is published. */
export function RosterPage({ centre, week }: { centre: Centre; week: LocalDate }) {
  const { t } = useTranslation();
  const me = useMe();
  const api = useApi();
  const place = { centreId: centre.id, week };
  const isPlanner = mayChangeRoster(me, centre.id);
  const news = useRosterNews(centre.id);
  const seats = useQuery({ ...seatsQuery(api, place), ...news });
  const agents = useQuery(agentsQuery(api, centre.id));
  const draft = useQuery({ ...draftQuery(api, place), ...news, enabled: isPlanner });
  const broken = useQuery({ ...breachesQuery(api, place), ...news, enabled: isPlanner });
  const demand = useDemand(centre.id);
  const absences = useQuery({ ...absencesQuery(api, place), ...news, enabled: isPlanner });
  const nameOf = useNames(centre.id);
  const asked = isPlanner ? [seats, agents, draft] : [seats, agents];
  const error = asked.find((one) => one.error)?.error;
  const isThere = seats.data && agents.data && (draft.data || !isPlanner);
  return (
    <Page
      title={t('roster.titleOf', { number: numberOf(week) })}
      aside={<WeekChoice centre={centre.slug} week={week} />}
    >
      {mayHaveShifts(me, centre.id) && <OwnChanges centreId={centre.id} news={news} />}
      {isPlanner && <Uncovered centre={centre} />}
      {isPlanner && <Holes centre={centre} ahead="week" />}
      <AwayNow centreId={centre.id} />
      {error != null && <FailureMessage cause={error} onRetry={() => asked.forEach((one) => void one.refetch())} />}
      {!isThere && error == null && <Loading rows={10} />}
      {isThere && agents.data.length === 0 && <NothingHere text={t('roster.nobody')} />}
      {isThere && agents.data.length > 0 && (
        <>
          {draft.data && <PlannerTools centre={centre} week={week} version={draft.data.version} />}
          {draft.data && <DraftBar place={place} draft={draft.data} />}
          {broken.data && <Breaches {...broken.data} nameOf={nameOf} />}
          <WeekTable
            place={{ centreId: centre.id, week }}
            agents={agents.data}
            seats={plannedSeats(seats.data, draft.data?.changes ?? [])}
            breaches={broken.data?.breaches ?? []}
            demand={demand}
            absences={absences.data ?? nobody}
            version={isPlanner ? draft.data?.version : undefined}
          />
          {isPlanner && <BalancePanel centre={centre} week={week} />}
          {mayHaveShifts(me, centre.id) && <OwnCalendar centreId={centre.id} />}
          {isPlanner && <Inbox centre={centre} week={week} />}
          {isPlanner && <Publications place={place} version={draft.data?.version} />}
        </>
      )}
    </Page>
  );
}
