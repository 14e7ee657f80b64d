import 'reflect-metadata';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planFormat, type PublishedPlan } from '@samsvar/contracts';
import {
  agentId,
  callId,
  centreId,
  defaultPolicies,
  hours,
  instant,
  later,
  lineId,
  municipalityId,
  type Agent,
  type CallId,
  type CentreId,
} from '@samsvar/core';
import { centreKeys, connectListening, createDataSource, createLog, PublishedPlans, TenantDb } from '@samsvar/platform';
import { testRedis, type TestRedis } from '@samsvar/platform/testing';
import { Exchange, ExchangeDoor, RemoteSimulator, wallTime } from '@samsvar/telephony';
import { Registry } from 'prom-client';
import { uuidv7 } from 'uuidv7';
import { PlanFiles } from '../plan/plan-files.js';
import { PlansAtHand } from '../plan/plans-at-hand.js';
import { Floors } from './floors.js';

const log = createLog('test', 'silent');
const gulen = municipalityId('gulen');
const osteroy = municipalityId('osteroy');
const venleg = agentId('venleg');

let redis: TestRedis;
let folder: string;
let exchanges: Map<CentreId, Exchange>;
let telephones: Awaited<ReturnType<typeof theTelephones>>;
const routers: Floors[] = [];

beforeEach(async () => {
  redis = await testRedis();
  folder = await mkdtemp(join(tmpdir(), 'samsvar-plans-'));
  exchanges = new Map();
  telephones = await theTelephones();
});
afterEach(async () => {
  for (const router of routers.splice(0)) await router.beforeApplicationShutdown();
  telephones.close();
  await redis.quit();
  await rm(folder, { recursive: true });
});

describe('the floors of a router', () => {
  it('begin from the plan, so that the first caller is answered', async () => {
    const fjordvest = await aCentre();
    await publish(aPlan(fjordvest, 1));
    await aRouter();
    await owned(fjordvest);
    const call = fjordvest.ring();
    await talking(fjordvest, call);
  });

  it('ring a citizen back, from the promise to the conversation', async () => {
    const fjordvest = await aCentre();
    const exchange = exchanges.get(fjordvest.id);
    exchange?.placeParty('+4754100001', { does: 'answer', after: 50 });
    await publish(aPlan(fjordvest, 1));
    await aRouter();
    await owned(fjordvest);
    const taken = fjordvest.ring('+4754100002');
    await talking(fjordvest, taken);
    const call = fjordvest.ring();
    await eventually(() => exchange?.hearsMusic(call) === true, 'the queue');
    exchange?.press(call, '1');
    await eventually(() => !exchange?.callers().some(({ callId }) => callId === call), 'the goodbye');
    exchange?.hangUp(taken);
    const back = callId(`${call}-back`);
    await talking(fjordvest, back);
    expect(exchange?.callers()).toMatchObject([
      { callId: back, number: '+4754100001', dialled: '+4754001010', talksWith: [venleg] },
    ]);
  });

  it('are one for each centre, and those that come while the router runs', async () => {
    const [fjordvest, innlandsro] = [await aCentre(), await aCentre()];
    await publish(aPlan(fjordvest, 1));
    const router = await aRouter();
    await owned(fjordvest);
    await publish(aPlan(innlandsro, 1));
    await owned(innlandsro);
    expect(router.figures.map(({ centre, is }) => [centre, is])).toEqual([
      [fjordvest.slug, 'owner'],
      [innlandsro.slug, 'owner'],
    ]);
    const [one, other] = [fjordvest.ring(), innlandsro.ring()];
    await talking(fjordvest, one);
    await talking(innlandsro, other);
  });

  it('go by a newer plan as soon as it is published, and by no older one', async () => {
    const fjordvest = await aCentre();
    await publish(aPlan(fjordvest, 2, { isOpen: false }));
    const router = await aRouter();
    await owned(fjordvest);
    await publish(aPlan(fjordvest, 1));
    await publish(aPlan(fjordvest, 3));
    await eventually(() => router.figures[0]?.planVersion === 3, 'the newer plan');
    await talking(fjordvest, fjordvest.ring());
  });

  it('route by the plan on disk when Redis has been emptied and the API is away', async () => {
    const fjordvest = await aCentre();
    await publish(aPlan(fjordvest, 7));
    const former = await aRouter();
    await owned(fjordvest);
    await former.beforeApplicationShutdown();
    routers.length = 0;
    await redis.client.flushdb();
    await venlegIsFree(fjordvest);
    const next = await aRouter();
    await owned(fjordvest);
    expect(next.figures[0]).toMatchObject({ is: 'owner', planVersion: 7 });
    await talking(fjordvest, fjordvest.ring());
  });

  it('have the API count on from the plan at hand, when Redis and Postgres have forgotten it', async () => {
    const fjordvest = await aCentre();
    await publish(aPlan(fjordvest, 7));
    const router = await aRouter();
    await owned(fjordvest);
    const published = new PublishedPlans(redis.client);
    await redis.client.del(centreKeys(fjordvest.id).plan);
    await publish(aPlan(fjordvest, 2));
    while ((await published.version(fjordvest.id)) < 7) await redis.client.ping();
    await publish(aPlan(fjordvest, 8));
    await eventually(() => router.figures[0]?.planVersion === 8, 'the next plan');
  });

  it('are owned by one process each; who stands by takes over when the owner goes', async () => {
    const fjordvest = await aCentre();
    await publish(aPlan(fjordvest, 1));
    const first = await aRouter();
    await owned(fjordvest);
    const second = await aRouter();
    await eventually(() => second.figures[0]?.is === 'standing-by', 'the one who stands by');
    const fence = first.figures[0]?.fence ?? 0;
    await first.beforeApplicationShutdown();
    routers.shift();
    await eventually(() => second.figures[0]?.is === 'owner', 'the take-over');
    expect(second.figures[0]).toMatchObject({ fence: fence + 1, faults: 0 });
    await talking(fjordvest, fjordvest.ring());
  });

  it('say how they are doing, a centre a line', async () => {
    const fjordvest = await aCentre();
    await publish(aPlan(fjordvest, 1));
    const registry = new Registry();
    await aRouter(registry);
    await owned(fjordvest);
    expect(await registry.metrics()).toContain(`samsvar_floor_owned{centre="${fjordvest.slug}"} 1`);
  });
});

