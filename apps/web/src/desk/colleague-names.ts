import { queryOptions, useQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';
import { answer, type Api } from '../api/client.js';
import { everyPage } from '../api/every-page.js';

const FRESH_MS = 5 * 60_000;

/** What people of the centre are called, when the names are here; the floor knows them by id only. */
export function useNames(centreId: string): (personId: string) => string {
  const { data } = useQuery(namesQuery(useApi(), centreId));
  return (personId) => data?.get(personId) ?? '…';
}

/** Whether the names have come, or cannot come now: what is said only once waits for it. */
export const useNamesAreHere = (centreId: string): boolean => useQuery(namesQuery(useApi(), centreId)).isFetched;

const namesQuery = (api: Api, centreId: string) =>
  queryOptions({
    queryKey: ['centre', centreId, 'colleagues'],
    queryFn: async () => {
      const path = { centreId };
      const people = await everyPage((query) =>
        answer(api.GET('/api/centres/{centreId}/colleagues', { params: { path, query } })),
      );
      return new Map(people.map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`]));
    },
    staleTime: FRESH_MS,
    refetchInterval: FRESH_MS,
  });
