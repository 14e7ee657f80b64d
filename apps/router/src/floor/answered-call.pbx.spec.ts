import {
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
  type Plan,
} from '@samsvar/core';
import { centreKeys } from '@samsvar/platform';
import { testRedis, type TestRedis } from '@samsvar/platform/testing';
import { asteriskWorld, type AsteriskWorld } from '@samsvar/telephony/testing';
import { uuidv7 } from 'uuidv7';
import type { Engine } from './engine.js';
import { FloorKeeper } from './floor-keeper.js';
import { FloorStore } from './floor-store.js';

const centre = centreId('router');
const gulen = municipalityId('gulen');
const osteroy = municipalityId('osteroy');

let world: AsteriskWorld;
let testing: TestRedis;
const routers: { stop(): Promise<void> }[] = [];

beforeAll(async () => {
  world = await asteriskWorld(centre, { isSpokenFor: true });
  testing = await testRedis();
});
beforeEach(() => testing.client.flushdb());
afterEach(async () => {
  for (const router of routers.splice(0)) await router.stop();
});
afterAll(async () => {
  await world.close();
  await testing.quit();
});

describe('the router on a real Asterisk', () => {
  it('[D01] [C02] lets an employee of Osterøy answer a call to Gulen, and says why', async () => {
    const venleg = await world.agent({ answersAfter: 200 });
    const router = await aRouter();
    await router.open(venleg);
    await world.ring({ stays: 2_000 });
    const connected = await router.fact('connected');
    expect(connected.agentId).toBe(venleg);
    expect(await router.fact('offer-made')).toMatchObject({ agentId: venleg, because: ['longest-idle'] });
    await bridged(connected.callId);
    expect(await router.fact('call-ended')).toMatchObject({
      callId: connected.callId,
      municipalityId: gulen,
      outcome: 'answered',
    });
  });

  it('lets the next router find a conversation as the former left it, and end it once', async () => {
    const venleg = await world.agent({ answersAfter: 200 });
    const former = await aRouter();
    await former.open(venleg);
    await world.ring({ stays: 3_000 });
    const { callId } = await former.fact('connected');
    await bridged(callId);
    await former.stop();
    const next = await aRouter();
    await bridged(callId);
    expect(await next.fact('call-ended')).toMatchObject({ callId, outcome: 'answered', agentId: venleg });
    expect(former.facts.some(({ fact }) => fact === 'call-ended')).toBe(false);
  });

  it('keeps the arrival of a caller who waited while no router lived', async () => {
    const former = await aRouter();
    await former.open();
    await world.ring({ stays: 8_000 });
    const arrived = await former.fact('call-arrived');
    await former.stop();
    const venleg = await world.agent({ answersAfter: 200 });
    const next = await aRouter();
    await next.open(venleg);
    const connected = await next.fact('connected');
    expect(connected.callId).toBe(arrived.callId);
    expect(connected.waited).toBe(connected.at - arrived.at);
  });
});

/** One router process's worth of floor, and what it has told so far. */
async function aRouter() {
  const facts: Fact[] = [];
  const faults: unknown[] = [];
  let owning: (engine: Engine) => void = () => undefined;
  const owned = new Promise<Engine>((resolve) => (owning = resolve));
  const keeper = new FloorKeeper({
    centre,
    store: new FloorStore(testing.client, centreKeys(centre)),
    openLine: (mayAct) => world.another(mayAct).telephony,
    directory: { soundsOf: () => [], numberOf: noNumber, callerNumberOf: noNumber, shownOn: noNumber },
    now: () => instant(Date.now()),
    monotonic: () => performance.now(),
    newId: uuidv7,
    committed: (commit) => facts.push(...commit.facts),
    faulted: (_event, why) => faults.push(why),
    owning,
    ended: () => undefined,
  });
  keeper.start();
  const engine = await owned;
  const router = {
    facts,
    fact: <Kind extends Fact['fact']>(kind: Kind) =>
      eventually(() => facts.find((fact): fact is Extract<Fact, { fact: Kind }> => fact.fact === kind), kind),
    /** Gulen's line is open, and these people of Osterøy are on duty and say they are free. */
    open: async (...agents: AgentId[]) => {
      await engine.tell({ type: 'plan-published', plan: planWith(agents) });
      for (const agent of agents) {
        await engine.tell({ type: 'presence-changed', agentId: agent, presence: 'available', by: { who: 'agent' } });
      }
    },
    stop: async () => {
      await keeper.stop();
      expect(faults).toEqual([]);
    },
  };
  routers.push(router);
  return router;
}

/** Looks again and again, for as long as a call in this file may take. */
async function eventually<Value>(look: () => Value | undefined | Promise<Value | undefined>, what: string) {
  const deadline = Date.now() + 12_000;
  while (Date.now() < deadline) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`No ${what} came.`);
}

/** Both legs in one bridge, by Asterisk's own count. */
const bridged = (call: CallId) =>
  eventually(async () => ((await world.legsInTalk(call)) === 2 ? true : undefined), 'bridge with both legs');

function planWith(agents: readonly AgentId[]): Plan {
  const now = instant(Date.now());
  const today = { from: later(now, -hours(1)), to: later(now, hours(1)) };
  const line = lineId('gulen-main');
  return {
    centreId: centre,
    version: now,
    policyVersion: 1,
    policies: defaultPolicies,
    lineOf: { [world.dialled]: line },
    lines: {
      [line]: {
        id: line,
        municipalityId: gulen,
        language: 'nn',
        languageKeys: {},
        target: defaultPolicies.standbyAfter,
        priority: 0,
        openings: [today],
        holidays: [],
        emergency: null,
        incidentId: null,
        duty: null,
      },
    },
    agents: Object.fromEntries(
      agents.map((id) => [
        id,
        {
          id,
          home: osteroy,
          answersFor: [gulen, osteroy],
          languages: ['nn'],
          duties: [{ ...today, kind: 'phone' as const }],
          callOut: null,
        },
      ]),
    ),
  };
}

const noNumber = () => undefined;
