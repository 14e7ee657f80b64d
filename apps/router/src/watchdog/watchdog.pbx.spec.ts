import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planFormat, type PublishedPlan } from '@samsvar/contracts';
import {
  centreId,
  defaultPolicies,
  hours,
  instant,
  later,
  lineId,
  minutes,
  municipalityId,
  type AgentId,
  type CallId,
  type CentreId,
  type Fact,
} from '@samsvar/core';
import { centreKeys, PublishedPlans } from '@samsvar/platform';
import { testRedis, type TestRedis } from '@samsvar/platform/testing';
import { AriClient, AsteriskDatabase } from '@samsvar/telephony';
import { asteriskWorld, testPbx, type AsteriskWorld } from '@samsvar/telephony/testing';
import { uuidv7 } from 'uuidv7';

/*
 * Real processes of the built router and watchdog on a real Asterisk, killed and stopped as a machine would. Facts are
 * read from the centre's journal in Redis, conversations from Asterisk's own bridges.
 */

const slug = 'watched';
const gulen = municipalityId('gulen');

let world: AsteriskWorld;
let redis: TestRedis;
let folder: string;
let centre: CentreId;
let bridges: Bridges;
const processes: ChildProcess[] = [];

beforeAll(async () => {
  world = await asteriskWorld(slug, { isSpokenFor: true });
  bridges = await watchBridges();
});
beforeEach(async () => {
  redis = await testRedis();
  folder = await mkdtemp(join(tmpdir(), 'samsvar-plans-'));
  centre = centreId(uuidv7());
});
afterEach(async () => {
  for (const child of processes.splice(0)) killAll(child);
  await world.hangUpAll();
  await forgetEnds();
  await world.fallback.setReady([]);
  await redis.quit();
  await rm(folder, { recursive: true });
});
afterAll(async () => {
  bridges.close();
  await world.close();
});

it('callers whom a dead router held are answered from the fallback, in order, and a new router knows them all', async () => {
  const { router, venleg, blid, mild, talking } = await watchedRouter();
  const [first, second] = [await rings(), await rings()];
  await held(first);
  await held(second);

  killAll(router);
  await eventually(async () => (await world.inQueue(first)) && (await world.inQueue(second)), 'the fallback');
  expect(await world.legsInTalk(talking)).toBe(2);
  await world.fallback.setReady([venleg, blid]);
  await talks(first);
  expect(await world.inQueue(second)).toBe(true);

  await aRouter();
  const answered = await fact((one) => one.fact === 'connected' && one.callId === first);
  expect(answered).toMatchObject({ agentId: blid, because: 'fallback', isFirst: true });
  await says(mild);
  await talks(second);
  expect(await fact((one) => one.fact === 'connected' && one.callId === second)).toMatchObject({ agentId: mild });
  expect(bridges.of([talking, first, second])).toEqual([1, 1, 1]);
  expect(await facts((one) => one.fact === 'call-ended')).toEqual([]);
  expect(await facts((one) => one.fact === 'call-arrived')).toHaveLength(3);
});

it('three who wait in the fallback come back to the returned router, and are answered in the order in which they came', async () => {
  const agents = await people(3);
  await publish(agents);
  const router = await aRouter();
  await aWatchdog();
  const [known, ...others] = [await rings(), await rings()];
  await held(known);
  killAll(router);
  await eventually(() => world.inQueue(known), 'the fallback');
  const callers = [known, ...others, await rings()]; // the last has never met a router
  for (const caller of callers) await eventually(() => world.inQueue(caller), 'the fallback');

  await aRouter();
  for (const caller of callers) await held(caller);
  for (const agent of agents) await says(agent);
  for (const caller of callers) await talks(caller);
  const offers = (await facts((one) => one.fact === 'offer-made')) as Extract<Fact, { fact: 'offer-made' }>[];
  expect(offers.map(({ callId, agentId }) => [callId, agentId])).toEqual(
    callers.map((caller, place) => [caller, agents[place]]),
  );
  const waits = offers.map(({ waited }) => waited);
  expect(waits).toEqual(waits.toSorted((one, other) => other - one));
  expect(bridges.of(callers)).toEqual([1, 1, 1]);
  expect(await facts((one) => one.fact === 'call-ended')).toEqual([]);
  expect(await facts((one) => one.fact === 'call-arrived')).toHaveLength(3);
});

