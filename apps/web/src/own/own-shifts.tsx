import { Button, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import type { Seat } from '../api/shapes.js';
import { useMe } from '../me/me-context.js';
import { sayDay, sayHours } from '../roster/say-shift.js';
import { dateOf } from '../roster/week.js';
import { FailureMessage } from '../shared/failure-message.js';
import { Loading } from '../shared/loading.js';
import { NothingHere } from '../shared/nothing-here.js';
import { usePreferences } from '../shell/preferences.js';
import { shiftsOfQuery, swapsQuery } from './own-facts.js';
import { SwapDialog } from './swap-dialog.js';

/** One's own shifts, as they are published, and the way to swap one that has not begun. */
export function OwnShifts({ centreId }: { centreId: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const api = useApi();
  const [chosen, choose] = useState<Seat>();
  const { data, error, refetch } = useQuery(shiftsOfQuery(api, centreId, useMe().personId));
  const { data: swaps } = useQuery(swapsQuery(api, centreId));
  const asked = swaps?.own.filter(({ state }) => state === 'asked' || state === 'accepted') ?? [];
  const [now] = useState(() => new Date().toISOString());
  const say = (seat: Seat) =>
    t('own.shifts.one', {
      day: sayDay(dateOf(seat.from), t),
      hours: sayHours(seat, language),
      kind: t(`roster.kinds.${seat.kind}`),
    });
  return (
    <section className="panel own-part" aria-labelledby="own-shifts">
      <Heading id="own-shifts" size="xsmall" level="2">
        {t('own.shifts.title')}
      </Heading>
      {error && <FailureMessage cause={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={3} />}
      {data?.length === 0 && <NothingHere text={t('own.shifts.none')} />}
      <ul className="closures">
        {data?.map((seat) => (
          <li key={seat.id} className="closure">
            <span className="own-shift">{say(seat)}</span>
            {asked.some(({ seatId }) => seatId === seat.id) ? (
              <span className="quiet">{t('own.shifts.asked')}</span>
            ) : (
              seat.from > now && (
                <Button
                  size="xsmall"
                  variant="tertiary"
                  aria-label={t('own.about', { what: t('own.swap.ask'), about: say(seat) })}
                  onClick={() => choose(seat)}
                >
                  {t('own.swap.ask')} …
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
      {chosen && <SwapDialog centreId={centreId} seat={chosen} about={say(chosen)} onClose={() => choose(undefined)} />}
    </section>
  );
}
