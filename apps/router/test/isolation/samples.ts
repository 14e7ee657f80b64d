import { deskEvents } from '@samsvar/contracts';

/** What a desk of one centre can name: its own, and what belongs to the other centre. */
export type Place = {
  /** A good token of the desk's own person. */
  readonly token: string;
  /** A good token of somebody in the other centre. */
  readonly foreignToken: string;
};

type Says = (place: Place) => object;

/** One event as a desk says it: with right, about somebody else's, and about what does not exist. */
export type Sample = {
  readonly own: Says;
  /** What the desk is answered when it has the right; `expect` matchers are welcome. */
  readonly answered: object;
  /** About the other centre's: answered exactly like `absent`. */
  readonly foreign: Says;
  readonly absent: Says;
  /** Whether saying it about somebody else's closes the line. */
  readonly closes: boolean;
};

/**
 * One for every event of `deskEvents` (libs/contracts/src/realtime). An event without one fails the suite: it would
 * otherwise be a door that nobody has tried.
 */
export const samples: Readonly<Record<(typeof deskEvents)[number], Sample>> = {
  'token:present': {
    own: ({ token }) => ({ token }),
    answered: { until: expect.any(Number) },
    foreign: ({ foreignToken }) => ({ token: foreignToken }),
    absent: () => ({ token: 'forged' }),
    closes: true,
  },
};

/** What to do about the events that have none. */
export const lacking = (events: readonly string[]): string[] =>
  events
    .filter((event) => !(event in samples))
    .map(
      (event) =>
        `${event} has no sample: add one to apps/router/test/isolation/samples.ts, with what a desk says about its own, ` +
        `what it is answered, and the same about another centre's and about what does not exist.`,
    );
