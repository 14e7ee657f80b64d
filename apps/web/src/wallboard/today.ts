import { queryOptions, useQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';
import { answer, type Api } from '../api/client.js';

/** The journal follows the calls, and a board on a wall is looked at now and then: so often is often enough. */
const LOOK_AGAIN_MS = 10_000;

const todayQuery = (api: Api, centreId: string) =>
  queryOptions({
    queryKey: ['centre', centreId, 'today'],
    queryFn: () => answer(api.GET('/api/centres/{centreId}/figures/today', { params: { path: { centreId } } })),
    refetchInterval: LOOK_AGAIN_MS,
  });

/** What has become of those who have rung today. */
export const useToday = (centreId: string) => useQuery(todayQuery(useApi(), centreId));
