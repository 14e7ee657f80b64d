import type { JournalEntry } from '@samsvar/contracts';
import {
  agentId,
  callId,
  canonicalText,
  coreVersion,
  emptyFloor,
  instant,
  lineId,
  municipalityId,
  type Fact,
  type Instant,
} from '@samsvar/core';
import { migrations } from '@samsvar/api/migrations';
import { centreKeys, createDataSource, TenantDb, type CentreKeys } from '@samsvar/platform';
import {
  neighbours,
  testDatabase,
  testRedis,
  type Neighbours,
  type TestDatabase,
  type TestRedis,
} from '@samsvar/platform/testing';
import { uuidv7 } from 'uuidv7';
import { Callers, type CallersParts } from './callers.js';
import { nextEntries } from './journal-rows.js';
import { JournalWriter } from './journal-writer.js';
import { verifyJournals } from './verify-journal.js';

let database: TestDatabase;
let redis: TestRedis;
let place: Neighbours;
let keys: CentreKeys;
const writers: JournalWriter[] = [];

beforeAll(async () => {
  database = await testDatabase({ entities: [], migrations });
  redis = await testRedis();
});
beforeEach(async () => {
  await redis.client.flushdb();
  place = await neighbours(database);
  keys = centreKeys(place.centre.centreId);
});
afterEach(async () => {
  for (const writer of writers.splice(0)) await writer.stop();
});
afterAll(async () => {
  await redis.quit();
  await database.drop();
});

