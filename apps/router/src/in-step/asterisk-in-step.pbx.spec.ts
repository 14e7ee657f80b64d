import 'reflect-metadata';
import { randomInt, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planFormat, type PlannedDevice, type PublishedPlan } from '@samsvar/contracts';
import {
  agentId,
  centreId,
  defaultPolicies,
  hours,
  instant,
  later,
  lineId,
  minutes,
  municipalityId,
  personId,
  seconds,
  type AgentId,
  type Fact,
  type Instant,
  type Policies,
  type Presence,
  type PresenceChanger,
} from '@samsvar/core';
import { centreKeys, connectListening, createDataSource, createLog, PublishedPlans, TenantDb } from '@samsvar/platform';
import { testRedis, type TestRedis } from '@samsvar/platform/testing';
import { AriClient, AsteriskDatabase } from '@samsvar/telephony';
import { asteriskWorld, testPbx, type AsteriskWorld } from '@samsvar/telephony/testing';
import { Registry } from 'prom-client';
import { uuidv7 } from 'uuidv7';
import { RouterConfig } from '../config.js';
import type { DeskWord } from '../floor/desk-message.js';
import { Floors } from '../floor/floors.js';
import { DeviceEpochs, sipPassword } from './device-password.js';
import { PlanFiles } from '../plan/plan-files.js';
import { PlansAtHand } from '../plan/plans-at-hand.js';
import { keepInStep, openLine } from '../telephone-system.js';

/* The whole floor room on a real Asterisk that has never heard of these centres. What is compared is Asterisk's own word. */

const log = createLog('test', 'silent');
const gulen = municipalityId('gulen');
const postgresAway = createDataSource({ url: 'postgres://127.0.0.1:1/none', applicationName: 'test', entities: [] });

let redis: TestRedis;
let folder: string;
let centre: Centre;
const worlds: AsteriskWorld[] = [];
const routers: Floors[] = [];

beforeEach(async () => {
  redis = await testRedis();
  folder = await mkdtemp(join(tmpdir(), 'samsvar-plans-'));
  centre = await aCentre();
});
afterEach(async () => {
  for (const router of routers.splice(0)) await router.beforeApplicationShutdown();
  for (const world of worlds.splice(0)) await world.close();
  await redis.quit();
  await rm(folder, { recursive: true });
});

