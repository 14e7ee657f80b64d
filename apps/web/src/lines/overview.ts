import { queryOptions } from '@tanstack/react-query';
import { answer, type Api } from '../api/client.js';
import type { Line, LineNow, Municipality } from '../api/shapes.js';

/** A dialled number with whether it is open this moment, and why. */
export type LineRow = Line & { readonly now: LineNow | undefined };
export type MunicipalityLines = Municipality & { readonly lines: readonly LineRow[] };
export type Overview = { readonly at: Date; readonly municipalities: readonly MunicipalityLines[] };

/** The most rows one page of a list may hold. */
const PAGE = 200;
/** Without a word from the server we look again this often; at a line's own `until` we look at once. */
const LOOK_AGAIN_MS = 60_000;
const SOON_MS = 1_000;

export const overviewQuery = (api: Api, centreId: string) =>
  queryOptions({
    queryKey: ['centre', centreId, 'overview'],
    queryFn: () => overview(api, centreId),
    refetchInterval: ({ state }) => (state.data === undefined ? LOOK_AGAIN_MS : nextLook(state.data, Date.now())),
  });

async function overview(api: Api, centreId: string): Promise<Overview> {
  const params = { path: { centreId }, query: { limit: PAGE } };
  const [municipalities, lines, now] = await Promise.all([
    answer(api.GET('/api/centres/{centreId}/municipalities', { params })),
    answer(api.GET('/api/centres/{centreId}/lines', { params })),
    answer(api.GET('/api/centres/{centreId}/open-now', { params: { path: { centreId } } })),
  ]);
  const states = new Map(now.lines.map((line) => [line.lineId, line]));
  return {
    at: new Date(now.at),
    municipalities: byName(municipalities.items).map((municipality) => ({
      ...municipality,
      lines: byName(lines.items)
        .filter((line) => line.municipalityId === municipality.id)
        .map((line) => ({ ...line, now: states.get(line.id) })),
    })),
  };
}

/** As in a Norwegian list, å last, whatever the screen's language. */
const byName = <T extends { readonly name: string }>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));

/** Milliseconds until the picture is due again: when the first line changes, and never later than a minute. */
export function nextLook({ municipalities }: Overview, now: number): number {
  const changes = municipalities
    .flatMap(({ lines }) => lines)
    .flatMap(({ now: state }) => (state?.until ? [Date.parse(state.until) - now] : []))
    .filter((ahead) => ahead > 0);
  return Math.max(SOON_MS, Math.min(LOOK_AGAIN_MS, ...changes));
}