describe('the journal', () => {
  it('moves to Postgres in order, to the byte, and leaves Redis', async () => {
    const entries = ['000000000000001-a', '000000000000002-b', '000000000000003-c'].map((id) => anEntry(id));
    await leave(entries);
    await moved(await writer());
    const read = await readAll();
    expect(read.map(({ commit }) => commit)).toEqual(entries.map(({ commit }) => commit));
    expect(read.map(({ facts }) => facts)).toEqual(
      entries.map(({ facts }) => facts.map((fact) => JSON.stringify(fact))),
    );
    expect(await redis.client.xlen(keys.journal)).toBe(0);
  });

  it('is kept once, when a writer died between writing and leaving, and when two write at once', async () => {
    const entries = [anEntry('000000000000001-a'), anEntry('000000000000002-b')];
    await leave(entries);
    await leave(entries);
    await Promise.all([await writer(), await writer()].map(moved));
    expect(await readAll()).toHaveLength(2);
    expect(await count('journal_fact')).toBe(2);
  });

  it('waits while Postgres is away, and goes on when it is back', async () => {
    const failures: unknown[] = [];
    const [away, back] = [wall(), new TenantDb(database.dataSource)];
    let db = away;
    await leave([anEntry('000000000000001-a')]);
    const one = await writer({
      db: { within: (scope, work) => db.within(scope, work) } as TenantDb,
      failed: (why) => {
        failures.push(why);
        db = back;
      },
    });
    await moved(one);
    expect(failures).toHaveLength(1);
    expect(await readAll()).toHaveLength(1);
  });

  it('is read again through the core, and what somebody changed in it is found', async () => {
    const [first, second] = ['000000000000001-a', '000000000000002-b'] as const;
    const before = canonicalText(emptyFloor(place.centre.centreId));
    const quiet = { facts: [], municipalityOf: {} };
    await leave([
      { ...anEntry(first), ...quiet, before },
      { ...anEntry(second), ...quiet, previous: first },
    ]);
    await moved(await writer());
    expect(await verified()).toMatchObject({ commits: 2, unread: 0, faults: 0 });
    await leave([{ ...anEntry('000000000000003-c'), previous: second }]);
    await moved(await writer());
    expect(await verified()).toMatchObject({ commits: 3, faults: 1, first: [{ fault: 'facts-differ' }] });
  });

  it('of a router from before cores said which they are is kept, and said to be not comparable', async () => {
    const { core: _, ...former } = anEntry('000000000000001-a');
    await leave([former]);
    await moved(await writer());
    expect(await verified()).toMatchObject({ commits: 0, faults: 0, ofOtherCores: new Map([[0, 1]]) });
  });

  it.each([
    ['cannot be read', () => '{"commit":"000000000000003-c","previ', 'unreadable'],
    ['is no entry at all', () => 'null', 'unreadable'],
    ['Postgres refuses', () => JSON.stringify(ofNoMunicipality()), 'refused by Postgres (22P02)'],
  ])('sets an entry aside that %s, whole, and goes on with those behind it', async (_, spoilt, because) => {
    const bad = spoilt();
    const told: string[] = [];
    const failures: unknown[] = [];
    const floor = canonicalText(emptyFloor(place.centre.centreId));
    const ids = ['1-a', '2-b', '3-c', '4-d', '5-e'].map((id) => `00000000000000${id}`);
    const [, second, third, fourth] = ids as [string, string, string, string];
    const quiet = (index: number): JournalEntry => ({
      ...{ ...anEntry(ids[index] ?? ''), previous: ids[index - 1] ?? '', facts: [], municipalityOf: {} },
      events: [{ id: ids[index] ?? '', at: instant(0), type: 'time-passed' }],
    });
    await leave([{ ...quiet(0), before: floor }, quiet(1)]);
    await redis.client.xadd(keys.journal, '*', 'e', bad);
    await leave([
      { ...quiet(3), previous: third },
      { ...quiet(4), before: floor },
    ]);
    await moved(await writer({ setAside: (id, why) => told.push(why, id), failed: (why) => failures.push(why) }));
    expect((await readAll()).map(({ commit }) => commit)).toEqual([ids[0], second, fourth, ids[4]]);
    expect(failures).toHaveLength(3);
    expect(told[0]).toBe(because);
    const kept = `select convert_from(entry, 'UTF8') as entry, after_commit as after from samsvar.journal_set_aside where id = $1`;
    expect(await database.behindTheWall(kept, [told[1]])).toEqual([{ entry: bad, after: second }]);
    expect(await redis.client.xlen(keys.journal)).toBe(0);
    // Up to it, and from the next kept floor on; and it is said what is missing.
    expect(await verified()).toMatchObject({
      ...{ commits: 3, unread: 1, faults: 0 },
      setAside: [{ after: second, because }],
    });
  });

  it('keeps what was set aside for the whole centre alone, and for as long as the journal of its time', async () => {
    await redis.client.xadd(keys.journal, '*', 'e', 'nonsense');
    await moved(await writer({ failed: () => undefined }));
    const db = new TenantDb(database.dataSource);
    const asked = (scope: Parameters<TenantDb['within']>[0], what: string) =>
      db.within(scope, (tx) => tx.query(`${what} from samsvar.journal_set_aside`));
    expect(await asked(place.centre, 'select because')).toEqual([{ because: 'unreadable' }]);
    for (const scope of [place.here, place.otherCentre]) expect(await asked(scope, 'select because')).toEqual([]);
    await asked(place.centre, 'delete');
    expect(await asked(place.centre, 'select because')).toHaveLength(1);
  });

  it('verifies from the first kept floor on, when the months before it have been let go of', async () => {
    const ids = ['000000000000001-a', '000000000000002-b', '000000000000003-c', '000000000000004-d'] as const;
    const floor = canonicalText(emptyFloor(place.centre.centreId));
    const [january, march] = [instant(Date.UTC(2024, 0, 31, 23)), instant(Date.UTC(2024, 2, 1, 9))];
    const of = (index: number, at: Instant) => ({
      ...{ ...anEntry(ids[index] ?? ''), at, previous: ids[index - 1] ?? '', facts: [], municipalityOf: {} },
      events: [{ id: ids[index] ?? '', at: instant(0), type: 'time-passed' as const }],
    });
    for (const [table, month] of [
      ['commit', '2024-01-01'],
      ['commit', '2024-03-01'],
      ['fact', '2024-01-01'],
    ]) {
      await database.behindTheWall('select samsvar.make_journal_month($1, $2)', [`journal_${table}`, month]);
    }
    await leave([
      { ...of(0, january), before: floor },
      of(1, january),
      of(2, march),
      { ...of(3, march), before: floor },
    ]);
    await moved(await writer());
    expect(await verified()).toMatchObject({ commits: 4, unread: 0, faults: 0 });
    const db = new TenantDb(database.dataSource);
    for (const table of ['journal_commit', 'journal_fact']) {
      await db.within(place.centre, (tx) =>
        tx.query('select samsvar.let_go_of_months($1, $2)', [table, '2024-02-01T00:00Z']),
      );
    }
    expect((await readAll()).map(({ commit }) => commit)).toEqual(ids.slice(2));
    expect(await verified()).toMatchObject({ commits: 1, unread: 1, faults: 0 });
  });

  it('[D10] has the calls of its own employees by themselves, to be counted apart for each municipality', async () => {
    const facts = [true, false, true].map((isInternal, n) => ({ ...anArrival(`f${n}`), isInternal }));
    await leave([{ ...anEntry('000000000000001-a'), facts }]);
    await moved(await writer());
    const counted = await database.behindTheWall(
      `select body ->> 'isInternal' as internal, count(*)::int as calls from samsvar.journal_fact
        where municipality_id = $1 and fact = 'call-arrived' group by 1 order by 1`,
      [place.here.municipalityId],
    );
    expect(counted).toEqual([
      { internal: 'false', calls: 1 },
      { internal: 'true', calls: 2 },
    ]);
  });

  it('shows a municipality what became of its own citizens’ calls and of nobody else’s', async () => {
    const [here, there] = [callId('here'), callId('there')];
    const municipalityOf = { [here]: place.here.municipalityId, [there]: place.there.municipalityId };
    const facts = [aFact('f1', here), aFact('f2', there)];
    await leave([{ ...anEntry('000000000000001-a'), facts, municipalityOf }]);
    await moved(await writer());
    const db = new TenantDb(database.dataSource);
    const seen = (scope: Parameters<TenantDb['within']>[0]) =>
      db.within(scope, (tx) => tx.query('select id from samsvar.journal_fact order by id'));
    expect(await seen(place.here)).toEqual([{ id: 'f1' }]);
    expect(await seen(place.there)).toEqual([{ id: 'f2' }]);
    expect(await seen(place.beyond)).toEqual([]);
    expect(await seen(place.centre)).toEqual([{ id: 'f1' }, { id: 'f2' }]);
  });

  it.each(['update samsvar.journal_fact set fact = $1', 'delete from samsvar.journal_commit where id <> $1'])(
    'is never changed: %s',
    async (statement) => {
      const db = new TenantDb(database.dataSource);
      await expect(db.within(place.centre, (tx) => tx.query(statement, ['x']))).rejects.toThrow('permission denied');
    },
  );
});

