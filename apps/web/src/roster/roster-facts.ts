import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useApi } from '../api/api-context.js';
import { answer, type Api } from '../api/client.js';
import { everyPage } from '../api/every-page.js';
import type { NewSeat, SeatMove } from '../api/shapes.js';
import { useCentreNews } from '../live/live-house.js';
import { spanOf, weekOf } from './week.js';

const ROSTER = '/api/centres/{centreId}/roster';
const FRESH_MS = 5 * 60_000;
/** While the line from the house is down we look again this often. */
const LOOK_AGAIN_MS = 60_000;

export type WeekPlace = { readonly centreId: string; readonly week: string };
/** `version` is the one that whoever changes the week has seen. */
type Seen<T> = { readonly version: number } & T;

export const rosterKey = (centreId: string) => ['centre', centreId, 'roster'];

/** The published seats that begin in the week. */
export const seatsQuery = (api: Api, { centreId, week }: WeekPlace) =>
  queryOptions({
    queryKey: [...rosterKey(centreId), 'seats', week],
    queryFn: async () => {
      const path = { centreId };
      const span = spanOf(week as never);
      const seats = await everyPage((page) =>
        answer(api.GET(ROSTER, { params: { path, query: { ...span, ...page } } })),
      );
      return seats.filter(({ from }) => weekOf(from) === week);
    },
  });

/** Those who answer for the centre, and so may have a seat. */
export const agentsQuery = (api: Api, centreId: string) =>
  queryOptions({
    queryKey: ['centre', centreId, 'agents'],
    queryFn: () =>
      everyPage((page) =>
        answer(
          api.GET('/api/centres/{centreId}/colleagues', {
            params: { path: { centreId }, query: { role: 'agent', ...page } },
          }),
        ),
      ),
    staleTime: FRESH_MS,
  });

/** The draft with all that it changes. */
export const draftQuery = (api: Api, { centreId, week }: WeekPlace) =>
  queryOptions({
    queryKey: [...rosterKey(centreId), 'draft', week],
    queryFn: async () => {
      const path = { centreId };
      const draft = await answer(api.GET(`${ROSTER}/draft`, { params: { path, query: { week } } }));
      return { ...draft, changes: draft.id === null ? [] : await changesOf(api, centreId, draft.id) };
    },
  });

/** What an edition does with each seat. */
export const changesOf = (api: Api, centreId: string, editionId: string) =>
  everyPage((query) =>
    answer(api.GET(`${ROSTER}/editions/{editionId}/changes`, { params: { path: { centreId, editionId }, query } })),
  );

/** Which rules the week would break, were its draft published now. */
export const breachesQuery = (api: Api, { centreId, week }: WeekPlace) =>
  queryOptions({
    queryKey: [...rosterKey(centreId), 'breaches', week],
    queryFn: () => answer(api.GET(`${ROSTER}/draft/breaches`, { params: { path: { centreId }, query: { week } } })),
  });

/** What was published then stays what it was. */
export const publishedChangesQuery = (api: Api, centreId: string, editionId: string) =>
  queryOptions({
    queryKey: [...rosterKey(centreId), 'published-changes', editionId],
    queryFn: () => changesOf(api, centreId, editionId),
  });

/** Whether those concerned by a publication have seen it. */
export const givenReceiptsQuery = (api: Api, centreId: string, publicationId: string) =>
  queryOptions({
    queryKey: [...rosterKey(centreId), 'given-receipts', publicationId],
    queryFn: () =>
      everyPage((query) =>
        answer(
          api.GET(`${ROSTER}/publications/{publicationId}/receipts`, {
            params: { path: { centreId, publicationId }, query },
          }),
        ),
      ),
  });

/** The last publications of the week. */
export const publicationsQuery = (api: Api, { centreId, week }: WeekPlace) =>
  queryOptions({
    queryKey: [...rosterKey(centreId), 'publications', week],
    queryFn: async () => {
      const query = { week, limit: 20 };
      return (await answer(api.GET(`${ROSTER}/publications`, { params: { path: { centreId }, query } }))).items;
    },
  });

