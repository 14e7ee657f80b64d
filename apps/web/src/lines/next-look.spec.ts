import { nextLook } from './next-look.js';
import type { Overview } from './overview.js';

const now = Date.parse('2026-11-23T08:00:00Z');
const minutes = (count: number) => count * 60_000;

describe('when the numbers are looked at again', () => {
  it.each([
    ['at the moment the first line changes', [30, 3], true, minutes(3)],
    ['hardly ever by itself while the house tells what changes', [], true, minutes(24 * 60)],
    ['each minute while nobody tells', [30], false, minutes(1)],
    ['sooner when a line changes sooner', [0.5], false, minutes(0.5)],
  ])('%s', (_, ahead, isLive, expected) => {
    expect(nextLook(showing(ahead), { now, isLive })).toBe(expected);
  });
});

/** Lines that each change so many minutes from now. */
function showing(ahead: readonly number[]): Overview {
  const lines = ahead.map((count) => ({ now: { until: new Date(now + minutes(count)).toISOString() } }));
  return { at: new Date(now), municipalities: [{ lines }] } as unknown as Overview;
}
