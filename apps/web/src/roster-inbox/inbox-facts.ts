import { queryOptions } from '@tanstack/react-query';
import { answer, type Api } from '../api/client.js';
import { everyPage } from '../api/every-page.js';
import type { NewAbsence, NewWishPeriod } from '../api/shapes.js';
import { rosterKey, useChange, type WeekPlace } from '../roster/roster-facts.js';
import { spanOf, spanOfDays, type Days } from '../roster/week.js';

const CENTRE = '/api/centres/{centreId}';
/** More than that is not decided in one sitting. */
const SHOWN = 50;

/** Published shifts to come whose people are away, in order of time. */
export const uncoveredQuery = (api: Api, centreId: string) =>
  queryOptions({
    queryKey: [...rosterKey(centreId), 'uncovered'],
    queryFn: async () => {
      const shifts = await everyPage((query) =>
        answer(api.GET(`${CENTRE}/roster/uncovered`, { params: { path: { centreId }, query } })),
      );
      return shifts.toSorted((one, other) => one.from.localeCompare(other.from));
    },
  });

/** Seats of the week ahead that nobody has. */
export const holesQuery = (api: Api, centreId: string) =>
  queryOptions({
    queryKey: [...rosterKey(centreId), 'holes'],
    queryFn: () => answer(api.GET(`${CENTRE}/roster/holes`, { params: { path: { centreId } } })),
  });

/** Who is away within the week. */
export const absencesQuery = (api: Api, { centreId, week }: WeekPlace) =>
  queryOptions({
    queryKey: [...rosterKey(centreId), 'absences', week],
    queryFn: () =>
      everyPage((page) =>
        answer(
          api.GET(`${CENTRE}/absences`, {
            params: { path: { centreId }, query: { ...spanOf(week as never), ...page } },
          }),
        ),
      ),
  });

/** What people have wished of some days. */
export const wishesQuery = (api: Api, centreId: string, days: Days) =>
  queryOptions({
    queryKey: [...rosterKey(centreId), 'wishes', days.first, days.last],
    queryFn: () =>
      everyPage((page) =>
        answer(
          api.GET(`${CENTRE}/wishes`, { params: { path: { centreId }, query: { ...spanOfDays(days), ...page } } }),
        ),
      ),
  });

/** Who is away now, and until when: what everybody may know. */
export const awayQuery = (api: Api, centreId: string) =>
  queryOptions({
    queryKey: [...rosterKey(centreId), 'away'],
    queryFn: () => everyPage((query) => answer(api.GET(`${CENTRE}/away`, { params: { path: { centreId }, query } }))),
  });

/** Swaps that nobody has settled yet. */
export const openSwapsQuery = (api: Api, centreId: string) =>
  queryOptions({
    queryKey: [...rosterKey(centreId), 'open-swaps'],
    queryFn: async () => {
      const params = { path: { centreId }, query: { limit: SHOWN } };
      return (await answer(api.GET(`${CENTRE}/swaps`, { params }))).items;
    },
  });

/** The rules that the swap's shifts would break. */
export const swapBreachesQuery = (api: Api, centreId: string, swapId: string) =>
  queryOptions({
    queryKey: [...rosterKey(centreId), 'swap-breaches', swapId],
    queryFn: () => answer(api.GET(`${CENTRE}/swaps/{swapId}/breaches`, { params: { path: { centreId, swapId } } })),
  });

export const swapPolicyQuery = (api: Api, centreId: string) =>
  queryOptions({
    queryKey: [...rosterKey(centreId), 'swap-policy'],
    queryFn: () => answer(api.GET(`${CENTRE}/swap-policy`, { params: { path: { centreId } } })),
  });

export type SwapDecision = { readonly swapId: string; readonly word: 'approve' | 'refuse' };

export const useDecideSwap = (centreId: string) =>
  useChange(centreId, (api, { swapId, word }: SwapDecision) =>
    answer(api.POST(`${CENTRE}/swaps/{swapId}/${word}`, { params: { path: { centreId, swapId } } })),
  );

export const useSwapPolicy = (centreId: string) =>
  useChange(centreId, (api, needsApproval: boolean) =>
    answer(api.PUT(`${CENTRE}/swap-policy`, { params: { path: { centreId } }, body: { needsApproval } })),
  );

export const useRecordAbsence = (centreId: string) =>
  useChange(centreId, (api, body: NewAbsence) =>
    answer(api.POST(`${CENTRE}/absences`, { params: { path: { centreId } }, body })),
  );

export const useTakeBackAbsenceOf = (centreId: string) =>
  useChange(centreId, (api, absenceId: string) =>
    answer(api.DELETE(`${CENTRE}/absences/{absenceId}`, { params: { path: { centreId, absenceId } } })),
  );

export const useTakeBackWishOf = (centreId: string) =>
  useChange(centreId, (api, wishId: string) =>
    answer(api.DELETE(`${CENTRE}/wishes/{wishId}`, { params: { path: { centreId, wishId } } })),
  );

export const useSetPeriod = (centreId: string) =>
  useChange(centreId, (api, body: NewWishPeriod) =>
    answer(api.POST(`${CENTRE}/wish-periods`, { params: { path: { centreId } }, body })),
  );

export const useRemovePeriod = (centreId: string) =>
  useChange(centreId, (api, periodId: string) =>
    answer(api.DELETE(`${CENTRE}/wish-periods/{periodId}`, { params: { path: { centreId, periodId } } })),
  );