describe('the fallback queue', () => {
  it('has those on duty and ready for members after every kind of change, in a centre that is new', async () => {
    const [venleg, blid] = [agentId(randomUUID()), agentId(randomUUID())];
    await publish(centre, { agents: [venleg, blid] });
    await aRouter();
    await hasMembers(centre); // nobody yet, but there is a queue
    await says(venleg, 'available');
    await hasMembers(centre, venleg);
    await says(blid, 'available');
    await hasMembers(centre, venleg, blid);
    await says(venleg, 'pause');
    await hasMembers(centre, blid);
    await says(venleg, 'available');
    await hasMembers(centre, venleg, blid);
    await says(blid, 'off');
    await hasMembers(centre, venleg);

    await publish(centre, { agents: [blid] });
    await hasMembers(centre);
    await says(blid, 'available');
    await hasMembers(centre, blid);
    await publish(centre, { agents: [blid], until: later(now(), seconds(2)) });
    await hasMembers(centre); // her shift has ended
  });

  it('has whom the clock brings on duty, and not whom the coordinator has set to something else', async () => {
    const venleg = agentId(randomUUID());
    await publish(centre, { agents: [venleg], from: later(now(), minutes(30)) });
    await aRouter();
    await says(venleg, 'available');
    await fact({ fact: 'presence-changed', agentId: venleg, to: 'available' });
    await hasMembers(centre); // her shift has not begun
    await publish(centre, { agents: [venleg], from: later(now(), seconds(2)) });
    await hasMembers(centre, venleg);
    const coordinator = { who: 'coordinator', personId: personId(randomUUID()), why: 'as-agreed' } as const;
    await says(venleg, 'away', coordinator);
    await hasMembers(centre);
    await says(venleg, 'available', coordinator);
    await hasMembers(centre, venleg);
  });

  it('has who comes from other work when asked to, until she is let go', async () => {
    const [mild, by] = [agentId(randomUUID()), personId(randomUUID())];
    await publish(centre, { callable: [mild] });
    await aRouter();
    await hasMembers(centre);
    await tells({ type: 'call-out-wanted', by });
    const { at: askedAt } = await fact({ fact: 'call-out-asked', agentId: mild });
    expect(await centre.world.fallback.members()).toEqual([]); // she has not answered
    await tells({ type: 'call-out-answered', agentId: mild, askedAt, answer: 'accept' });
    await hasMembers(centre, mild);
    await tells({ type: 'release-wanted', agentId: mild, by });
    await hasMembers(centre);
  });

  it('has nobody who lets calls ring in vain', async () => {
    const venleg = await centre.world.agent('misses');
    await publish(centre, { agents: [venleg], device: null, policies: { missesUntilAway: 1, offerFor: seconds(1) } });
    await aRouter();
    await says(venleg, 'available');
    await hasMembers(centre, venleg);
    await ringsAt(centre.slug);
    await centre.world.ring({});
    await fact({ fact: 'presence-changed', agentId: venleg, to: 'away' });
    await hasMembers(centre);
  });

  it('has nobody whose telephone was lost in a conversation and did not come back', async () => {
    const venleg = await centre.world.agent({ answersAfter: 100, talks: 600_000 });
    await publish(centre, { agents: [venleg], device: null, policies: { grace: seconds(1) } });
    await aRouter();
    await says(venleg, 'available');
    await hasMembers(centre, venleg);
    await ringsAt(centre.slug);
    await centre.world.ring({});
    const { callId, legId } = await fact({ fact: 'offer-made', agentId: venleg });
    await eventually(async () => (await centre.world.legsInTalk(callId)) === 2, 'a talk');
    await centre.world.devices.remove(venleg);
    await vanishes(`${centre.slug}~device~${callId}~${legId}`);
    await fact({ fact: 'presence-changed', agentId: venleg, to: 'away' });
    await hasMembers(centre);
  });

  /** As when its network goes: neither end has said goodbye. */
  const vanishes = async (channel: string) => {
    const { httpPort: port, ariUser: user, ariPassword: password } = testPbx();
    const ari = new AriClient({ host: '127.0.0.1', port, user, password, app: centre.slug });
    await ari.ask('DELETE', `/channels/${encodeURIComponent(channel)}`, { reason_code: 27 });
    ari.close();
  };

  it('is mended when Asterisk was reloaded, or has forgotten a member', async () => {
    const venleg = agentId(randomUUID());
    await publish(centre, { agents: [venleg] });
    await aRouter();
    await says(venleg, 'available');
    await hasMembers(centre, venleg);
    // The queue alone: the other specs' calls are on this Asterisk too, and one that arrives while its channel driver
    // and dialplan are read anew may be turned away.
    await centre.world.ami.ask('Reload', { Module: 'app_queue' });
    await hasMembers(centre, venleg);
    await centre.world.ami.ask('QueueRemove', { Queue: centre.slug, Interface: `PJSIP/${venleg}` });
    await hasMembers(centre, venleg);
  });

  it('is compared by the next owner with what happened while nobody was', async () => {
    const [venleg, blid] = [agentId(randomUUID()), agentId(randomUUID())];
    await publish(centre, { agents: [venleg, blid] });
    await aRouter();
    await says(venleg, 'available');
    await hasMembers(centre, venleg);
    await routers.pop()?.beforeApplicationShutdown();
    await hasMembers(centre, venleg); // left as it is: it is what callers have now
    await publish(centre, { agents: [blid] });
    await says(blid, 'available');
    await aRouter();
    await hasMembers(centre, blid);
  });
});

