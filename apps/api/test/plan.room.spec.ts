import 'reflect-metadata';
import { hashOfRecorded, type PublishedPlan } from '@samsvar/contracts';
import { agentId, closesAt, defaultPolicies, instant, lineId, openingOf, type Instant } from '@samsvar/core';
import { centreKeys, Clock, createLog, Jobs, keys, PublishedPlans, TenantDb } from '@samsvar/platform';
import { neighbours, testRedis, type Neighbours, type TestDatabase, type TestRedis } from '@samsvar/platform/testing';
import { uuidv7 } from 'uuidv7';
import { Outbox } from '#api/outbox';
import { CentreRepository } from '#api/tenancy';
import { WeekRepository } from '../src/hours/week.repository.js';
import { LineFactsRepository } from '../src/hours/line-facts.repository.js';
import { LineRepository } from '../src/lines/line.repository.js';
import { PlanFactsRepository } from '../src/plan/plan-facts.repository.js';
import { PlanRepository } from '../src/plan/plan.repository.js';
import { PublishPlan } from '../src/plan/publish-plan.js';
import { SeatRepository } from '../src/roster/seat.repository.js';
import { apiDatabase } from './api-database.js';
import { somebody } from './rooms-api.js';

/** A Monday at nine in Oslo. */
const monday = instant(Date.parse('2026-11-30T08:00:00Z'));

class ClockOfTest extends Clock {
  at = monday;
  override now = (): Instant => this.at;
}

let database: TestDatabase;
let redis: TestRedis;
let places: Neighbours;
let jobs: Jobs;
let clock: ClockOfTest;
let plans: PlanRepository;
let facts: PlanFactsRepository;
let publisher: PublishPlan;
let lines: LineRepository;
let weeks: WeekRepository;
let outbox: Outbox;

beforeEach(async () => {
  database = await apiDatabase();
  redis = await testRedis();
  places = await neighbours(database);
  for (const { centreId, municipalityId: id } of [places.here, places.there, places.beyond]) await join(centreId, id);
  jobs = new Jobs(redis.url, createLog('test', 'silent'));
  clock = new ClockOfTest();
  const db = new TenantDb(database.dataSource);
  outbox = new Outbox(clock, jobs, database.dataSource);
  lines = new LineRepository(db, outbox);
  weeks = new WeekRepository(db, outbox);
  plans = new PlanRepository(db);
  facts = new PlanFactsRepository(db, new LineFactsRepository(db), new SeatRepository(db));
  publisher = new PublishPlan(facts, plans, new PublishedPlans(redis.client), clock);
});
afterEach(async () => {
  await jobs.close();
  await redis.quit();
  await database.drop();
});

