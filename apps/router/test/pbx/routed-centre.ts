import { planFormat, type LineSounds, type PublishedPlan } from '@samsvar/contracts';
import {
  agentsAt,
  centreId,
  defaultPolicies,
  hours,
  instant,
  later,
  lineId,
  municipalityId,
  type AgentId,
  type CallId,
  type Fact,
  type Floor,
  type Plan,
  type PlannedAgent,
  type PlannedLine,
  type Policies,
} from '@samsvar/core';
import { centreKeys } from '@samsvar/platform';
import { testRedis, type TestRedis } from '@samsvar/platform/testing';
import { asteriskWorld, type AsteriskWorld, type Talker } from '@samsvar/telephony/testing';
import { uuidv7 } from 'uuidv7';
import type { Engine, Unstamped } from '../../src/floor/engine.js';
import { FloorKeeper } from '../../src/floor/floor-keeper.js';
import { FloorStore } from '../../src/floor/floor-store.js';
import { callerBookOf } from '../../src/plan/caller-book.js';
import { directoryOf } from '../../src/plan/directory.js';
import { eventually } from './eventually.js';

export const gulen = municipalityId('gulen');
export const osteroy = municipalityId('osteroy');

/** What a test's plan says that is not as usual: a line of Gulen's at the world's number, open now, and nobody on duty. */
export type PlanWanted = {
  /** On duty, employed by Osterøy, and ready when the plan is told. */
  readonly agents?: readonly (AgentId | (Pick<PlannedAgent, 'id'> & Partial<PlannedAgent>))[];
  /** By dialled number. */
  readonly lines?: Readonly<Record<string, LineWanted>>;
  readonly policies?: Partial<Policies>;
  /** Numbers behind the references of those who can be put through to. */
  readonly numbers?: Readonly<Record<string, string>>;
  readonly ownNumbers?: PublishedPlan['edge']['ownNumbers'];
};

export type LineWanted = Partial<PlannedLine> & { readonly sounds?: LineSounds; readonly music?: string };

export type RoutedCentre = Awaited<ReturnType<typeof routedCentre>>;
export type TestRouter = Awaited<ReturnType<RoutedCentre['router']>>;

/** A centre of its own on the shared Asterisk, to which routers can be started: loop, lease, fenced commit and core. */
export async function routedCentre(slug: string) {
  const world = await asteriskWorld(slug, { isSpokenFor: true });
  const testing = await testRedis();
  const keys = centreKeys(centreId(slug));
  const routers: { stop(): Promise<void> }[] = [];
  /** There has been an owner before: a Redis that knows of none is first left to whoever might give it back. */
  const empty = async () => {
    await testing.client.flushdb();
    await testing.client.set(keys.fence, 1);
  };
  await empty();

  return {
    world,
    /** By this plan from the first moment, which whoever takes a floor over has at hand; else by the one it is told of. */
    router: async (atHand?: PlanWanted) => {
      const router = await aRouter(slug, world, new FloorStore(testing.client, keys), atHand);
      routers.push(router);
      return router;
    },
    /** Everybody hangs up, every router stops without a fault, and the next test finds an empty floor. */
    clear: async () => {
      await world.hangUpAll();
      for (const router of routers.splice(0)) await router.stop();
      await empty();
    },
    close: async () => {
      await world.close();
      await testing.quit();
    },
    /** All that this centre has in Redis, as text. */
    written: async () => {
      const names = await testing.client.keys('*');
      return (await Promise.all(names.map((name) => textOf(testing.client, name)))).join('\n');
    },
    /** The conversation with the citizen, or the one beside it, is between exactly these, by Asterisk's own count. */
    talk: (call: CallId, talkers: readonly Talker[], where?: 'talk' | 'consult') =>
      eventually(
        async () => (await world.talkers(call, where)).join() === talkers.toSorted().join(),
        `${where ?? 'talk'} of ${talkers.join(' and ') || 'nobody'}`,
      ),
    /** Nothing of these calls is left in Asterisk, nor any leg of the centre's. */
    nothingLeft: (calls: readonly CallId[]) =>
      eventually(async () => (await world.left(calls)).length === 0, 'end of every leg and bridge'),
  };
}

async function textOf(redis: TestRedis['client'], name: string): Promise<string> {
  switch (await redis.type(name)) {
    case 'hash':
      return JSON.stringify(await redis.hgetall(name));
    case 'stream':
      return JSON.stringify(await redis.xrange(name, '-', '+'));
    default:
      return (await redis.get(name)) ?? '';
  }
}