describe('whose number a reference stands for', () => {
  it('is the same for the same number and municipality, and moves to Postgres', async () => {
    const callers = await someCallers();
    const ref = callers.refOf(place.here.municipalityId, '+4700000001');
    expect(callers.refOf(place.here.municipalityId, '+4700000001')).toBe(ref);
    expect(callers.refOf(place.there.municipalityId, '+4700000001')).not.toBe(ref);
    await moved(await writer({ callers }));
    expect(await count('caller_number')).toBe(2);
  });

  it('is known to the next owner, from Redis or, when that was emptied, from Postgres', async () => {
    const callers = await someCallers();
    const ref = callers.refOf(place.here.municipalityId, '+4700000002');
    expect((await someCallers()).numberOf(ref)).toBe('+4700000002');
    await moved(await writer({ callers }));
    await redis.client.flushdb();
    const next = await someCallers();
    await moved(await writer({ callers: next }));
    expect(next.refOf(place.here.municipalityId, '+4700000002')).toBe(ref);
  });

  it('is forgotten when nobody may keep it, and keeps nobody else’s from Postgres', async () => {
    const callers = await someCallers();
    const nowhere = callers.refOf(uuidv7() as never, '+4700000004');
    const ref = callers.refOf(place.here.municipalityId, '+4700000004');
    await moved(await writer({ callers }));
    expect(await count('caller_number')).toBe(1);
    expect([callers.numberOf(nowhere), callers.numberOf(ref)]).toEqual([undefined, '+4700000004']);
    expect(await redis.client.hexists(keys.callers, nowhere)).toBe(0);
  });

  it('is saved again, when Redis did not take it, or was emptied', async () => {
    const failures: unknown[] = [];
    let isAway = true;
    const away = () => Promise.reject(new Error('away'));
    const shaky = Object.create(redis.client, {
      hset: { get: () => (isAway ? away : redis.client.hset.bind(redis.client)) },
    }) as typeof redis.client;
    const callers = await someCallers({ redis: shaky, failed: (why) => failures.push(why) });
    const ref = callers.refOf(place.here.municipalityId, '+4700000005');
    expect((await someCallers()).numberOf(ref)).toBeUndefined();
    isAway = false;
    const waiting = await writer({ callers, db: wall(), failed: (why) => failures.push(why) });
    void waiting.settled();
    await until(async () => (await someCallers()).numberOf(ref) !== undefined);
    await redis.client.flushdb();
    await until(async () => (await someCallers()).numberOf(ref) !== undefined);
    expect(failures.length).toBeGreaterThan(1);
  });

  it('has one reference, whoever owns the floor, though a call came before all was known', async () => {
    const first = await someCallers();
    const one = first.refOf(place.here.municipalityId, '+4700000006');
    await moved(await writer({ callers: first }));
    await redis.client.flushdb();
    const second = await someCallers();
    const other = second.refOf(place.here.municipalityId, '+4700000006');
    expect(other).not.toBe(one);
    await moved(await writer({ callers: second }));
    const refs = [one, other].sort();
    for (const callers of [second, await someCallers()]) {
      expect(callers.refOf(place.here.municipalityId, '+4700000006')).toBe(refs[0]);
      expect(refs.map((ref) => callers.numberOf(ref))).toEqual(['+4700000006', '+4700000006']);
    }
    // They are of one first call, and are forgotten together.
    const since = 'select distinct seen_at from samsvar.caller_number where number = $1';
    expect(await database.behindTheWall(since, ['+4700000006'])).toHaveLength(1);
  });

  it('is remembered by whoever takes an emptied Redis back, before Postgres is asked', async () => {
    const callers = await someCallers();
    const ref = callers.refOf(place.here.municipalityId, '+4700000007');
    await redis.client.flushdb();
    const again = await someCallers({}, callers);
    expect(again.refOf(place.here.municipalityId, '+4700000007')).toBe(ref);
    await moved(await writer({ callers: again }));
    expect(await count('caller_number')).toBe(1);
  });

  it('is read a piece at a time, however many they are', async () => {
    await database.behindTheWall(
      `insert into samsvar.caller_number (municipality_id, ref, centre_id, number, seen_at)
       select $1, 'ref-' || n, $2, '+47' || n, now() from generate_series(1, 12000) n`,
      [place.here.municipalityId, place.centre.centreId],
    );
    await moved(await writer());
    expect(await redis.client.hlen(keys.callers)).toBe(12_000);
    const callers = await someCallers();
    expect([1, 6_000, 12_000].map((n) => callers.numberOf(`ref-${n}`))).toEqual(['+471', '+476000', '+4712000']);
  });

  it('that cannot be read in Redis keeps nobody from the floor', async () => {
    const failures: unknown[] = [];
    await redis.client.hset(keys.callers, 'ref', 'nonsense');
    const callers = await someCallers({ failed: (why) => failures.push(why) });
    expect([callers.numberOf('ref'), failures.length]).toEqual([undefined, 1]);
  });

  it('is forgotten everywhere when its row is erased', async () => {
    const callers = await someCallers();
    const ref = callers.refOf(place.here.municipalityId, '+4700000003');
    await moved(await writer({ callers }));
    await database.behindTheWall('delete from samsvar.caller_number where ref = $1', [ref]);
    const next = await someCallers();
    await moved(await writer({ callers: next }));
    expect(next.numberOf(ref)).toBeUndefined();
    expect(await redis.client.hexists(keys.callers, ref)).toBe(0);
    expect(next.refOf(place.here.municipalityId, '+4700000003')).not.toBe(ref);
  });
});