describe('the plan of a centre', () => {
  it('says what may ring, when and by whom, and nothing of another centre', async () => {
    const line = await aLine('+4754009101');
    await weeks.replace(places.here, line, 1, [{ weekday: 1, opens: '09:00' as never, closes: '15:00' as never }]);
    const venleg = await anAgent('09:00', '12:00');
    await somebody(database, { role: 'agent', centreId: places.otherCentre.centreId });

    const { plan, edge } = await published();
    const planned = plan.lines[line];
    expect(plan.lineOf).toEqual({ '+4754009101': line, '4754009101': line });
    expect(planned).toMatchObject({ municipalityId: places.here.municipalityId, language: 'nn', target: 30_000 });
    expect(planned?.languageKeys).toEqual({ '2': 'en' });
    expect(planned && openingOf(planned, monday)).toBe('open');
    expect(planned && closesAt(planned, monday)).toBe(Date.parse('2026-11-30T14:00:00Z'));
    expect(Object.keys(plan.agents)).toEqual([venleg]);
    expect(Object.values(plan.agents)[0]).toMatchObject({
      home: places.here.centreId,
      answersFor: [places.here.municipalityId, places.there.municipalityId].sort(),
      duties: [{ kind: 'phone', from: monday, to: monday + 3 * 3_600_000 }],
    });
    expect(edge.numbers[planned?.duty?.to.ref ?? '']).toBe('116117');
    expect(edge.ownNumbers[places.here.municipalityId]).toEqual(['+4754009101']);
    expect(Object.keys(edge.devices)).toEqual([venleg]);
    expect(edge.sounds[line]?.greeting).toEqual({ nn: [`${line}/greeting-nn`], en: [`${line}/greeting-en`] });
  });

  it('has behind the reference of a person or a unit of a member municipality the number to put callers through to', async () => {
    const [unit, stranger] = [uuidv7(), uuidv7()];
    await database.behindTheWall(
      `insert into samsvar.unit (municipality_id, id, centre_id, name, phone, is_service_desk, version)
       values ($1, $2, $3, 'Byggjesak', '+4754100001', false, 1), ($4, $5, $6, 'Byggjesak', '+4754100002', false, 1)`,
      [
        ...[places.here.municipalityId, unit, places.here.centreId],
        ...[places.beyond.municipalityId, stranger, places.beyond.centreId],
      ],
    );
    const { municipalityId, centreId } = places.here;
    const [works, left] = [
      await somebody(database, { role: 'home-manager', municipalityId, centreId }),
      await somebody(database, { role: 'home-manager', municipalityId, centreId }),
    ];
    const has = (id: string, number: string, isActive: boolean) =>
      database.behindTheWall('update samsvar.person set phone = $2, is_active = $3 where id = $1', [
        id,
        number,
        isActive,
      ]);
    await has(works.id, '+4754100003', true);
    await has(left.id, '+4754100004', false);
    expect((await published()).edge.numbers).toEqual({ [unit]: '+4754100001', [works.id]: '+4754100003' });
  });

  it('says who may be called from other work, and nobody who has not said so', async () => {
    const [willing, busy] = [await anAgent('09:00', '12:00'), await anAgent('09:00', '12:00')];
    await database.behindTheWall('update samsvar.person set may_be_called = true where id = $1', [willing]);
    const { plan } = await published();
    expect(plan.agents[agentId(willing)]?.callOut).toEqual({ recent: 0, homeBalance: 0 });
    expect(plan.agents[agentId(busy)]?.callOut).toBeNull();
  });

  it('knows whose turn it is to be called: how often each has come in four weeks, and how the home stands', async () => {
    const [often, never] = [await anAgent('09:00', '12:00'), await anAgent('09:00', '12:00')];
    await database.behindTheWall('update samsvar.person set may_be_called = true');
    const day = 86_400_000;
    for (const [how, at] of [
      ['accepted', -1],
      ['accepted', -27],
      ['accepted', -30],
      ['declined', -1],
    ] as const) {
      await answered(often, how, clock.now() + at * day);
    }
    const { agents } = (await published()).plan;
    expect([often, never].map((who) => agents[agentId(who)]?.callOut?.recent)).toEqual([2, 0]);
  });

  it('goes by the centre’s own figures, and by the house’s where it has none', async () => {
    const centres = new CentreRepository(new TenantDb(database.dataSource), outbox);
    await centres.steer(places.centre, 1, { offerFor: 25, advisesKnownAhead: false });
    const { plan } = await published();
    expect(plan.policies).toEqual({ ...defaultPolicies, offerFor: 25_000 });
  });

  it('names what was uploaded for a line by its content, and no more when it is removed', async () => {
    const line = await aLine('+4754009109');
    const add = (purpose: string, hash: string, language: string | null = 'nn') =>
      database.behindTheWall(
        `insert into samsvar.recording (municipality_id, id, centre_id, line_id, purpose, language, hash, length_ms,
                                        uploaded_at, uploaded_by, sound)
         values ($1, $2, $3, $4, $5, $7, $6, 1, now(), $2, '')`,
        [places.here.municipalityId, uuidv7(), places.centre.centreId, line, purpose, hash, language],
      );
    const [one, other] = ['a'.repeat(64), 'b'.repeat(64)];
    await add('greeting', one);
    await add('closed', other);
    await add('music', other, null);
    const named = `recordings/${places.centre.centreId}/${line}`;
    const { edge } = await published();
    expect(edge.sounds[line]).toEqual({
      greeting: { nn: [`${named}-greeting-nn-${one}`], en: [`${line}/greeting-en`] },
      closed: { nn: [`${named}-closed-nn-${other}`] },
    });
    expect(Object.values(edge.sounds[line] ?? {}).flatMap(({ nn = [] }) => nn.map(hashOfRecorded))).toEqual([
      one,
      other,
    ]);
    expect(edge.music).toEqual({ [line]: `${named}-music-${other}` });
    await database.behindTheWall('delete from samsvar.recording');
    const without = (await published()).edge;
    expect(without.sounds[line]).toEqual({
      greeting: { nn: [`${line}/greeting-nn`], en: [`${line}/greeting-en`] },
    });
    expect(without.music).toEqual({});
  });

  it('gets a new version when it differs, and none when it does not', async () => {
    expect((await published()).plan.version).toBe(1);
    expect((await published()).plan.version).toBe(1);
    await aLine('+4754009102');
    expect((await published()).plan.version).toBe(2);
  });

  it('rolls on with the day', async () => {
    await aLine('+4754009103');
    await published();
    clock.at = instant(monday + 24 * 3_600_000);
    await anAgent('09:00', '12:00');
    expect((await published()).plan.version).toBe(2);
  });

  it('lets a municipality go on the day its agreement ends, with its lines', async () => {
    await aLine('+4754009104');
    await database.behindTheWall(`update samsvar.agreement set valid_to = '2026-11-29' where municipality_id = $1`, [
      places.here.municipalityId,
    ]);
    const { plan } = await published();
    expect(plan.lines).toEqual({});
  });

  it('leaves out whoever has left', async () => {
    const gone = await anAgent('09:00', '12:00');
    await database.behindTheWall('update samsvar.person set is_active = false where id = $1', [gone]);
    expect((await published()).plan.agents).toEqual({});
  });

  it('has every seat, however many there are, and is not drawn of some of them', async () => {
    const venleg = await anAgent('09:00', '12:00');
    const more = (count: number) =>
      database.behindTheWall(
        `insert into samsvar.seat (id, centre_id, person_id, kind, starts_at, ends_at)
         select gen_random_uuid(), $1, $2, 'phone', $3, $3::timestamptz + interval '1 minute' from generate_series(1, $4)`,
        [places.centre.centreId, venleg, new Date(monday), count],
      );
    await more(7_500);
    expect((await published()).plan.agents[agentId(venleg)]?.duties).toHaveLength(7_501);
    await more(32_500);
    await expect(published()).rejects.toThrow('more than 40000 rows of SeatRow');
    expect((await newest()).plan.version).toBe(1);
  });

  it('is told to whoever listens, and its centre is named among those that have one', async () => {
    const ear = redis.client.duplicate();
    await ear.subscribe(centreKeys(places.centre.centreId).plan);
    const told = new Promise((resolve) => ear.once('message', (_channel, version) => resolve(version)));
    await published();
    expect(await told).toBe('1');
    ear.disconnect();
    expect(await redis.client.smembers(keys.centres)).toContain(places.centre.centreId);
  });

  it('is laid in Redis again when Redis was emptied, and when the publisher died before it got there', async () => {
    await aLine('+4754009105');
    const first = await published();
    await redis.client.flushdb();
    expect(await published()).toEqual(first);
  });

  it('never goes back to a lower version, though Postgres was brought back from an older copy', async () => {
    await published();
    await aLine('+4754009106');
    await published();
    await database.behindTheWall('delete from samsvar.plan where version = 2');
    expect((await published()).plan.version).toBe(3);
    await database.behindTheWall('delete from samsvar.plan');
    expect((await published()).plan.version).toBe(4);
  });

  it('is published once by publishers who meet, and none of them forgets the other’s change', async () => {
    await published();
    await aLine('+4754009107');
    await Promise.all([1, 2, 3].map(() => publisher.do(places.centre)));
    const { plan } = await newest();
    expect(plan.version).toBe(2);
    expect(Object.keys(plan.lines)).toHaveLength(1);
  });

  it('is kept a month when it is no longer the newest', async () => {
    await published();
    clock.at = instant(monday + 31 * 24 * 3_600_000);
    await aLine('+4754009108');
    await published();
    const kept = await database.behindTheWall('select version from samsvar.plan where centre_id = $1', [
      places.centre.centreId,
    ]);
    expect(kept).toEqual([{ version: 2 }]);
  });
});

