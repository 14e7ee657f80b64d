import { BodyShort, Tag } from '@navikt/ds-react';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Centre } from '../api/shapes.js';
import { useCentre } from '../centres/own-centre.js';
import { kinds } from '../desk/colleagues.js';
import { useDesk } from '../desk/desk-context.js';
import { Missing } from '../desk/missing.js';
import { WhoIsWhere } from '../desk/who-is-where.js';
import { mayChangeRoster, maySeeFigures, maySeeOffers } from '../me/may.js';
import { useMe } from '../me/me-context.js';
import { Holes } from '../roster-inbox/holes.js';
import { FailureMessage } from '../shared/failure-message.js';
import { Loading } from '../shared/loading.js';
import { NothingHere } from '../shared/nothing-here.js';
import { clockTime } from '../shared/oslo.js';
import { LostPage } from '../shell/lost-page.js';
import { Page } from '../shell/page.js';
import { usePreferences } from '../shell/preferences.js';
import { Board } from './board.js';
import { boardRows, howMany } from './board-rows.js';
import { Offers } from './offers.js';
import { useToday } from './today.js';

/**
 * The day on a wall: who waits now, and how it has gone. The big screen has nobody by name, so it may hang anywhere;
 * at their own screen whoever runs the day sees the people too.
 */
export function NowPage() {
  const { t } = useTranslation();
  const centre = useCentre();
  const { id, slug } = centre;
  const me = useMe();
  const { screen } = useSearch({ from: '/$centre/now' });
  if (!maySeeFigures(me, id)) return <LostPage />;
  const isBig = screen === 'big';
  const otherSize = (
    <Link to="/$centre/now" params={{ centre: slug }} search={isBig ? {} : { screen: 'big' }}>
      {t(isBig ? 'now.fromBig' : 'now.toBig')}
    </Link>
  );
  return (
    <Page title={t('now.title')} aside={otherSize}>
      <div className={isBig ? 'board board--big' : 'board'}>
        <Today centreId={id} />
        {!isBig && <People centre={centre} />}
      </div>
    </Page>
  );
}

function People({ centre }: { centre: Centre }) {
  const { id: centreId } = centre;
  const me = useMe();
  const { state } = useDesk();
  return (
    <>
      {state?.lead && <Missing lead={state.lead} centreId={centreId} level="h2" />}
      {mayChangeRoster(me, centreId) && <Holes centre={centre} ahead="day" />}
      {state?.lead && <WhoIsWhere lead={state.lead} centreId={centreId} />}
      {maySeeOffers(me, centreId) && <Offers centreId={centreId} />}
    </>
  );
}

function Today({ centreId }: { centreId: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { data, error, isPending, refetch, dataUpdatedAt } = useToday(centreId);
  const { isLive, state } = useDesk();
  const people = isLive ? howMany(state) : undefined;
  const queues = people ? state?.queue : undefined;
  if (isPending) return <Loading rows={6} />;
  if (!data) return <FailureMessage cause={error} onRetry={() => void refetch()} />;
  const time = clockTime(new Date(dataUpdatedAt), language);
  return (
    <>
      {error && <FailureMessage cause={error} onRetry={() => void refetch()} />}
      {people && (
        <BodyShort className="colleagues">
          {t('now.onDuty')}:
          {kinds.map(([is, tone]) => (
            <Tag key={is} size="small" variant="moderate" data-color={tone}>
              {t(`now.${is}`)}: {people[is]}
            </Tag>
          ))}
        </BodyShort>
      )}
      <Board centreId={centreId} rows={boardRows(data, queues)} />
      {data.whole.offered === 0 && <NothingHere text={t('now.none')} />}
      <BodyShort size="small">{t(queues ? 'now.asOf' : 'now.notLive', { time })}</BodyShort>
      <BodyShort size="small">{t('now.formula')}</BodyShort>
    </>
  );
}
