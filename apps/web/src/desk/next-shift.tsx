import { BodyShort } from '@navikt/ds-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { answer, type Api } from '../api/client.js';
import { everyPage } from '../api/every-page.js';
import { useMe } from '../me/me-context.js';
import { sayWhen } from '../shared/oslo.js';
import { usePreferences } from '../shell/preferences.js';

const AHEAD_MS = 14 * 24 * 3_600_000;
const FRESH_MS = 5 * 60_000;

/** Off duty now, and when one is on next, by the published roster. */
export function NextShift({ centreId }: { centreId: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { data } = useQuery(nextShiftQuery(useApi(), centreId, useMe().personId));
  return (
    <BodyShort size="small">
      <strong>{t('desk.status.off')}</strong>{' '}
      {data?.from && t('desk.status.next', { when: sayWhen(data.from, data.askedAt, t, language) })}
      {data && !data.from && t('desk.status.noNext')}
    </BodyShort>
  );
}

const nextShiftQuery = (api: Api, centreId: string, personId: string) =>
  queryOptions({
    queryKey: ['centre', centreId, 'next-shift', personId],
    queryFn: async () => {
      const askedAt = new Date();
      const span = { from: askedAt.toISOString(), to: new Date(askedAt.getTime() + AHEAD_MS).toISOString() };
      const seats = await everyPage((page) =>
        answer(
          api.GET('/api/centres/{centreId}/roster', { params: { path: { centreId }, query: { ...span, ...page } } }),
        ),
      );
      const starts = seats.filter((seat) => seat.personId === personId).map(({ from }) => Date.parse(from));
      const ahead = starts.filter((start) => start > askedAt.getTime());
      return { askedAt, from: ahead.length === 0 ? undefined : new Date(Math.min(...ahead)) };
    },
    staleTime: FRESH_MS,
    refetchInterval: FRESH_MS,
  });