const someCallers = (given: Partial<CallersParts> = {}, remembered?: Callers) =>
  Callers.of(
    {
      redis: redis.client,
      keys,
      newRef: uuidv7,
      failed: (why) => {
        throw why;
      },
      ...given,
    },
    remembered,
  );

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 20_000; !(await holds());) {
    if (performance.now() > end) throw new Error('it never came to that');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

type Given = Partial<ConstructorParameters<typeof JournalWriter>[0]>;

async function writer(given: Given = {}): Promise<JournalWriter> {
  const made = new JournalWriter({
    centre: place.centre.centreId,
    redis: redis.client,
    keys,
    db: new TenantDb(database.dataSource),
    callers: given.callers ?? (await someCallers()),
    monotonic: () => performance.now(),
    failed: (why) => {
      throw why;
    },
    ...given,
  });
  writers.push(made);
  return made;
}

/** When the writer has nothing left to move. */
const moved = (one: JournalWriter): Promise<void> => one.settled();

/** A database that is not there. */
const wall = () =>
  new TenantDb(
    createDataSource({ url: 'postgres://samsvar_app@127.0.0.1:1/none', applicationName: 'test', entities: [] }),
  );

async function leave(entries: readonly JournalEntry[]): Promise<void> {
  for (const entry of entries) await redis.client.xadd(keys.journal, '*', 'e', JSON.stringify(entry));
}

function readAll() {
  const span = { from: new Date(0), to: new Date('2100-01-01') };
  const db = new TenantDb(database.dataSource);
  return db.within(place.centre, (tx) => nextEntries(tx, place.centre.centreId, span, '', 100));
}

async function verified() {
  const span = { from: new Date(0), to: new Date('2100-01-01') };
  const db = new TenantDb(database.dataSource);
  const slug = `senter-${place.centre.centreId.slice(-12)}`;
  const [one] = await verifyJournals(db, span, slug, () => undefined);
  return one;
}

async function count(table: string): Promise<number> {
  const sql = `select count(*)::int as rows from samsvar.${table} where centre_id = $1`;
  const [row] = await database.behindTheWall<{ rows: number }>(sql, [place.centre.centreId]);
  return row?.rows ?? 0;
}

const at: Instant = instant(Date.UTC(2026, 10, 23, 9));

const anArrival = (id: string): Fact => ({
  ...{ id, at, fact: 'call-arrived', callId: callId('call'), lineId: lineId('gulen'), again: null, incidentId: null },
  ...{ municipalityId: municipalityId(place.here.municipalityId), callerRef: 'someone' },
  ...{ isInternal: false, isWithheld: false, opening: 'open' },
});

const aFact = (id: string, call = callId('call')): Fact => ({
  id,
  at,
  fact: 'connected',
  callId: call,
  agentId: agentId('kari'),
  waited: 4_000 as never,
  isFirst: true,
});

const anEntry = (commit: string): JournalEntry => ({
  commit,
  previous: '',
  at,
  fence: 1,
  core: coreVersion,
  planVersion: 1,
  events: [{ id: commit, at, type: 'time-passed' }],
  facts: [aFact(`${commit}:fact`)],
  municipalityOf: { [callId('call')]: place.here.municipalityId },
});

/** Well formed, and about a municipality that cannot be. */
const ofNoMunicipality = (): JournalEntry => ({
  ...anEntry('000000000000003-c'),
  municipalityOf: { [callId('call')]: 'no-uuid' as never },
});
