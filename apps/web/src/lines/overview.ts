import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useApi } from '../api/api-context.js';
import { answer, type Api } from '../api/client.js';
import { everyPage } from '../api/every-page.js';
import type { Line, LineNow, Municipality } from '../api/shapes.js';
import { useCentreNews } from '../live/live-house.js';
import { nextLook } from './next-look.js';

/** A dialled number with whether it is open this moment, and why. */
export type LineRow = Line & { readonly now: LineNow | undefined };
export type MunicipalityLines = Municipality & { readonly lines: readonly LineRow[] };
export type Overview = { readonly at: Date; readonly municipalities: readonly MunicipalityLines[] };

/** The centre's numbers as they stand, kept right: by the news of the house, and by each line's own `until`. */
export function useOverview(centreId: string) {
  const api = useApi();
  const queries = useQueryClient();
  // Not what somebody is changing right now: that keeps its version, so that two changes do not swallow each other.
  const look = useCallback(
    () => void queries.invalidateQueries({ queryKey: overviewKey(centreId) }),
    [queries, centreId],
  );
  const isLive = useCentreNews(centreId, look);
  return useQuery(overviewQuery(api, centreId, isLive));
}

const overviewKey = (centreId: string) => ['centre', centreId, 'overview'];

const overviewQuery = (api: Api, centreId: string, isLive: boolean) =>
  queryOptions({
    queryKey: overviewKey(centreId),
    queryFn: () => overview(api, centreId),
    refetchInterval: ({ state }) => nextLook(state.data, { now: Date.now(), isLive }),
  });

async function overview(api: Api, centreId: string): Promise<Overview> {
  const path = { centreId };
  const [municipalities, lines, now] = await Promise.all([
    everyPage((query) => answer(api.GET('/api/centres/{centreId}/municipalities', { params: { path, query } }))),
    everyPage((query) => answer(api.GET('/api/centres/{centreId}/lines', { params: { path, query } }))),
    answer(api.GET('/api/centres/{centreId}/open-now', { params: { path } })),
  ]);
  const states = new Map(now.lines.map((line) => [line.lineId, line]));
  return {
    at: new Date(now.at),
    municipalities: byName(municipalities).map((municipality) => ({
      ...municipality,
      lines: byName(lines)
        .filter((line) => line.municipalityId === municipality.id)
        .map((line) => ({ ...line, now: states.get(line.id) })),
    })),
  };
}

/** As in a Norwegian list, å last, whatever the screen's language. */
const byName = <T extends { readonly name: string }>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
