// One run of one fault: citizens ring, it strikes, everything comes to rest, and it is counted.
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { count, secondsWithoutRouting } from './count.mjs';
import { Witness } from './witness.mjs';
import { comesAbout, dialled, until } from './world.mjs';

/** @typedef {import('./world.mjs').World} World */
/** @typedef {import('./count.mjs').Findings & { stuck: string[], seconds: number | undefined, trail: object }} Outcome */

/** The load: so many citizens, so many a second, and how many of them ring before the fault is looked for. */
const usual = { calls: 36, perSecond: 20 };
const before = 5;
/** A killed process takes so long to start where the machine is busy with other things. */
const wholeMs = 120_000;
/** What has not come to rest by then never will. */
const restMs = 20_000;
/** The moments that faults wait for come with every caller; some of them stop and start whole services. */
const strikeMs = 120_000;
const journalMs = 15_000;

let series = 0;

/** @param {World} world @param {import('./faults.mjs').Fault} fault @returns {Promise<Outcome>} */
export async function runOnce(world, fault) {
  const { eye, desks, sipp } = world;
  const { calls, perSecond } = { ...usual, ...fault };
  const allFree = () => desks.every(({ isFree }) => isFree);
  await until(
    () => allFree() && world.isWhole(),
    120_000,
    () => desks.flatMap((desk) => (desk.isFree ? [] : [desk.inWords])).join('\n'),
  );

  const witness = new Witness();
  /** @type {string[]} */
  const cut = [];
  /** @type {((event: import('./ari-proxy.mjs').AriEvent) => boolean) | undefined} */
  let trap;
  eye.listen((event) => {
    witness.hear(event);
    if (trap?.(event)) trap = undefined;
  });
  eye.onLost(() => cut.push(...witness.restarted(Date.now())));
  const prefix = `+4779${String((series += 1)).padStart(4, '0')}`;
  const citizens = Array.from({ length: calls }, (_, index) => `${prefix}${String(index).padStart(2, '0')}`);
  let load = await sipp.ring(dialled, citizens, perSecond);
  const run = {
    /** Asterisk was gone, and who was on the line cannot know: they ring again, as whoever had not come through yet. */
    ringAgain: async () => {
      const ended = [...witness.calls.values()].filter(
        ({ talks, number }) => talks.length > 0 && !cut.includes(number),
      );
      const answered = new Set(ended.map(({ number }) => number));
      load = await sipp.ring(dialled, citizens.filter((number) => !answered.has(number)), perSecond); // prettier-ignore
    },
    hangUp: () => load.stop(),
    /** @param {NonNullable<typeof trap>} spring */
    atEvent: (spring) => void (trap = spring),
  };
  await until(
    () => witness.calls.size >= before,
    20_000,
    () => 'nobody rings',
  );
  const struck = await Promise.race([fault.strike(world, run), neverStruck()]);
  trap = undefined;
  await struck.over;
  await load.ended;

  /** @type {string[]} */
  let remains = [];
  const isAtRest = async () => {
    remains = await eye.remains().catch((error) => [String(error)]);
    return remains.length === 0 && allFree();
  };
  await comesAbout(() => world.isWhole(), wholeMs);
  const isResting = await comesAbout(isAtRest, restMs);
  const busy = desks.filter(({ isFree }) => !isFree).map(({ inWords }) => inWords);

  /** @type {import('./count.mjs').Findings | undefined} */
  let found;
  const isKept = async () => {
    found = count({ witness, citizens, cut, facts: await factsOf(world, [...witness.calls.keys()]) });
    return found.factsMissing.length === 0;
  };
  await comesAbout(isKept, journalMs);
  if (!found) throw new Error('nothing was counted');
  const { calls: ofCitizens, legs } = witness;
  const trail = {
    faultAt: struck.at,
    calls: [...ofCitizens.values()],
    legs: [...legs.values()],
    ...(await trailOf(world, [...ofCitizens.keys()])),
  };
  return {
    ...found,
    doubles: [...found.doubles, ...(struck.stale?.() ?? [])],
    stuck: [...found.alone, ...(isResting ? [] : [...remains, ...busy])],
    seconds: secondsWithoutRouting(witness, struck.at),
    trail,
  };
}

/** @returns {Promise<never>} */
async function neverStruck() {
  await pause(strikeMs, undefined, { ref: false });
  throw new Error('The moment for this fault never came.');
}

/** @param {World} world @param {string[]} calls @returns {Promise<import('./count.mjs').Fact[]>} what Postgres has of them */
const factsOf = (world, calls) =>
  ask(
    world,
    `select fact, call_id as "callId", agent_id as "agentId", body from samsvar.journal_fact where call_id = any($1)`,
    calls,
  );

/** What the journal has of these calls, for whoever wants to know how it came to that. @param {World} world @param {string[]} calls */
const trailOf = async (world, calls) => ({
  facts: await ask(
    world,
    'select id, body from samsvar.journal_fact where call_id = any($1) order by commit_id, ordinal',
    calls,
  ),
  events: await ask(
    world,
    `select id, fence, event from samsvar.journal_commit, json_array_elements(events::json) as event
      where event ->> 'callId' = any($1) or event ->> 'type' = 'line-resynced' and at > now() - interval '2 minutes'
      order by id`,
    calls,
  ),
});

/** @param {World} world @param {string} query @param {string[]} calls @returns {Promise<any[]>} */
async function ask({ databaseUrl }, query, calls) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(query, [calls])).rows;
  } finally {
    await client.end();
  }
}