it('callers whom a hung router holds are answered too, and when it wakes it tears nothing apart', async () => {
  const { router, venleg, blid, mild, talking } = await watchedRouter();
  const first = await rings();
  await held(first);

  const [serving] = childrenOf(router);
  process.kill(serving!, 'SIGSTOP');
  await world.fallback.setReady([venleg, blid]);
  const second = await rings(); // into the application of a process that does not hear
  await talks(first);
  await eventually(() => world.inQueue(second), 'the fallback');
  process.kill(serving!, 'SIGCONT');

  await fact((one) => one.fact === 'connected' && one.callId === first && one.because === 'fallback');
  await says(mild);
  await talks(second);
  expect(await world.legsInTalk(talking)).toBe(2);
  expect(await world.legsInTalk(first)).toBe(2);
  expect(bridges.of([talking, first, second])).toEqual([1, 1, 1]);
  expect(await facts((one) => one.fact === 'call-ended')).toEqual([]);
});

it('callers are not left to silence when Redis is gone with the router', async () => {
  await publish([]);
  const router = await aRouter();
  const waiting = await rings();
  await held(waiting);
  killAll(router);
  await aWatchdog({ REDIS_URL: 'redis://127.0.0.1:1' });
  await eventually(() => world.inQueue(waiting), 'the fallback');
});

it('a conversation through the fallback that was over before a router came counts as answered', async () => {
  const [venleg] = await people(1);
  await publish([venleg]);
  await world.fallback.setReady([venleg]);
  const phone = await world.phone();
  await eventually(async () => (await world.callers()).length === 1, 'the caller');
  const [call] = await world.callers();
  await talks(call!);
  await phone.hangUp();
  await eventually(async () => (await world.callers()).length === 0, 'the end');
  await aRouter();
  const answered = { callId: call, agentId: venleg, because: 'fallback' };
  expect(await fact((one) => one.fact === 'connected')).toMatchObject(answered);
  expect(await fact((one) => one.fact === 'call-ended')).toMatchObject({ callId: call, outcome: 'answered' });
});

/** The next test's centre has the same name in the telephone system, and would be told how these callers fared. */
async function forgetEnds(): Promise<void> {
  await eventually(async () => (await world.callers()).length === 0, 'the end');
  const [database, family] = [new AsteriskDatabase(world.ami), `fallback/${slug}`];
  const written = (await database.all(family)) ?? new Map<string, string>();
  for (const call of written.keys()) await database.remove(family, call);
}

/** A router with its watchdog, three agents on duty, and a citizen who talks with the first of them. */
async function watchedRouter() {
  const [venleg, blid, mild] = await people(3);
  await publish([venleg, blid, mild]);
  const router = await aRouter();
  await aWatchdog();
  await says(venleg);
  const talking = await rings();
  await talks(talking);
  return { router, venleg, blid, mild, talking };
}

/** Callers who ring, one at a time so that it is known who is who. */
async function rings(): Promise<CallId> {
  const before = await world.callers();
  await world.ring({});
  const come = async () => (await world.callers()).find((one) => !before.includes(one));
  await eventually(async () => (await come()) !== undefined, 'the caller');
  return (await come())!;
}

const people = async (count: number) =>
  (await Promise.all(Array.from({ length: count }, () => world.agent({ answersAfter: 200 })))) as [
    AgentId,
    AgentId,
    AgentId,
  ];

const talks = (call: CallId) => eventually(async () => (await world.legsInTalk(call)) === 2, `a talk with ${call}`);
const held = (call: CallId) => eventually(() => world.hearsMusic(call), 'hold music');

async function says(agent: AgentId): Promise<void> {
  const word = { type: 'presence-changed', agentId: agent, presence: 'available', by: { who: 'agent' } };
  const letter = JSON.stringify({ id: `desk.${agent}.${randomUUID()}`, sentAt: Date.now(), word });
  await redis.client.xadd(centreKeys(centre).inbox, '*', 'letter', letter);
}

async function facts(isWanted: (fact: Fact) => boolean): Promise<readonly Fact[]> {
  const entries = await redis.client.xrange(centreKeys(centre).journal, '-', '+');
  return entries.flatMap(([, [, text = '']]) => (JSON.parse(text) as { facts: Fact[] }).facts).filter(isWanted);
}

async function fact(isWanted: (fact: Fact) => boolean): Promise<Fact> {
  await eventually(async () => (await facts(isWanted)).length > 0, 'the fact');
  return (await facts(isWanted))[0]!;
}