describe('the telephones of those whom the plan knows', () => {
  it('are there while it does', async () => {
    const [venleg, blid] = [agentId(randomUUID()), agentId(randomUUID())];
    await publish(centre, { agents: [venleg, blid] });
    await aRouter();
    await eventually(async () => (await known()).has(venleg) && (await known()).has(blid), 'both telephones');
    await publish(centre, { agents: [blid] });
    await eventually(async () => !(await known()).has(venleg), 'the end of the one');
    expect((await known()).has(blid)).toBe(true);
  });

  it('are browsers’ or stand on tables as it says; one on a table signs in by the key of the plan, and by no other', async () => {
    const venleg = agentId(randomUUID());
    const [key, newer] = [randomUUID(), randomUUID()];
    await publish(centre, { agents: [venleg] });
    await aRouter();
    await eventually(async () => (await known()).has(venleg), 'her telephone in the browser');
    await publish(centre, { agents: [venleg], device: { kind: 'sip', key } });
    await eventually(() => signsIn(venleg, key), 'sign-in of the one on her table');
    await publish(centre, { agents: [venleg], device: { kind: 'sip', key: newer } });
    await eventually(() => signsIn(venleg, newer), 'sign-in by the newer key');
    expect(await signsIn(venleg, key)).toBe(false);
    await publish(centre, { agents: [venleg] });
    await eventually(async () => !(await signsIn(venleg, newer)), 'end of the one on her table');
  });

  const signsIn = async (agent: AgentId, key: string) => {
    const password = sipPassword(testPbx().ariPassword, agent, key);
    return (await centre.world.sipp.register({ as: agent, user: agent, password })) === 0;
  };
  const known = async () => (await centre.world.devices.known()) ?? new Set<AgentId>();
});

describe('a dialled number', () => {
  it('rings where the plan says, and nowhere when it says so no more', async () => {
    await publish(centre, {});
    await aRouter();
    await ringsAt(centre.slug);
    await publish(centre, { numbers: [] });
    await ringsAt(undefined);
  });

  it('that two centres claim rings at the one who had it, until that one lets it go; the other says so', async () => {
    const newer = await aCentre();
    await publish(centre, {});
    const router = await aRouter();
    await ringsAt(centre.slug);
    await publish(newer, { numbers: [`+${centre.world.dialled}`] });
    const elsewhere = () => router.figures.find((one) => one.centre === newer.slug)?.telephone;
    await eventually(() => elsewhere()?.numbersElsewhere === 1, 'the word of the one who lost');
    await ringsAt(centre.slug);
    expect(router.figures.find((one) => one.centre === centre.slug)?.telephone?.numbersElsewhere).toBe(0);

    await publish(centre, { numbers: [] });
    await ringsAt(newer.slug);
    await eventually(() => elsewhere()?.numbersElsewhere === 0, 'its own number');
  });

  it('of a centre that is no more is free to be claimed', async () => {
    const database = new AsteriskDatabase(centre.world.ami);
    await database.put('line', centre.world.dialled, 'a-centre-that-is-gone');
    await publish(centre, {});
    await aRouter();
    await ringsAt(centre.slug);
  });
});

type Centre = { readonly id: ReturnType<typeof centreId>; readonly slug: string; readonly world: AsteriskWorld };

async function aCentre(): Promise<Centre> {
  const slug = `in-step-${randomInt(1_000_000)}`;
  const world = await asteriskWorld(slug, { isSpokenFor: true });
  worlds.push(world);
  await world.lines.remove(world.dialled);
  return { id: centreId(uuidv7()), slug, world };
}

async function aRouter(): Promise<Floors> {
  const { httpPort, ariUser, ariPassword, amiUser, amiPassword } = testPbx();
  const access = { ariUrl: `http://127.0.0.1:${httpPort}`, ariUser, ariPassword, amiUser, amiPassword };
  const config = Object.assign(new RouterConfig(), { telephoneSystem: 'asterisk', ...access });
  const plans = new PlansAtHand({
    published: new PublishedPlans(redis.client),
    files: new PlanFiles(folder),
    listening: () => connectListening(redis.url, log),
    log,
  });
  const router = new Floors({
    plans,
    redis: redis.client,
    listening: () => connectListening(redis.url, log),
    db: new TenantDb(postgresAway),
    rehearse: () => Promise.resolve(),
    openLine: (speaker, mayAct) => openLine(config, speaker, mayAct),
    inStep: (centre, slug, plan) =>
      keepInStep(config, slug, {
        ...{ plan, log },
        claims: (other, number) => plans.claims(other, number),
        epochs: () => new DeviceEpochs(redis.client).all(centre, now()),
      }),
    registry: new Registry(),
    log,
    owned: () => undefined,
  });
  routers.push(router);
  await router.onApplicationBootstrap();
  return router;
}

