import { agentId, agentsAt, seconds, type Millis } from '@samsvar/core';
import { Telling } from '@samsvar/core/testing';
import type { DeviceManner } from '@samsvar/telephony';
import fc from 'fast-check';
import { parties, SimulatedCentre, type Decide } from './simulated-centre.js';

/**
 * One step of a history, before it is known how the centre stands then: what happens, to whom, in what way, and how long
 * after the one before. Numbers are taken modulo what there is, so a history means something however it is shortened.
 */
export type Step = { readonly what: Kind; readonly who: number; readonly how: number; readonly after: Millis };

const weights = {
  rings: 16,
  hangsUp: 3,
  presses: 4,
  picksUp: 6,
  putsDown: 2,
  vanishes: 3,
  device: 6,
  party: 2,
  answers: 6,
  presence: 5,
  asks: 16,
  callOut: 5,
  plan: 1,
  lost: 3,
  twice: 4,
  late: 3,
  contact: 2,
  restart: 1,
  fails: 4,
} as const;

type Kind = keyof typeof weights;

const kinds = Object.entries(weights).map(([kind, weight]) => ({ arbitrary: fc.constant(kind as Kind), weight }));

const waits: fc.Arbitrary<Millis> = fc.oneof(
  { arbitrary: fc.nat({ max: 20 }), weight: 10 },
  { arbitrary: fc.nat({ max: 3_000 }), weight: 25 },
  { arbitrary: fc.nat({ max: 20_000 }), weight: 10 },
  { arbitrary: fc.nat({ max: 900_000 }), weight: 1 },
);

/** Histories of up to `length` steps. */
export const histories = (length: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(fc.record({ what: fc.oneof(...kinds), who: fc.nat(999), how: fc.nat(999), after: waits }), {
    maxLength: length,
    size: 'max',
  });

/** The centre after this history, and after everybody has gone home; or at the first thing that did not hold. */
export async function lived(steps: readonly Step[], decider?: Decide): Promise<SimulatedCentre> {
  const telling = new Telling();
  const centre = new SimulatedCentre(decider);
  for (const [agent, manner] of Object.entries(devices)) centre.telephony.place(agentId(agent), manner);
  for (const number of parties) centre.telephony.placeParty(number, { does: 'answer', after: 4_000, talk: 90_000 });
  await centre.open(telling.begin());
  for (const step of steps) {
    if (centre.breaches.length > 0) break;
    centre.passes(step.after);
    happen(centre, telling, step);
  }
  if (centre.breaches.length === 0) centre.goHome();
  return centre;
}

/** Some have a telephone in the browser, which their word at the desk takes up; some one to lift. */
const devices: Readonly<Record<string, DeviceManner>> = {
  ...{ a0: { does: 'miss' }, a1: { does: 'miss' }, a2: { does: 'miss' }, a4: { does: 'miss' }, a6: { does: 'miss' } },
  a3: { does: 'answer', after: seconds(3), talk: seconds(40) },
  a5: { does: 'answer', after: seconds(6) },
  a7: { does: 'answer', after: seconds(2) },
};

const lines = ['gulen', 'osteroy', 'samnanger', 'alarm', 'nobodys'];

function happen(centre: SimulatedCentre, telling: Telling, { what, who, how }: Step): void {
  const { telephony, floor } = centre;
  const { exchange } = telephony;
  const callers = exchange.callers();
  const caller = callers[who % callers.length];
  const agents = [...agentsAt(floor)];
  const agent = agents[who % agents.length]?.id ?? agentId('a0');
  switch (what) {
    case 'rings': {
      const number = how % 7 === 0 ? null : `+47540000${10 + (how % 13)}`;
      const presses = how % 4 === 0 ? { presses: [{ key: String(1 + (who % 3)), after: (how % 40) * 500 }] } : {};
      const patience = seconds(how % 5 === 0 ? who % 8 : 20 + (who % 200));
      const talk = seconds(5 + ((who * 7) % 200));
      return void exchange.ring({ dialled: lines[who % 17 === 0 ? 4 : who % 4]!, number, patience, talk, ...presses });
    }
    case 'hangsUp':
      return caller && exchange.hangUp(caller.callId);
    case 'presses':
      return caller && exchange.press(caller.callId, String(1 + (how % 3)));
    case 'picksUp':
      return void exchange.pickUp(agent);
    case 'putsDown':
      return void exchange.putDown(how % 3 === 0 ? parties[who % parties.length]! : agent);
    case 'vanishes':
      return exchange.vanish(agent);
    case 'device':
      return exchange.place(agent, manners[how % manners.length]);
    case 'party':
      return exchange.placeParty(parties[who % parties.length]!, manners[how % (manners.length - 1)]!);
    case 'answers':
    case 'presence':
    case 'asks':
    case 'callOut':
    case 'plan': {
      const said = telling.next({ what, who, how, after: { ms: 0 } }, floor, []);
      return centre.tell(said);
    }
    case 'lost':
    case 'twice':
    case 'late':
      return centre.expect({ becomes: what, after: who % 4, by: 5 + ((how * 37) % 15_000) });
    case 'contact':
      return centre.loseContact(50 + ((how * 13) % 4_000));
    case 'restart':
      return centre.restart(50 + ((how * 13) % 4_000));
    case 'fails':
      return centre.fail(who, 1 + (how % 3), how % 4 === 0);
  }
}

const manners: readonly (DeviceManner | undefined)[] = [
  { does: 'answer', after: 1_000 },
  { does: 'answer', after: 5_000, talk: 30_000 },
  { does: 'miss' },
  { does: 'miss' },
  { does: 'refuse', cause: 'busy' },
  { does: 'refuse', cause: 'declined' },
  undefined,
];
