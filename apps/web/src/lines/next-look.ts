import type { Overview } from './overview.js';

/** While the line from the house is down we look again this often; at a line's own `until` we look at once. */
const LOOK_AGAIN_MS = 60_000;
/** A browser's timer holds no more than some weeks. */
const LONGEST_MS = 24 * 3_600_000;
const SOON_MS = 1_000;

/** Milliseconds until the picture is due again: when the first line changes, and soon when nobody would tell us. */
export function nextLook(overview: Overview | undefined, { now, isLive }: { now: number; isLive: boolean }): number {
  const changes = (overview?.municipalities ?? [])
    .flatMap(({ lines }) => lines)
    .flatMap(({ now: state }) => (state?.until ? [Date.parse(state.until) - now] : []))
    .filter((ahead) => ahead > 0);
  return Math.max(SOON_MS, Math.min(isLive ? LONGEST_MS : LOOK_AGAIN_MS, ...changes));
}