/** The router as in production, with one process that serves; Postgres and the sign-in server are away all the time. */
async function aRouter(): Promise<ChildProcess> {
  const router = start({ ROLE: 'engine', STANDBYS: '0' });
  await eventually(() => router.said().includes('this process owns the floor'), 'the owner');
  return router.process;
}

async function aWatchdog(env: Record<string, string> = {}): Promise<void> {
  const watchdog = start({ ROLE: 'watchdog', WATCHDOG_SECONDS: '2', WATCHDOG_REDIS_SECONDS: '2', ...env });
  await eventually(() => watchdog.said().includes('"watching"'), 'the watchdog');
}

function start(env: Record<string, string>) {
  const { httpPort, ariUser, ariPassword, amiUser, amiPassword } = testPbx();
  const child = spawn(process.execPath, [join(__dirname, '../../dist/main.js')], {
    env: {
      ...{ HOST: '127.0.0.1', PORT: '0', PLAN_FOLDER: folder, REDIS_URL: redis.url },
      ...{ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing', PUBLIC_ORIGIN: 'http://127.0.0.1:2' },
      ...{ KEYCLOAK_URL: 'http://127.0.0.1:3', TELEPHONE_SYSTEM: 'asterisk', ARI_URL: `http://127.0.0.1:${httpPort}` },
      ...{ ARI_USER: ariUser, ARI_PASSWORD: ariPassword, AMI_USER: amiUser, AMI_PASSWORD: amiPassword, ...env },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  processes.push(child);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { process: child, said: () => said };
}

const childrenOf = ({ pid }: ChildProcess): number[] => {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return []; // it has ended
  }
};

function killAll(child: ChildProcess): void {
  if (child.exitCode !== null || child.signalCode !== null) return;
  for (const pid of [...childrenOf(child), child.pid!]) process.kill(pid, 'SIGKILL');
}

type Bridges = { of(calls: readonly CallId[]): readonly number[]; close(): void };

/** In how many conversations each citizen has been, as Asterisk tells of every bridge. */
async function watchBridges(): Promise<Bridges> {
  const { httpPort, ariUser, ariPassword } = testPbx();
  const app = 'watched-by-test';
  const eye = new AriClient({ host: '127.0.0.1', port: httpPort, user: ariUser, password: ariPassword, app });
  const been = new Map<string, Set<string>>();
  const socket = await eye.open(
    (event) => {
      const { type, bridge } = event as unknown as { type: string; bridge: { id: string; channels: string[] } };
      if (type !== 'ChannelEnteredBridge' || bridge.channels.length < 2 || bridge.id.startsWith('hold-')) return;
      for (const channel of bridge.channels) been.set(channel, (been.get(channel) ?? new Set()).add(bridge.id));
    },
    () => undefined,
  );
  await eye.ask('POST', `/applications/${app}/subscription`, { eventSource: 'bridge:' });
  return {
    of: (calls) => calls.map((call) => been.get(call)?.size ?? 0),
    close: () => {
      socket?.terminate();
      eye.close();
    },
  };
}

let version = 0;

async function publish(agents: readonly AgentId[]): Promise<void> {
  const line = lineId('gulen-main');
  const now = instant(Date.now());
  const today = { from: later(now, -hours(1)), to: later(now, hours(1)) };
  const plan: PublishedPlan = {
    ...{ format: planFormat, slug, publishedAt: now },
    plan: {
      ...{ centreId: centre, version: ++version, policyVersion: 1 },
      policies: { ...defaultPolicies, noOffersBeforeShiftEnd: minutes(0) },
      lineOf: { [world.dialled]: line },
      lines: {
        [line]: {
          ...{ id: line, municipalityId: gulen, language: 'nn', languageKeys: {}, target: 30_000, priority: 0 },
          ...{ openings: [today], holidays: [], emergency: null, incidentId: null, duty: null },
        },
      },
      agents: Object.fromEntries(
        agents.map((id) => [
          id,
          {
            ...{ id, home: gulen, answersFor: [gulen], languages: ['nn'], callOut: null },
            duties: [{ ...today, kind: 'phone' as const }],
          },
        ]),
      ),
    },
    edge: { sounds: {}, numbers: {}, ownNumbers: {}, devices: {} },
  };
  await new PublishedPlans(redis.client).publish(plan);
}

async function eventually(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`${what} did not come.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
