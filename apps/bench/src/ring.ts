// node dist/ring.js <JSON of what infra/bench/ring.mjs has started> [short]: INVITE in → INVITE to an agent's telephone, on
// the wire of a real Asterisk, by our router and by Asterisk's own queue, turn by turn with the same agents.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { agentId, centreId, instant, isFree, type Agent } from '@samsvar/core';
import { centreKeys, PublishedPlans } from '@samsvar/platform';
import { AmiClient, FallbackQueue } from '@samsvar/telephony';
import { Redis } from 'ioredis';
import { conclude } from './conclude.js';
import { median } from './median.js';
import { Citizens, type CitizenCall } from './ring/citizens.js';
import { ringingPlan } from './ring/ringing-plan.js';
import { Telephones } from './ring/telephones.js';
import { Witness } from './ring/witness.js';
import { atRate, percentile } from './steady-rate.js';

type Given = {
  readonly redisUrl: string;
  /** In which each of the router's processes says where it listens: either may own the floor. */
  readonly routerLog: string;
  readonly httpPort: number;
  readonly sipPort: number;
  readonly ariUser: string;
  readonly ariPassword: string;
  readonly amiUser: string;
  readonly amiPassword: string;
  readonly slug: string;
  readonly centre: string;
  readonly municipality: string;
  /** Dialled, and where it leads. */
  readonly ours: string;
  readonly queue: string;
  readonly queueName: string;
};

const given = JSON.parse(process.argv[2] ?? '{}') as Given;
const isShort = process.argv[3] === 'short';
const agents = Array.from({ length: isShort ? 40 : 400 }, () => agentId(randomUUID()));
const turns = isShort ? [{ rate: 5, seconds: 2 }] : [{ rate: 50, seconds: 8 }, { rate: 200, seconds: 10 }]; // prettier-ignore
const repetitions = isShort ? 1 : 3;
/** From the INVITE until the citizen hangs up. */
const staysMs = 3_000;
const emptyWithinMs = 90_000;

const ends = { host: '127.0.0.1', port: given.httpPort };
const redis = new Redis(given.redisUrl);
const ami = new AmiClient({ ...ends, user: given.amiUser, password: given.amiPassword });
const witness = new Witness({ ...ends, user: given.ariUser, password: given.ariPassword });
const [citizens, telephones] = [await Citizens.open(given.sipPort), await Telephones.open()];

const keys = centreKeys(centreId(given.centre));

type Figures = {
  readonly p50: number;
  readonly p99: number;
  readonly offered: number;
  readonly bridged: number;
  readonly waiting: number;
  readonly refused: number;
  readonly lost: number;
};
type FloorSeen = { readonly centre: string; readonly telephone: { readonly isInStep: boolean } | null };
type Side = 'ours' | 'queue';
const figures = turns.map(({ rate }) => ({ rate, ours: [] as Figures[], queue: [] as Figures[] }));
try {
  await open();
  for (let turn = 1; turn <= repetitions; turn++)
    for (const [place, { rate, seconds }] of turns.entries())
      for (const side of turn % 2 === 1 ? (['ours', 'queue'] as const) : (['queue', 'ours'] as const)) {
        const told = await rush(side, rate, seconds);
        figures[place]?.[side].push(told);
        console.log(`${turn} ${rate}/s ${side.padEnd(5)} ${JSON.stringify(told)}`);
      }
} finally {
  for (const part of [citizens, telephones, witness, ami]) part.close();
  redis.disconnect();
}

const rows = figures.map(({ rate, ours, queue }) => ({ rate, ours: summed(ours), queue: summed(queue) }));
const ratioP50 = rows.map(({ ours, queue }) => Number((ours.p50Ms / queue.p50Ms).toFixed(2)));
const [usual, rushed] = rows;
const wanted = {
  'at 50/s p50 ≤ Queue() + 4 ms': usual !== undefined && usual.ours.p50Ms <= usual.queue.p50Ms + 4,
  'at 50/s p99 ≤ 50 ms': usual !== undefined && usual.ours.p99Ms <= 50,
  'at 200/s none lost': rushed?.ours.lost === 0,
};
conclude({ bench: 'ring', rows, ratioP50: ratioP50[0] }, isShort ? {} : wanted);