/** One router process's worth of floor, and what it has told so far. */
async function aRouter(slug: string, world: AsteriskWorld, store: FloorStore, atHand?: PlanWanted) {
  const facts: Fact[] = [];
  const faults: unknown[] = [];
  const refs = new Map<string, string>();
  let floor: Floor | undefined;
  let plan = atHand && planOf(slug, world.dialled, atHand);
  let owning: (engine: Engine) => void = () => undefined;
  const owned = new Promise<Engine>((resolve) => (owning = resolve));
  const callerBook = callerBookOf(
    () => plan,
    (municipality, number) => {
      const ref = refs.get(`${municipality} ${number}`) ?? uuidv7();
      refs.set(`${municipality} ${number}`, ref);
      return ref;
    },
  );
  const numberOf = (ref: string) => [...refs].find(([, one]) => one === ref)?.[0].split(' ')[1];
  const keeper = new FloorKeeper({
    centre: centreId(slug),
    store,
    openLine: (mayAct) => world.another(mayAct, callerBook).telephony,
    directory: directoryOf(
      () => plan,
      () => floor,
      numberOf,
    ),
    now,
    monotonic: () => performance.now(),
    newId: uuidv7,
    taken: (left) => (floor = left),
    committed: (commit) => {
      floor = commit.floor;
      facts.push(...commit.facts);
    },
    faulted: (_event, why) => faults.push(why),
    owning,
    ended: () => undefined,
  });
  keeper.start();
  const engine = await owned;
  const tell = (event: Unstamped) => engine.tell(event);
  return {
    facts,
    tell,
    /** By `<municipality> <number>`: what stands for every number that came so far. */
    refs,
    floor: () => floor,
    fact: <Kind extends Fact['fact']>(kind: Kind, about: object = {}) =>
      eventually(
        () => facts.find((fact): fact is Extract<Fact, { fact: Kind }> => isSuch(fact, kind, about)),
        () => `${kind} of ${JSON.stringify(about)} after ${JSON.stringify(facts)}`,
      ),
    of: <Kind extends Fact['fact']>(kind: Kind, about: object = {}) =>
      facts.filter((fact): fact is Extract<Fact, { fact: Kind }> => isSuch(fact, kind, about)),
    /** The plan is told, and everybody on duty says that she is free, one after the other. */
    open: async (wanted: PlanWanted = {}) => {
      plan = planOf(slug, world.dialled, wanted);
      await tell({ type: 'plan-published', plan: plan.plan });
      for (const { id } of Object.values(plan.plan.agents)) {
        await tell({ type: 'presence-changed', agentId: id, presence: 'available', by: { who: 'agent' } });
        // Who was free first is offered first: two of the same millisecond are in no order. It was told in this one at the latest.
        const toldBy = now();
        await eventually(() => now() > toldBy, 'next millisecond');
      }
    },
    /** Every agent has nothing in hand. */
    allIdle: () =>
      eventually(() => floor && [...agentsAt(floor)].every(({ task }) => task.is === 'idle'), 'agents with free hands'),
    stop: async () => {
      await keeper.stop();
      expect(faults).toEqual([]);
    },
  };
}

const isSuch = (fact: Fact, kind: Fact['fact'], about: object): boolean =>
  fact.fact === kind && Object.entries(about).every(([name, value]) => fact[name as keyof Fact] === value);

function planOf(slug: string, dialled: string, wanted: PlanWanted): PublishedPlan {
  const { agents = [], lines = { [dialled]: {} }, policies = {}, numbers = {}, ownNumbers = {} } = wanted;
  const today = { from: later(now(), -hours(1)), to: later(now(), hours(1)) };
  const planned = Object.entries(lines).map(([number, { sounds = {}, music, ...line }]) => ({
    number,
    sounds,
    music,
    line: { ...aLine(number), openings: [today], ...line },
  }));
  const onDuty = agents.map((agent) => ({
    ...{ home: osteroy, answersFor: [gulen, osteroy], languages: ['nn', 'nb'], callOut: null },
    duties: [{ ...today, kind: 'phone' as const }],
    ...(typeof agent === 'string' ? { id: agent } : agent),
  }));
  const plan: Plan = {
    ...{ centreId: centreId(slug), version: now(), policyVersion: 1 },
    policies: { ...defaultPolicies, ...policies },
    lineOf: Object.fromEntries(planned.map(({ number, line }) => [number, line.id])),
    lines: Object.fromEntries(planned.map(({ line }) => [line.id, line])),
    agents: Object.fromEntries(onDuty.map((agent) => [agent.id, agent])),
  };
  const sounds = Object.fromEntries(planned.map(({ line, sounds: own }) => [line.id, own]));
  const music = Object.fromEntries(
    planned.flatMap(({ line, music: own }) => (own === undefined ? [] : [[line.id, own]])),
  );
  const edge = { sounds, music, numbers, ownNumbers, devices: {} };
  return { format: planFormat, slug, publishedAt: now(), plan, edge };
}

const aLine = (number: string): PlannedLine => ({
  ...{ id: lineId(`line-${number}`), municipalityId: gulen, language: 'nn', languageKeys: {} },
  ...{ target: defaultPolicies.standbyAfter, priority: 0, openings: [], holidays: [] },
  ...{ emergency: null, incidentId: null, duty: null },
});

const now = () => instant(Date.now());
