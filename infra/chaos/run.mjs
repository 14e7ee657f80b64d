// One run of one fault: citizens ring, it strikes, everything comes to rest, and it is counted.
import pg from 'pg';
import { count, secondsWithoutRouting } from './count.mjs';
import { Witness } from './witness.mjs';
import { comesAbout, dialled, until } from './world.mjs';

/** @typedef {import('./world.mjs').World} World */
/** @typedef {import('./count.mjs').Findings & { stuck: string[], seconds: number | undefined }} Outcome */

/** The load: so many citizens, so many a second, and how many of them ring before the fault is looked for. */
const usual = { calls: 24, perSecond: 10 };
const before = 5;
/** What has not come to rest by then never will. */
const restMs = 20_000;
const journalMs = 15_000;

let series = 0;

/** @param {World} world @param {import('./faults.mjs').Fault} fault @returns {Promise<Outcome>} */
export async function runOnce(world, fault) {
  const { eye, desks, sipp } = world;
  const { calls, perSecond } = { ...usual, ...fault };
  const allFree = () => desks.every(({ isFree }) => isFree);
  await until(allFree, 60_000, () => desks.flatMap((desk) => (desk.isFree ? [] : [desk.inWords])).join('\n'));

  const witness = new Witness();
  /** @type {string[]} */
  const cut = [];
  eye.listen((event) => witness.hear(event));
  eye.onLost(() => cut.push(...witness.restarted(Date.now())));
  const prefix = `+4779${String((series += 1)).padStart(3, '0')}`;
  const citizens = Array.from({ length: calls }, (_, index) => `${prefix}${index + 1}`);
  const over = sipp.ring({ dialled, series: prefix, calls, perSecond });
  await until(
    () => witness.calls.size >= before,
    20_000,
    () => 'nobody rings',
  );
  const faultAt = await fault.strike(world);
  await over;

  /** @type {string[]} */
  let remains = [];
  const isAtRest = async () => {
    remains = await eye.remains().catch((error) => [String(error)]);
    return remains.length === 0 && allFree();
  };
  const isResting = await comesAbout(isAtRest, restMs);
  const busy = desks.filter(({ isFree }) => !isFree).map(({ inWords }) => inWords);
  const stuck = isResting ? [] : [...remains, ...busy];

  /** @type {import('./count.mjs').Findings | undefined} */
  let found;
  const isKept = async () => {
    found = count({ witness, citizens, cut, facts: await factsOf(world, [...witness.calls.keys()]) });
    return found.factsMissing.length === 0;
  };
  await comesAbout(isKept, journalMs);
  if (!found) throw new Error('nothing was counted');
  return { ...found, stuck, seconds: secondsWithoutRouting(witness, faultAt) };
}

/** @param {World} world @param {string[]} calls @returns {Promise<import('./count.mjs').Fact[]>} what Postgres has of them */
async function factsOf({ databaseUrl }, calls) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select fact, call_id as "callId", agent_id as "agentId", body from samsvar.journal_fact where call_id = any($1)`,
      [calls],
    );
    return rows;
  } finally {
    await client.end();
  }
}
