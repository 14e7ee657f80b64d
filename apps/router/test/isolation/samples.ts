import { deskEvents } from '@samsvar/contracts';
import { uuidv7 } from 'uuidv7';
import { foreignCall, ownCall } from './floors.js';
import { fjordvest, innlandsro } from './centres.js';

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

const opening = {
  password: expect.any(String) as string,
  epoch: expect.any(String) as string,
  until: expect.any(Number) as number,
  iceServers: [],
};

const somebody = { kind: 'specialist', ref: uuidv7(), municipalityId: uuidv7() };

/** About a caller who waits in her own centre and is nobody's yet: heard, and of no effect. */
function aboutCall(more: object = {}): Sample {
  return {
    own: () => ({ id: uuidv7(), callId: ownCall, ...more }),
    answered: { refused: 'not-now' },
    foreign: () => ({ id: uuidv7(), callId: foreignCall, ...more }),
    absent: () => ({ id: uuidv7(), callId: uuidv7(), ...more }),
    closes: false,
  };
}

/** About somebody on the floor of her own centre. */
const aboutPerson = (more: object, answered: object): Sample => ({
  own: () => ({ id: uuidv7(), personId: 'mona', ...more }),
  answered,
  foreign: () => ({ id: uuidv7(), personId: 'ivar', ...more }),
  absent: () => ({ id: uuidv7(), personId: uuidv7(), ...more }),
  closes: false,
});

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
  'desk:resync': {
    own: () => ({}),
    answered: expect.objectContaining({ centreId: fjordvest, me: expect.anything() }) as object,
    foreign: () => ({ centreId: innlandsro }),
    absent: () => ({ centreId: uuidv7() }),
    closes: false,
  },
  'telephone:open': {
    own: () => ({ after: null }),
    answered: { kind: 'browser', user: 'mona', ...opening },
    foreign: () => ({ after: null, user: 'ivar' }),
    absent: () => ({ after: null, user: uuidv7() }),
    closes: false,
  },
  'telephone:sign-in': {
    own: () => ({ key: uuidv7() }),
    answered: { kind: 'sip', user: 'mona', password: expect.any(String) as string, registrar: null },
    foreign: () => ({ key: uuidv7(), user: 'ivar' }),
    absent: () => ({ key: uuidv7(), user: uuidv7() }),
    closes: false,
  },
  'presence:set': {
    own: () => ({ id: uuidv7(), presence: 'pause' }),
    answered: { done: true },
    foreign: () => ({ id: uuidv7(), presence: 'pause', agentId: 'ivar' }),
    absent: () => ({ id: uuidv7(), presence: 'pause', agentId: uuidv7() }),
    closes: false,
  },
  'call-out:answer': {
    own: () => ({ id: uuidv7(), askedAt: 1, answer: 'accept' }),
    answered: { refused: 'not-now' },
    foreign: () => ({ id: uuidv7(), askedAt: 1, answer: 'accept', agentId: 'ivar' }),
    absent: () => ({ id: uuidv7(), askedAt: 1, answer: 'accept', agentId: uuidv7() }),
    closes: false,
  },
  'offer:answer': aboutCall({ legId: `${ownCall}.1`, answer: 'accept' }),
  'call:hold': aboutCall(),
  'call:resume': aboutCall(),
  'call:consult': aboutCall({ to: somebody }),
  'call:merge': aboutCall(),
  'call:conference': aboutCall({ to: somebody }),
  'call:transfer': aboutCall(),
  'call:fetch-back': aboutCall(),
  'call:put-through': aboutCall({ to: somebody }),
  'call:hang-up': aboutCall(),
  'wrap-up:end': aboutCall(),
  'wrap-up:extend': aboutCall(),
  'reinforcement:call': {
    own: () => ({ id: uuidv7() }),
    answered: { done: true },
    foreign: () => ({ id: uuidv7(), centreId: innlandsro }),
    absent: () => ({ id: uuidv7(), centreId: uuidv7() }),
    closes: false,
  },
  'reinforcement:switch': {
    own: () => ({ id: uuidv7(), isOn: false }),
    answered: { done: true },
    foreign: () => ({ id: uuidv7(), isOn: false, centreId: innlandsro }),
    absent: () => ({ id: uuidv7(), isOn: false, centreId: uuidv7() }),
    closes: false,
  },
  'reinforcement:release': aboutPerson({}, { refused: 'not-now' }),
  'presence:set-for': aboutPerson({ presence: 'pause', why: 'as-agreed' }, { done: true }),
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
