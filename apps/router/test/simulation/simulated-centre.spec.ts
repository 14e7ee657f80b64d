import { decide, type Command, type Decision, type FloorEvent } from '@samsvar/core';
import fc from 'fast-check';
import { fuzzAsked } from './config.js';
import type { Decide } from './simulated-centre.js';
import { histories, lived } from './simulated-history.js';

/** The same histories at every check; `npm run fuzz` goes on with others. */
const { seed, path, length, minutes } = fuzzAsked() ?? { seed: 2026, length: 60, minutes: 0 };
const runs = 600;

describe('a whole centre on a virtual clock, and a line that loses, repeats and mixes up', () => {
  it(
    'keeps every invariant, and is one with its telephone system whenever all has been heard',
    async () => {
      const tally = { fuzz: 'centre', histories: 0, events: 0, atRest: 0 };
      const seen: Record<string, number> = {};
      const until = Date.now() + minutes * 60_000;
      const again = path === undefined ? {} : { path, endOnFailure: true };
      // Shrinking a long history may take its time, but not for ever.
      const patience = minutes > 0 ? { interruptAfterTimeLimit: minutes * 60_000 + 60_000 } : {};
      for (let next = seed; next === seed || (Date.now() < until && path === undefined); next++) {
        await fc.assert(
          fc.asyncProperty(histories(length), async (steps) => {
            const { breaches, log, facts, counted, line, failures } = await lived(steps);
            tally.histories += 1;
            tally.events += counted.events;
            tally.atRest += counted.atRest;
            for (const { fact } of facts) seen[fact] = (seen[fact] ?? 0) + 1;
            for (const [what, times] of Object.entries(line.seen)) seen[what] = (seen[what] ?? 0) + times;
            seen['failures'] = (seen['failures'] ?? 0) + failures.seen;
            if (breaches.length > 0) throw new Error([...breaches, ...log.slice(-80)].join('\n'));
          }),
          { seed: next, numRuns: runs, ...patience, ...again },
        );
      }
      if (minutes > 0) process.stdout.write(`seen: ${JSON.stringify(seen)}\n${JSON.stringify(tally)}\n`);
      // Histories in which nothing goes wrong, or nobody ever talks, would show nothing.
      if (path === undefined) expect(Object.keys(seen)).toEqual(expect.arrayContaining(mustBeSeen));
      if (path === undefined) expect(tally.atRest).toBeGreaterThan(runs * 10);
    },
    (minutes + 10) * 60_000,
  );

  it.each(Object.entries(faults()))(
    'sees it when %s',
    async (_, decider) => {
      const found = await fc.check(
        fc.asyncProperty(histories(60), async (steps) => (await lived(steps, decider)).breaches.length === 0),
        { seed: 2026, numRuns: runs, endOnFailure: true },
      );
      expect(found.failed).toBe(true);
    },
    120_000,
  );
});

const mustBeSeen = [
  ...['lost', 'twice', 'late', 'gaps', 'failures'],
  ...[
    'connected',
    'held',
    'hold-refused',
    'resumed',
    'consult-began',
    'conference-answered',
    'conference-ended',
    'put-through-answered',
    're-attached',
    'device-lost',
  ],
  ...['call-back-queued', 'citizen-rung', 'language-chosen', 'call-out-answered', 'back-in-queue', 'line-unknown'],
];

/** Ways to be wrong that no look at the floor alone would find. */
function faults(): Readonly<Record<string, Decide>> {
  const never =
    (verb: Command['do'], ...events: FloorEvent['type'][]) =>
    (decision: Decision, { type }: FloorEvent) => ({
      ...decision,
      commands: decision.commands.filter((one) => one.do !== verb || (events.length > 0 && !events.includes(type))),
    });
  const but =
    (wrong: (decision: Decision, event: FloorEvent) => Decision): Decide =>
    (floor, event) =>
      wrong(decide(floor, event), event);
  const deafTo =
    (type: FloorEvent['type']): Decide =>
    (floor, event) =>
      decide(floor, event.type === type ? { type: 'time-passed', id: event.id, at: event.at } : event);
  return {
    'an agent’s telephone is not put down when the caller has gone': but(never('hang-up', 'call-ended')),
    'a telephone that nobody waits for is left up': but(never('hang-up', 'device-up', 'command-failed')),
    'a telephone goes on ringing': but(never('withdraw')),
    'nobody is joined': but(never('bridge')),
    'hold is only said to be': but(never('hold', 'hold-asked')),
    'three are only said to be together': but(never('bridge', 'merge-asked')),
    'a caller is bid goodbye and not let go': but(never('hang-up-caller')),
    'what lives after a gap is not looked at': deafTo('line-resynced'),
    'what the telephone system did not do is not made good': deafTo('command-failed'),
    'an agent’s goodbye is not heard': deafTo('device-lost'),
  };
}