/** The plan is published, every telephone is known, every agent is ready, here and in the queue. */
async function open(): Promise<void> {
  const addressOf = (agent: string) => telephones.addressOf(agent);
  const { slug, centre, municipality } = given;
  await new PublishedPlans(redis).publish(
    ringingPlan({ slug, centre, municipality, dialled: given.ours, agents, addressOf }),
  );
  await until('the telephone system in step with the plan', async () => {
    const listening = (await readFile(given.routerLog, 'utf8')).matchAll(/"at":"(http:[^"]+)"/g);
    for (const [, at = ''] of listening) {
      const { floors } = (await (await fetch(`${at}/health/floors`)).json()) as { floors: FloorSeen[] };
      if (floors.some((floor) => floor.centre === slug && floor.telephone?.isInStep === true)) return true;
    }
    return false;
  });
  for (const one of agents) {
    const word = { type: 'presence-changed', agentId: one, presence: 'available', by: { who: 'agent' } };
    const letter = { id: `bench.${one}`, sentAt: instant(Date.now()), word };
    await redis.xadd(keys.inbox, '*', 'letter', JSON.stringify(letter));
  }
  const ours = new FallbackQueue(ami, slug);
  await until('every agent ready', async () => ((await ours.members())?.length ?? 0) === agents.length);
  if (!(await new FallbackQueue(ami, given.queueName).setReady(agents))) throw new Error('The queue has no members.');
  await witness.open();
  // Enough calls that neither side is measured while it is being compiled.
  const few = isShort ? { rate: 5, seconds: 2 } : { rate: 25, seconds: 8 };
  for (const side of ['ours', 'queue'] as const) await rush(side, few.rate, few.seconds);
}

/** Whoever could not be rung in a rush that was too much for this machine rests: the next one begins when all are free. */
async function everybodyFree(): Promise<boolean> {
  const fields = Object.entries(await redis.hgetall(keys.floor)).filter(([field]) => field.startsWith('agent:'));
  return fields.every(([, text]) => isFree(JSON.parse(text) as Agent));
}

/** So many calls a second, each of which stays its time; what it has come to by then is what counts. */
async function rush(side: Side, rate: number, seconds: number): Promise<Figures> {
  await until('every agent free', everybodyFree);
  const calls: CitizenCall[] = [];
  const ends: Promise<'bridged' | 'refused' | 'waiting' | 'lost'>[] = [];
  const leave = async (call: CitizenCall) => {
    await pause(staysMs);
    const end = endOf(call);
    citizens.hangUp(call);
    return end;
  };
  await atRate(rate, seconds, () => {
    const call = citizens.ring(given[side]);
    calls.push(call);
    ends.push(leave(call));
    return Promise.resolve(false);
  });
  const ended = await Promise.all(ends);
  await until('everybody gone', async () => (await witness.alive()).size === 0);
  const took = calls.flatMap(({ id, sentAt }) => {
    const rungAt = telephones.rungAt.get(witness.bridged.get(id) ?? '');
    return rungAt === undefined ? [] : [rungAt - sentAt];
  });
  const how = (wanted: string) => ended.filter((end) => end === wanted).length;
  return {
    ...{ p50: round(percentile(took, 0.5)), p99: round(percentile(took, 0.99)), offered: calls.length },
    ...{ bridged: how('bridged'), waiting: how('waiting'), refused: how('refused'), lost: how('lost') },
  };
}

function endOf({ id, status, isLeaving }: CitizenCall) {
  if (witness.bridged.has(id)) return 'bridged';
  // Refused, or not heard at all: Asterisk never had it.
  if (status >= 300 || status === 0) return 'refused';
  // Not yet with anybody and on the line still; or sent away by the other side.
  return isLeaving ? 'lost' : 'waiting';
}

function summed(all: readonly Figures[]) {
  const sum = (pick: (one: Figures) => number) => all.reduce((total, one) => total + pick(one), 0);
  return {
    p50Ms: round(median(all.map(({ p50 }) => p50))),
    p99Ms: round(median(all.map(({ p99 }) => p99))),
    offered: sum(({ offered }) => offered),
    bridged: sum(({ bridged }) => bridged),
    waiting: sum(({ waiting }) => waiting),
    refused: sum(({ refused }) => refused),
    lost: sum(({ lost }) => lost),
  };
}

function round(ms: number): number {
  return Number(ms.toFixed(2));
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + emptyWithinMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`After ${emptyWithinMs / 1_000} s there was not yet: ${what}`);
    await pause(100);
  }
}
