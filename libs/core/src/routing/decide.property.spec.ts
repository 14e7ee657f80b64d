import fc from 'fast-check';
import { histories } from '../testing/routing-history.js';
import { bytesOf, replay, run } from '../testing/routing-run.js';

/** The same histories at every check; `npm run fuzz` goes on with others. */
const seed = 2026;
const seeds = [seed, 2027, 2028, 2029, 2030, 2031, 2032, 2033];
const runs = 250;

describe('over random histories', () => {
  it.each(seeds)(
    'every invariant holds after every event, and in the end everybody can go home (seed %d)',
    (seed) => {
      fc.assert(
        fc.property(histories(60), (steps) => {
          expect(run(steps).breaches).toEqual([]);
        }),
        { seed, numRuns: runs },
      );
    },
    60_000,
  );

  it('the same events make the same floor, commands and facts, byte for byte', () => {
    fc.assert(
      fc.property(histories(40), (steps) => {
        const first = run(steps);
        expect(bytesOf(replay(first.events))).toBe(bytesOf(first));
      }),
      { seed, numRuns: runs / 2 },
    );
  }, 60_000);
});
