import 'reflect-metadata';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planFormat, type PublishedPlan } from '@samsvar/contracts';
import { agentId, defaultPolicies, hours, instant, later, lineId, type CallId, type CentreId } from '@samsvar/core';
import { migrations } from '@samsvar/api/migrations';
import { centreKeys, connectListening, createLog, PublishedPlans, TenantDb, type CentreKeys } from '@samsvar/platform';
import {
  neighbours,
  testDatabase,
  testRedis,
  type Neighbours,
  type TestDatabase,
  type TestRedis,
} from '@samsvar/platform/testing';
import { Exchange, ExchangeDoor, RemoteSimulator, wallTime } from '@samsvar/telephony';
import { Registry } from 'prom-client';
import { uuidv7 } from 'uuidv7';
import { verifyJournals } from '../journal/verify-journal.js';
import { PlanFiles } from '../plan/plan-files.js';
import { PlansAtHand } from '../plan/plans-at-hand.js';
import { Floors } from './floors.js';

/*
 * Redis comes back from an older file, or with nothing, when nobody is left who has the floor in mind: the telephone
 * system and the journal in Postgres have gone on meanwhile.
 */

const log = createLog('test', 'silent');
const venleg = agentId('venleg');

let database: TestDatabase;
let redis: TestRedis;
let place: Neighbours;
let centre: CentreId;
let keys: CentreKeys;
let folder: string;
let exchange: Exchange;
let telephones: Server;
let door: ExchangeDoor;
let router: Floors | undefined;

beforeAll(async () => {
  database = await testDatabase({ entities: [], migrations });
  redis = await testRedis();
});
beforeEach(async () => {
  await redis.client.flushdb();
  place = await neighbours(database);
  centre = place.centre.centreId;
  keys = centreKeys(centre);
  folder = await mkdtemp(join(tmpdir(), 'samsvar-plans-'));
  exchange = new Exchange(wallTime, {});
  exchange.place(venleg, { does: 'answer', after: 10 });
  telephones = createServer();
  door = new ExchangeDoor({ token: 'hemmeleg', exchanges: new Map([[centre, exchange]]) });
  door.hangOn(telephones);
  telephones.listen(0, '127.0.0.1');
  await once(telephones, 'listening');
  await redis.client.set(keys.fence, 0); // there have been owners before
  await new PublishedPlans(redis.client).publish(aPlan());
});
afterEach(async () => {
  await gone();
  door.close();
  telephones.close();
  await rm(folder, { recursive: true });
});
afterAll(async () => {
  await redis.quit();
  await database.drop();
});

it('a conversation that Redis has forgotten goes on, and its facts are kept once each', async () => {
  await owned();
  const call = exchange.ring(aCitizen);
  await eventually(() => exchange.hearsMusic(call), 'the queue');
  await journaled('call-arrived', call);
  const older = await copied();
  await saysFree();
  await talking(call);
  await journaled('connected', call);

  await gone();
  await restored(older);
  await owned();
  await sameAgainLater(call);
});

it('and so it does when Redis has forgotten everything', async () => {
  await owned();
  await saysFree();
  const call = exchange.ring(aCitizen);
  await talking(call);
  await journaled('connected', call);

  await gone();
  await redis.client.flushdb();
  await owned();
  await sameAgainLater(call);
});

it('a call that was over before anybody was back ends once in the journal, though Redis has forgotten it', async () => {
  await owned();
  await saysFree();
  const call = exchange.ring(aCitizen);
  await talking(call);
  await journaled('connected', call);
  await gone();
  await redis.client.flushdb();
  exchange.hangUp(call);
  await owned();
  await journaled('call-ended', call);
  expect(await facts(call)).toMatchObject({ 'call-arrived': 1, connected: 1, 'call-ended': 1 });
});

/** The same two talk on, she can be rung again when they are done, and nothing of it is kept twice. */
async function sameAgainLater(call: CallId): Promise<void> {
  const next = exchange.ring({ ...aCitizen, number: '+4754100002' });
  await eventually(() => exchange.hearsMusic(next), 'the queue');
  expect(exchange.legsInTalk(call)).toBe(2);
  exchange.hangUp(call);
  await talking(next);
  exchange.hangUp(next);
  await journaled('call-ended', next);
  expect(await facts(call)).toMatchObject({ 'call-arrived': 1, 'offer-made': 1, connected: 1, 'call-ended': 1 });
  const span = { from: new Date(0), to: new Date('2100-01-01') };
  const slug = `senter-${centre.slice(-12)}`;
  const [verified] = await verifyJournals(new TenantDb(database.dataSource), span, slug, () => undefined);
  expect(verified).toMatchObject({ faults: 0, unread: 0 });
}

