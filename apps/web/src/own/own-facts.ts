import { queryOptions } from '@tanstack/react-query';
import { answer, type Api } from '../api/client.js';
import { everyPage } from '../api/every-page.js';
import type { NewSwap, OwnAbsenceDraft, OwnWishDraft } from '../api/shapes.js';
import { rosterKey, useChange } from '../roster/roster-facts.js';

const CENTRE = '/api/centres/{centreId}';
const AHEAD_MS = 8 * 7 * 24 * 3_600_000;
/** Of swaps that are settled the last are enough. */
const LAST = 20;
/** What the last pairs on duty have left. */
const LAST_NOTES = 4;

/** One person's published shifts of the next eight weeks, in order of time; one that runs is among them. */
export const shiftsOfQuery = (api: Api, centreId: string, personId: string) =>
  queryOptions({
    queryKey: [...rosterKey(centreId), 'shifts-of', personId],
    queryFn: async () => {
      const now = Date.now();
      const span = { from: new Date(now).toISOString(), to: new Date(now + AHEAD_MS).toISOString(), personId };
      const seats = await everyPage((page) =>
        answer(api.GET(`${CENTRE}/roster`, { params: { path: { centreId }, query: { ...span, ...page } } })),
      );
      return seats.toSorted((one, other) => one.from.localeCompare(other.from));
    },
    enabled: personId !== '',
  });

export const ownAbsencesQuery = (api: Api, centreId: string) =>
  queryOptions({
    queryKey: [...rosterKey(centreId), 'own-absences'],
    queryFn: () => inOrder((query) => api.GET(`${CENTRE}/absences/own`, { params: { path: { centreId }, query } })),
  });

export const ownWishesQuery = (api: Api, centreId: string) =>
  queryOptions({
    queryKey: [...rosterKey(centreId), 'own-wishes'],
    queryFn: () => inOrder((query) => api.GET(`${CENTRE}/wishes/own`, { params: { path: { centreId }, query } })),
  });

/** Until when wishes for some days are heard. */
export const wishPeriodsQuery = (api: Api, centreId: string) =>
  queryOptions({
    queryKey: [...rosterKey(centreId), 'wish-periods'],
    queryFn: async () => {
      const periods = await everyPage((query) =>
        answer(api.GET(`${CENTRE}/wish-periods`, { params: { path: { centreId }, query } })),
      );
      return periods.toSorted((one, other) => one.firstDay.localeCompare(other.firstDay));
    },
  });

/** What one has asked of others, and what one is asked; the newest first. */
export const swapsQuery = (api: Api, centreId: string) =>
  queryOptions({
    queryKey: [...rosterKey(centreId), 'own-swaps'],
    queryFn: async () => {
      const params = { path: { centreId }, query: { limit: LAST } };
      const [own, requests] = await Promise.all([
        answer(api.GET(`${CENTRE}/swaps/own`, { params })),
        answer(api.GET(`${CENTRE}/swaps/requests`, { params })),
      ]);
      return { own: own.items, requests: requests.items };
    },
  });

/** What those who were on duty before have left, the newest first. */
export const handoverQuery = (api: Api, centreId: string) =>
  queryOptions({
    queryKey: [...rosterKey(centreId), 'handover'],
    queryFn: async () => {
      const query = { limit: LAST_NOTES };
      return (await answer(api.GET(`${CENTRE}/handover-notes`, { params: { path: { centreId }, query } }))).items;
    },
  });

export const useHandOver = (centreId: string) =>
  useChange(centreId, (api, note: string) =>
    answer(api.POST(`${CENTRE}/handover-notes`, { params: { path: { centreId } }, body: { note } })),
  );

export const useTakeBackHandover = (centreId: string) =>
  useChange(centreId, (api, noteId: string) =>
    answer(api.DELETE(`${CENTRE}/handover-notes/{noteId}`, { params: { path: { centreId, noteId } } })),
  );

export const useSayAbsence = (centreId: string) =>
  useChange(centreId, (api, body: OwnAbsenceDraft) =>
    answer(api.POST(`${CENTRE}/absences/own`, { params: { path: { centreId } }, body })),
  );

export const useTakeBackAbsence = (centreId: string) =>
  useChange(centreId, (api, absenceId: string) =>
    answer(api.DELETE(`${CENTRE}/absences/own/{absenceId}`, { params: { path: { centreId, absenceId } } })),
  );

export const useWish = (centreId: string) =>
  useChange(centreId, (api, body: OwnWishDraft) =>
    answer(api.POST(`${CENTRE}/wishes/own`, { params: { path: { centreId } }, body })),
  );

export const useTakeBackWish = (centreId: string) =>
  useChange(centreId, (api, wishId: string) =>
    answer(api.DELETE(`${CENTRE}/wishes/own/{wishId}`, { params: { path: { centreId, wishId } } })),
  );

export const useAskSwap = (centreId: string) =>
  useChange(centreId, (api, body: NewSwap) =>
    answer(api.POST(`${CENTRE}/swaps/own`, { params: { path: { centreId } }, body })),
  );

export const useWithdraw = (centreId: string) =>
  useChange(centreId, (api, swapId: string) =>
    answer(api.POST(`${CENTRE}/swaps/own/{swapId}/withdraw`, { params: { path: { centreId, swapId } } })),
  );

export type SwapAnswer = { readonly requestId: string; readonly word: 'accept' | 'decline' };

export const useAnswerSwap = (centreId: string) =>
  useChange(centreId, (api, { requestId, word }: SwapAnswer) =>
    answer(api.POST(`${CENTRE}/swaps/requests/{requestId}/${word}`, { params: { path: { centreId, requestId } } })),
  );

type Pages<T> = Promise<{ data?: { items: T[]; next: string | null }; error?: unknown; response: Response }>;

async function inOrder<T extends { readonly from: string }>(
  ask: (query: { limit: number; after?: string }) => Pages<T>,
): Promise<T[]> {
  const rows = await everyPage((query) => answer(ask(query)));
  return rows.toSorted((one, other) => one.from.localeCompare(other.from));
}