type Centre = { readonly id: CentreId; readonly slug: string; ring(number?: string): CallId };

async function aCentre(): Promise<Centre> {
  const id = centreId(uuidv7());
  const exchange = new Exchange(wallTime, { mayRing: ['+47541'] });
  exchanges.set(id, exchange);
  exchange.place(venleg, { does: 'answer', after: 10 });
  const citizen = { dialled: '+4754001010', patience: 60_000, talk: 60_000 };
  const centre = {
    id,
    slug: `senter-${id.slice(-6)}`,
    ring: (number = '+4754100001') => exchange.ring({ ...citizen, number }),
  };
  await venlegIsFree(centre);
  return centre;
}

async function aRouter(registry = new Registry()): Promise<Floors> {
  const router = new Floors({
    plans: new PlansAtHand({
      published: new PublishedPlans(redis.client),
      files: new PlanFiles(folder),
      listening: () => connectListening(redis.url, log),
      log,
    }),
    redis: redis.client,
    listening: () => connectListening(redis.url, log),
    db: new TenantDb(postgresAway),
    rehearse: () => Promise.resolve(),
    openLine: ({ centre, callerBook }, mayAct) =>
      new RemoteSimulator({ url: telephones.url, token: 'hemmeleg', centre, callerBook, mayAct }),
    inStep: () => undefined,
    registry,
    log,
    owned: () => undefined,
  });
  routers.push(router);
  await router.onApplicationBootstrap();
  return router;
}

/** Postgres is away all the while: no call waits for it. */
const postgresAway = createDataSource({ url: 'postgres://127.0.0.1:1/none', applicationName: 'test', entities: [] });

const publish = (plan: PublishedPlan) => new PublishedPlans(redis.client).publish(plan);

/** Whoever waits at all is offered to be rung back, and nobody writes anything after a call. */
const policies = { ...defaultPolicies, callBackOver: 0, wrapUp: 50 };

/** A centre whose one line is open at this hour, and where Venleg of Osterøy is on duty. */
function aPlan({ id, slug }: Centre, version: number, { isOpen = true } = {}): PublishedPlan {
  const now = instant(Date.now());
  const span = { from: later(now, -hours(1)), to: later(now, hours(1)) };
  const line = lineId('gulen-main');
  return {
    ...{ format: planFormat, slug, publishedAt: now },
    plan: {
      ...{ centreId: id, version, policyVersion: 1, policies, lineOf: { '+4754001010': line } },
      lines: {
        [line]: {
          ...{ id: line, municipalityId: gulen, language: 'nn', languageKeys: {}, target: 30_000, priority: 0 },
          ...{ openings: isOpen ? [span] : [], holidays: [], emergency: null, incidentId: null, duty: null },
        },
      },
      agents: {
        [venleg]: {
          ...{ id: venleg, home: osteroy, answersFor: [gulen, osteroy], languages: ['nn'], callOut: null },
          duties: [{ ...span, kind: 'phone' }],
        },
      },
    },
    edge: { sounds: {}, numbers: {}, ownNumbers: {}, devices: {} },
  };
}

/** Venleg has said that she is free, to whoever owned the floor before. */
async function venlegIsFree({ id }: Centre): Promise<void> {
  const agent: Agent = {
    ...{ id: venleg, home: osteroy, answersFor: [], languages: [], onDuty: 'off', dutyUntil: null },
    ...{ presence: 'available', presenceSince: instant(0), presenceBy: null, task: { is: 'idle' } },
    ...{ idleSince: instant(1), restsUntil: null, misses: 0, isReachable: true, callOut: null },
  };
  await redis.client.hset(centreKeys(id).floor, `agent:${venleg}`, JSON.stringify(agent));
}

const owned = ({ slug }: Centre) =>
  eventually(
    () => routers.some(({ figures }) => figures.some(({ centre, is }) => centre === slug && is === 'owner')),
    `an owner of ${slug}`,
  );

const talking = ({ id }: Centre, call: CallId) =>
  eventually(() => exchanges.get(id)?.legsInTalk(call) === 2, 'the conversation');

async function eventually(holds: () => boolean, what: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`${what} did not come.`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Every centre's simulated telephone system behind one wire. */
async function theTelephones() {
  const server = createServer();
  const door = new ExchangeDoor({ token: 'hemmeleg', exchanges });
  door.hangOn(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `ws://127.0.0.1:${port}`,
    close: () => {
      door.close();
      server.close();
    },
  };
}