const aCitizen = { dialled: '+4754001010', number: '+4754100001', patience: 60_000, talk: 60_000 };

const talking = (call: CallId) => eventually(() => exchange.legsInTalk(call) === 2, 'the conversation');

async function facts(call: CallId): Promise<Record<string, number>> {
  const rows = await database.behindTheWall<{ fact: string; often: number }>(
    'select fact, count(*)::int as often from samsvar.journal_fact where centre_id = $1 and call_id = $2 group by fact',
    [centre, call],
  );
  return Object.fromEntries(rows.map(({ fact, often }) => [fact, often]));
}

const journaled = (fact: string, call: CallId) =>
  eventually(async () => fact in (await facts(call)) && (await redis.client.xlen(keys.journal)) === 0, fact);

async function saysFree(): Promise<void> {
  const word = { type: 'presence-changed', agentId: venleg, presence: 'available', by: { who: 'agent' } };
  await redis.client.xadd(keys.inbox, '*', 'letter', JSON.stringify({ id: uuidv7(), sentAt: Date.now(), word }));
}

/** All that Redis has, but for the lease, which will have run out. */
async function copied(): Promise<ReadonlyMap<string, Buffer>> {
  const names = (await redis.client.keys('*')).filter((name) => name !== keys.lease);
  return new Map(await Promise.all(names.map(async (name) => [name, (await redis.client.dumpBuffer(name))!] as const)));
}

/** As after a restart from an older file: another run of Redis, with what that one had. */
async function restored(older: ReadonlyMap<string, Buffer>): Promise<void> {
  const all = redis.client.multi().flushdb();
  for (const [name, value] of older) all.restore(name, 0, value);
  await all.set(keys.run, 'the run before').exec();
}

/** The router ends, and nobody has the floor in mind. */
async function gone(): Promise<void> {
  await router?.beforeApplicationShutdown();
  router = undefined;
}

async function owned(): Promise<void> {
  const { port } = telephones.address() as AddressInfo;
  router = new Floors({
    plans: new PlansAtHand({
      published: new PublishedPlans(redis.client),
      files: new PlanFiles(folder),
      listening: () => connectListening(redis.url, log),
      log,
    }),
    redis: redis.client,
    listening: () => connectListening(redis.url, log),
    db: new TenantDb(database.dataSource),
    rehearse: () => Promise.resolve(),
    openLine: ({ centre: ours, callerBook }, mayAct) =>
      new RemoteSimulator({
        ...{ url: `ws://127.0.0.1:${port}`, token: 'hemmeleg', centre: ours, callerBook, mayAct },
      }),
    inStep: () => undefined,
    registry: new Registry(),
    log,
    owned: () => undefined,
  });
  await router.onApplicationBootstrap();
  await eventually(() => router?.figures[0]?.is === 'owner', 'the owner');
}

function aPlan(): PublishedPlan {
  const { municipalityId } = place.here;
  const now = instant(Date.now());
  const span = { from: later(now, -hours(1)), to: later(now, hours(1)) };
  const line = lineId('gulen-main');
  return {
    ...{ format: planFormat, slug: `senter-${centre.slice(-12)}`, publishedAt: now },
    plan: {
      ...{ centreId: centre, version: 1, policyVersion: 1, lineOf: { '+4754001010': line } },
      policies: { ...defaultPolicies, wrapUp: 50 },
      lines: {
        [line]: {
          ...{ id: line, municipalityId, language: 'nn', languageKeys: {}, target: 30_000, priority: 0 },
          ...{ openings: [span], holidays: [], emergency: null, incidentId: null, duty: null },
        },
      },
      agents: {
        [venleg]: {
          ...{ id: venleg, home: municipalityId, answersFor: [municipalityId], languages: ['nn'], callOut: null },
          duties: [{ ...span, kind: 'phone' }],
        },
      },
    },
    edge: { sounds: {}, numbers: {}, ownNumbers: {}, devices: {} },
  };
}

async function eventually(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`${what} did not come.`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