/** One's own shifts that were changed and that one has not seen yet. */
export const receiptsQuery = (api: Api, centreId: string) =>
  queryOptions({
    queryKey: [...rosterKey(centreId), 'receipts'],
    queryFn: async () => {
      const query = { limit: 20 };
      const { items } = await answer(api.GET(`${ROSTER}/receipts`, { params: { path: { centreId }, query } }));
      return items.filter(({ confirmedAt }) => confirmedAt === null);
    },
  });

/** Keeps what is shown of the roster right, by the news of the house. */
export function useRosterNews(centreId: string): { readonly refetchInterval: number | false } {
  const queries = useQueryClient();
  const look = useCallback(
    () => void queries.invalidateQueries({ queryKey: rosterKey(centreId) }),
    [queries, centreId],
  );
  return { refetchInterval: useCentreNews(centreId, look) ? false : LOOK_AGAIN_MS };
}

export function useAgents(centreId: string) {
  return useQuery(agentsQuery(useApi(), centreId));
}

export const useAddSeat = (centreId: string) =>
  useChange(centreId, (api, seat: NewSeat) =>
    answer(api.POST(`${ROSTER}/draft/seats`, { ...at(centreId), body: seat })),
  );

export const useMoveSeat = (centreId: string) =>
  useChange(centreId, (api, { seatId, ...body }: SeatMove & { readonly seatId: string }) =>
    answer(api.PATCH(`${ROSTER}/draft/seats/{seatId}`, { params: { path: { centreId, seatId } }, body })),
  );

export const useRemoveSeat = (centreId: string) =>
  useChange(centreId, (api, { seatId, version }: Seen<{ readonly seatId: string }>) =>
    answer(
      api.DELETE(`${ROSTER}/draft/seats/{seatId}`, { params: { path: { centreId, seatId }, query: { version } } }),
    ),
  );

type OfEdition = Seen<{ readonly editionId: string }>;

export const useDiscard = (centreId: string) =>
  useChange(centreId, (api, { editionId, version }: OfEdition) =>
    answer(
      api.DELETE(`${ROSTER}/editions/{editionId}`, { params: { path: { centreId, editionId }, query: { version } } }),
    ),
  );

export const usePublish = (centreId: string) =>
  useChange(centreId, (api, { editionId, version }: OfEdition) =>
    answer(
      api.POST(`${ROSTER}/editions/{editionId}/publish`, {
        params: { path: { centreId, editionId } },
        body: { version },
      }),
    ),
  );

/** A draft that sets back what was published then. */
export const useUndo = (centreId: string) =>
  useChange(centreId, (api, { editionId: publicationId, version }: OfEdition) =>
    answer(
      api.POST(`${ROSTER}/publications/{publicationId}/undo`, {
        params: { path: { centreId, publicationId } },
        body: { version },
      }),
    ),
  );

export const useConfirm = (centreId: string) =>
  useChange(centreId, (api, receiptIds: readonly string[]) =>
    Promise.all(
      receiptIds.map((receiptId) =>
        answer(api.POST(`${ROSTER}/receipts/{receiptId}/confirm`, { params: { path: { centreId, receiptId } } })),
      ),
    ),
  );

const at = (centreId: string) => ({ params: { path: { centreId } } });

/** After any change, done or refused, all that is shown of the roster is asked for again: when it was done, before one goes on. */
export function useChange<Input, Output>(centreId: string, change: (api: Api, input: Input) => Promise<Output>) {
  const api = useApi();
  const queries = useQueryClient();
  const look = () => queries.invalidateQueries({ queryKey: rosterKey(centreId) });
  return useMutation({
    mutationFn: (input: Input) => change(api, input),
    // Without a network it is said at once, not kept for later: later the week may be another.
    networkMode: 'always',
    onSuccess: look,
    onError: () => void look(),
  });
}
