import type { DeskCaller } from '@samsvar/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';
import { answer, type Api } from '../api/client.js';
import { everyPage } from '../api/every-page.js';
import type { Line, Municipality } from '../api/shapes.js';

/** The floor knows places by id only; their names come from the API. */
export type Places = {
  readonly municipality: (id: string) => Municipality | undefined;
  readonly line: (id: string) => Line | undefined;
  readonly linesOf: (municipality: string) => readonly Line[];
  readonly municipalities: readonly Municipality[];
  readonly lines: readonly Line[];
};

const FRESH_MS = 5 * 60_000;

const placesQuery = (api: Api, centreId: string) =>
  queryOptions({
    queryKey: ['centre', centreId, 'places'],
    queryFn: async () => {
      const path = { centreId };
      const [municipalities, lines] = await Promise.all([
        everyPage((query) => answer(api.GET('/api/centres/{centreId}/municipalities', { params: { path, query } }))),
        everyPage((query) => answer(api.GET('/api/centres/{centreId}/lines', { params: { path, query } }))),
      ]);
      return { municipalities, lines };
    },
    staleTime: FRESH_MS,
    refetchInterval: FRESH_MS,
  });

/** The names, when they are here. A call is shown and taken without them, too. */
export function usePlaces(centreId: string): Places {
  const { data } = useQuery(placesQuery(useApi(), centreId));
  return {
    municipality: (id) => data?.municipalities.find((one) => one.id === id),
    line: (id) => data?.lines.find((one) => one.id === id),
    linesOf: (municipality) => data?.lines.filter((one) => one.municipalityId === municipality) ?? [],
    municipalities: data?.municipalities ?? [],
    lines: data?.lines ?? [],
  };
}

/** Which municipality is rung, on which of its lines, and by which number. */
export const namesOf = ({ municipalityId, lineId }: DeskCaller, places: Places) => ({
  municipality: places.municipality(municipalityId)?.name ?? '…',
  line: places.line(lineId)?.name ?? '…',
  number: places.line(lineId)?.number,
});