let version = 0;

type Wanted = {
  readonly agents?: readonly AgentId[];
  /** On no duty, and may be called from other work. */
  readonly callable?: readonly AgentId[];
  /** Null: their telephones are not the plan's. */
  readonly device?: PlannedDevice | null;
  readonly numbers?: readonly string[];
  readonly from?: Instant;
  readonly until?: Instant;
  readonly policies?: Partial<Policies>;
};

async function publish({ id, slug, world }: Centre, wanted: Wanted) {
  const { agents = [], callable = [], device = { kind: 'browser' }, numbers = [world.dialled], from, until } = wanted;
  const line = lineId('gulen-main');
  const span = { from: from ?? later(now(), -hours(1)), to: until ?? later(now(), hours(1)) };
  const plan: PublishedPlan = {
    ...{ format: planFormat, slug, publishedAt: now() },
    plan: {
      ...{ centreId: id, version: ++version, policyVersion: 1 },
      policies: { ...defaultPolicies, noOffersBeforeShiftEnd: minutes(0), ...wanted.policies },
      lineOf: Object.fromEntries(numbers.map((number) => [number, line])),
      lines: {
        [line]: {
          ...{ id: line, municipalityId: gulen, language: 'nn', languageKeys: {}, target: 30_000, priority: 0 },
          ...{
            openings: [{ from: later(now(), -hours(1)), to: later(now(), hours(1)) }],
            holidays: [],
            emergency: null,
            incidentId: null,
            duty: null,
          },
        },
      },
      agents: Object.fromEntries(
        [...agents, ...callable].map((agent) => [
          agent,
          {
            ...{ id: agent, home: gulen, answersFor: [gulen], languages: ['nn'] },
            ...(callable.includes(agent)
              ? { duties: [], callOut: { recent: 0, homeBalance: 0 } }
              : { duties: [{ ...span, kind: 'phone' as const }], callOut: null }),
          },
        ]),
      ),
    },
    edge: {
      ...{ sounds: {}, numbers: {}, ownNumbers: {} },
      devices: device ? Object.fromEntries(agents.map((agent) => [agent, device])) : {},
    },
  };
  await new PublishedPlans(redis.client).publish(plan);
}

/** The person's own word, as a gateway puts it into the floor's inbox. */
const says = (agent: AgentId, presence: Presence, by: PresenceChanger = { who: 'agent' }) =>
  tells({ type: 'presence-changed', agentId: agent, presence, by });

async function tells(word: DeskWord): Promise<void> {
  const letter = JSON.stringify({ id: `desk.${randomUUID()}`, sentAt: now(), word });
  await redis.client.xadd(centreKeys(centre.id).inbox, '*', 'letter', letter);
}

/** The first fact of this kind, as the journal has it. */
async function fact<Kind extends Fact['fact']>(
  wanted: { readonly fact: Kind } & Partial<Extract<Fact, { fact: Kind }>>,
) {
  type Found = Extract<Fact, { fact: Kind }>;
  const isWanted = (one: Fact): one is Found =>
    Object.entries(wanted).every(([name, value]) => one[name as keyof Fact] === value);
  let found: Found | undefined;
  await eventually(async () => {
    const entries = await redis.client.xrange(centreKeys(centre.id).journal, '-', '+');
    const facts = entries.flatMap(([, [, text = '']]) => (JSON.parse(text) as { facts: Fact[] }).facts);
    found = facts.find(isWanted);
    return found !== undefined;
  }, wanted.fact);
  return found!;
}

const ringsAt = (slug: string | undefined) =>
  eventually(
    async () => {
      const lines = await new AsteriskDatabase(centre.world.ami).all('line');
      return lines?.get(centre.world.dialled) === slug;
    },
    `the number at ${slug ?? 'nobody'}`,
  );

const hasMembers = ({ world }: Centre, ...agents: AgentId[]) =>
  eventually(
    async () => (await world.fallback.members())?.toSorted().join() === agents.toSorted().join(),
    `a queue of ${agents.length}`,
  );

const now = (): Instant => instant(Date.now());

async function eventually(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`${what} did not come.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
