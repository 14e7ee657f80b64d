import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi } from '../api/api-context.js';
import { answer, type Api } from '../api/client.js';
import type { Search } from '../api/shapes.js';
import { rosterKey, useChange } from './roster-facts.js';

const SEARCHES = '/api/centres/{centreId}/roster/searches';
/** It is told of itself once a second by the house, and is given up when nobody looks. */
const LOOK_EVERY_MS = 1_000;

type Order = {
  readonly week: string;
  readonly version: number;
  readonly weeks: number;
  readonly seconds: number;
};

export const useStartSearch = (centreId: string) =>
  useChange(centreId, (api, body: Order) => answer(api.POST(SEARCHES, { params: { path: { centreId } }, body })));

export const useStopSearch = (centreId: string) =>
  useChange(centreId, (api, searchId: string) =>
    answer(api.POST(`${SEARCHES}/{searchId}/stop`, { params: { path: { centreId, searchId } } })),
  );

/** Takes out of the drafts what was laid into them at once. */
export const useUndoLaying = (centreId: string) =>
  useChange(centreId, (api, layingId: string) =>
    answer(
      api.POST('/api/centres/{centreId}/roster/layings/{layingId}/undo', {
        params: { path: { centreId, layingId } },
      }),
    ),
  );

/** Counts only: each such look leaves no row in the audit log, as a look at the search itself does. */
const progressQuery = (api: Api, centreId: string, searchId: string) =>
  queryOptions({
    queryKey: ['centre', centreId, 'search', searchId, 'progress'],
    queryFn: () => answer(api.GET(`${SEARCHES}/{searchId}/progress`, { params: { path: { centreId, searchId } } })),
    refetchInterval: ({ state }) => (state.data?.ended == null ? LOOK_EVERY_MS : false),
    refetchIntervalInBackground: true,
  });

const searchQuery = (api: Api, centreId: string, searchId: string) =>
  queryOptions({
    queryKey: ['centre', centreId, 'search', searchId],
    queryFn: () => answer(api.GET(`${SEARCHES}/{searchId}`, { params: { path: { centreId, searchId } } })),
  });

/**
 * A search that was started here: how far it is, and when it has ended, what came of it. Then all that is shown of the
 * roster is asked for again.
 */
export function useSearch(centreId: string, started: Search): { readonly search: Search; readonly failure: unknown } {
  const api = useApi();
  const queries = useQueryClient();
  const isOverAtOnce = started.ended !== null;
  const { data: progress, error: lost } = useQuery({
    ...progressQuery(api, centreId, started.id),
    enabled: !isOverAtOnce,
  });
  const { data: outcome, error } = useQuery({
    ...searchQuery(api, centreId, started.id),
    enabled: progress?.ended != null,
  });
  const search = outcome ?? { ...started, ...progress, ended: started.ended };
  const hasEnded = search.ended !== null;
  useEffect(() => {
    if (hasEnded) void queries.invalidateQueries({ queryKey: rosterKey(centreId) });
  }, [hasEnded, queries, centreId]);
  return { search, failure: error ?? lost };
}