/** Publishes what there is to publish, and what lies in Redis then. */
async function published(): Promise<PublishedPlan> {
  await publisher.do(places.centre);
  await publisher.do(places.otherCentre);
  return newest();
}

const newest = async () =>
  JSON.parse((await redis.client.hget(centreKeys(places.centre.centreId).plan, 'body')) ?? '') as PublishedPlan;

const join = (centre: string, municipality: string) =>
  database.behindTheWall(
    `insert into samsvar.agreement (municipality_id, id, centre_id, valid_from, cost_share, committed_seats, version)
     values ($1, $2, $3, '2026-01-01', 1000, 4, 1)`,
    [municipality, uuidv7(), centre],
  );

async function aLine(number: string) {
  const id = lineId(uuidv7());
  await lines.add(places.here, id, {
    name: 'Sentralbord',
    kind: 'own',
    dialledNumber: number,
    trunkNumber: number,
    targetSeconds: 30,
    validFrom: null,
    validTo: null,
    greetings: { nn: 'God dag.', en: 'Hello.' },
    dutyNumber: '116117',
  });
  return id;
}

/** Somebody of the centre's own, on duty this day between two times in UTC+1. */
/** Somebody was asked to come, and that was the answer. */
const answered = (agent: string, how: string, at: number) =>
  database.behindTheWall(
    `insert into samsvar.journal_fact (centre_id, municipality_id, at, id, commit_id, ordinal, fact, agent_id, body)
     values ($1, null, $2, $3, 'c', 0, 'call-out-answered', $4, $5)`,
    [
      places.centre.centreId,
      new Date(at),
      uuidv7(),
      agent,
      { fact: 'call-out-answered', agentId: agent, how, after: 1 },
    ],
  );

async function anAgent(from: string, to: string): Promise<string> {
  const { id } = await somebody(database, { role: 'agent', centreId: places.centre.centreId });
  const day = new Date(clock.at).toISOString().slice(0, 10);
  await database.behindTheWall(
    `insert into samsvar.seat (id, centre_id, person_id, kind, starts_at, ends_at) values ($1, $2, $3, 'phone', $4, $5)`,
    [uuidv7(), places.centre.centreId, id, `${day}T${from}:00+01`, `${day}T${to}:00+01`],
  );
  return id;
}
