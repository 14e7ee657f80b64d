import 'reflect-metadata';
import { days, instant, later, type Instant } from '@samsvar/core';
import { Clock, createLog, Jobs, keys, TenantDb, type CentreScope, type MunicipalityScope } from '@samsvar/platform';
import { neighbours, testRedis, type Neighbours, type TestDatabase, type TestRedis } from '@samsvar/platform/testing';
import { AuditTrail } from '../src/audit/audit-trail.js';
import { LetGoInCentre } from '../src/retention/let-go-in-centre.js';
import { SweepRetention } from '../src/retention/sweep-retention.js';
import { apiDatabase } from './api-database.js';
import { somebody } from './rooms-api.js';

/** Long gone, so that the database's own clock forbids nothing that is asked for. */
const monday = instant(Date.parse('2024-06-10T07:00:00Z'));

class ClockOfTest extends Clock {
  override now = (): Instant => monday;
}

const clock = new ClockOfTest();
const months = { journal: 3, facts: 4, audit: 12 };
const platform = { kind: 'platform' } as never;

let database: TestDatabase;
let redis: TestRedis;
let place: Neighbours;
let jobs: Jobs;
let db: TenantDb;

beforeEach(async () => {
  database = await apiDatabase();
  redis = await testRedis();
  place = await neighbours(database);
  jobs = new Jobs(redis.url, createLog('test', 'silent'));
  db = new TenantDb(database.dataSource);
});
afterEach(async () => {
  await jobs.close();
  await redis.quit();
  await database.drop();
});

describe('whose number a reference stands for', () => {
  it('is forgotten when 90 days have gone since the first call, and not a moment before', async () => {
    await rang(place.here, 'on-the-day', 90);
    await rang(place.here, 'over-it', 90, -1);
    await letGoIn(place.centre);
    expect(await known()).toEqual(['on-the-day']);
    expect(await audited()).toEqual([
      expect.objectContaining({
        municipality_id: place.here.municipalityId,
        action: 'retention.let-go',
        about: { callerNumbers: '1', before: new Date(later(monday, -days(90))).toISOString() },
      }),
    ]);
    await letGoIn(place.centre);
    expect(await known()).toEqual(['on-the-day']);
    expect(await audited()).toHaveLength(1);
  });

  it('is forgotten by the period of its own municipality, and by the job of its own centre', async () => {
    const shorter = 'update samsvar.municipality set caller_number_days = 30 where id = $1';
    await database.behindTheWall(shorter, [place.there.municipalityId]);
    for (const [scope, name] of [
      [place.here, 'here'],
      [place.there, 'there'],
      [place.beyond, 'beyond'],
    ] as const) {
      await rang(scope, `${name}-40`, 40);
      await rang(scope, `${name}-100`, 100);
    }
    await letGoIn(place.centre);
    expect(await known()).toEqual(['beyond-100', 'beyond-40', 'here-40']);
  });

  it('is forgotten to the last, when whoever forgot was interrupted halfway', async () => {
    await rang(place.here, 'yesterday', 1);
    await database.behindTheWall(
      `insert into samsvar.caller_number (municipality_id, ref, centre_id, number, seen_at)
       select $1, 'old-' || n, $2, '+47000' || n, $3 from generate_series(1, 1100) n`,
      [place.here.municipalityId, place.centre.centreId, new Date(later(monday, -days(200)))],
    );
    const dying = new TenantDb(database.dataSource);
    let transactions = 0;
    dying.within = (scope, work) =>
      ++transactions > 3 ? Promise.reject(new Error('the process is gone')) : db.within(scope, work);
    await expect(new LetGoInCentre(dying, audit(), months, clock).do(place.centre)).rejects.toThrow('gone');
    expect(await known()).toHaveLength(601);
    await letGoIn(place.centre);
    expect(await known()).toEqual(['yesterday']);
    expect((await audited()).map(({ about }) => about['callerNumbers'])).toEqual(['1100', '600']);
  });

  it('is not forgotten when it cannot be recorded', async () => {
    await rang(place.here, 'old', 200);
    const full = audit();
    full.write = () => Promise.reject(new Error('the log is full'));
    await expect(new LetGoInCentre(db, full, months, clock).do(place.centre)).rejects.toThrow('full');
    expect(await known()).toEqual(['old']);
  });
});

describe('what people said of their own time', () => {
  const saidUntil = async (ends: Date) => {
    const { centreId } = place.centre;
    const one = await somebody(database, { role: 'agent', centreId });
    const other = await somebody(database, { role: 'agent', centreId });
    const gives = JSON.stringify({ personId: one.id, kind: 'phone', from: 0, to: 1 });
    for (const [table, columns, values, more] of [
      [
        'absence',
        'person_id, starts_at, ends_at, said_by, said_at',
        '$2, $3::timestamptz - interval $$1 h$$, $3, $2, $3',
        [],
      ],
      [
        'roster_wish',
        'person_id, starts_at, ends_at, wish, said_by',
        `$2, $3::timestamptz - interval $$1 h$$, $3, 'cannot', $2`,
        [],
      ],
      [
        'shift_swap',
        'asked_by, ends_at, asked_of, seat_id, gives, state, asked_at',
        `$2, $3::timestamptz, $4, gen_random_uuid(), $5, 'done', $3`,
        [other.id, gives],
      ],
      [
        'roster_search',
        'started_by, until, week, weeks, started_at, looked_at, heard_at, progress, ended',
        `$2, $3::timestamptz, '2024-01-01', 1, $3, $3, $3, '{}', 'best'`,
        [],
      ],
      ['handover_note', 'person_id, written_at, note', `$2, $3::timestamptz, 'Ferja er innstilt.'`, []],
    ] as const) {
      await database.behindTheWall(
        `insert into samsvar.${table} (id, centre_id, ${columns}) values (gen_random_uuid(), $1, ${values})`,
        [centreId, one.id, ends, ...more],
      );
    }
    await database.behindTheWall(
      `insert into samsvar.wish_period (id, centre_id, first_day, last_day, heard_until) values (gen_random_uuid(), $1, $2, $2, $2)`,
      [centreId, ends],
    );
  };
  const left = async () => {
    const tables = ['absence', 'roster_wish', 'shift_swap', 'wish_period', 'roster_search', 'handover_note'];
    const counts = tables.map((table) => `(select count(*)::int from samsvar.${table})`);
    const [row] = await database.behindTheWall<{ counts: number[] }>(`select array[${counts.join(', ')}] as counts`);
    return row?.counts;
  };

  it('is let go of ninety days after the time that it is about, and a handover note after fourteen, in its own centre', async () => {
    await saidUntil(new Date(later(monday, -days(89))));
    await saidUntil(new Date(later(monday, -days(92))));
    expect(await left()).toEqual([2, 2, 2, 2, 2, 2]);
    await letGoIn({ kind: 'centre', centreId: place.otherCentre.centreId } as never);
    expect(await left()).toEqual([2, 2, 2, 2, 2, 2]);
    await letGoIn(place.centre);
    expect(await left()).toEqual([1, 1, 1, 1, 1, 0]);
    expect((await audited()).flatMap(({ about }) => Object.keys(about)).filter((key) => key !== 'before')).toEqual([
      'absences',
      'wishes',
      'wishPeriods',
      'swaps',
      'searches',
      'handoverNotes',
    ]);
    await letGoIn(place.centre);
    expect(await audited()).toHaveLength(6);
  });
});

describe('records by month', () => {
  const sweep = () => new SweepRetention(db, jobs, audit(), months, clock).do(platform);

  beforeEach(async () => {
    for (const month of ['2024-01-01', '2024-02-01', '2024-03-01']) {
      for (const table of ['journal_commit', 'journal_fact']) {
        await database.behindTheWall('select samsvar.make_journal_month($1, $2)', [table, month]);
      }
    }
    for (const month of ['2023-05-01', '2023-06-01']) {
      await database.behindTheWall('select samsvar.make_audit_month($1)', [month]);
    }
  });

  it('are let go of whole when the last day of the month is old enough, once', async () => {
    await sweep();
    const there = await parts();
    expect(there).not.toContain('journal_commit_2024_02');
    expect(there).toEqual(expect.arrayContaining(['journal_commit_2024_03', 'journal_fact_2024_02', 'audit_2023_06']));
    expect(there).not.toContain('audit_2023_05');
    expect(await audited()).toMatchObject([
      { about: { records: 'journal_commit_2024_01 journal_commit_2024_02', before: '2024-03-01T00:00:00.000Z' } },
      { about: { records: 'journal_fact_2024_01', before: '2024-02-01T00:00:00.000Z' } },
      { about: { records: 'audit_2023_05', before: '2023-06-01T00:00:00.000Z' } },
    ]);
    await sweep();
    expect(await parts()).toEqual(there);
    expect(await audited()).toHaveLength(3);
  });

  it('are let go of where no month was made for them too, and the wall stands again', async () => {
    await recorded('2019-12-31T23:59:59Z');
    await recorded('2024-04-01T00:00:00Z');
    await sweep();
    const left = await database.behindTheWall<{ because: string }>(
      `select because from samsvar.audit where action = 'of-old' order by at`,
    );
    expect(left).toEqual([{ because: '2024-04-01T00:00:00Z' }]);
    const rest = `select relrowsecurity and relforcerowsecurity as walled from pg_class where relname = 'audit_rest'`;
    expect(await database.behindTheWall(rest)).toEqual([{ walled: true }]);
    const again = `delete from samsvar.audit_rest`;
    await expect(database.behindTheWall(again)).rejects.toThrow('append');
  });

  it.each([
    ['the log of this year', 'audit'],
    ['the journal of this month', 'journal_commit'],
  ])('of %s stay, whatever the applications ask for', async (_, table) => {
    const young = async () => (await parts()).filter((part) => part.startsWith(table) && !/_20(23|24)_/.test(part));
    const before = await young();
    await db.within(platform, (tx) =>
      tx.query(`select samsvar.let_go_of_months($1, now() + interval '9 years')`, [table]),
    );
    expect(before.length).toBeGreaterThan(3);
    expect(await young()).toEqual(before);
  });

  it('that were set aside go with the journal of their time, in their own centre', async () => {
    for (const [{ centreId }, at] of [
      [place.centre, '2024-02-29T23:59:59Z'],
      [place.centre, '2024-03-01T00:00:00Z'],
      [place.otherCentre, '2024-01-01T00:00:00Z'],
    ] as const) {
      await database.behindTheWall(
        `insert into samsvar.journal_set_aside (centre_id, id, at, after_commit, because, entry)
         values ($1, $2, $3, '', 'unreadable', '')`,
        [centreId, at, at],
      );
    }
    await letGoIn(place.centre);
    const left = await database.behindTheWall('select id from samsvar.journal_set_aside order by id');
    expect(left).toEqual([{ id: '2024-01-01T00:00:00Z' }, { id: '2024-03-01T00:00:00Z' }]);
    expect(await audited()).toMatchObject([{ about: { setAside: '1', before: '2024-03-01T00:00:00.000Z' } }]);
  });

  it('of anything else are no business of theirs', async () => {
    const asked = db.within(platform, (tx) => tx.query(`select samsvar.let_go_of_months('person', now())`));
    await expect(asked).rejects.toThrow('nothing is let go of by month in person');
  });

  it('has each centre’s own looked through', async () => {
    await sweep();
    const waiting = await redis.client.keys(`${keys.jobs}:work:*`);
    const left = await Promise.all(
      waiting.filter((key) => /:\d+$/.test(key)).map((key) => redis.client.hget(key, 'name')),
    );
    expect(left.filter((name) => name === 'retention.centre')).toHaveLength(2);
  });
});

describe('what was written of a call besides', () => {
  it('is let go of when a year has gone; what it was about and how it ended stays [S07]', async () => {
    await logged(place.here, 'within', 365);
    await logged(place.here, 'beyond', 366);
    await logged(place.beyond, 'of another centre', 400);
    await letGoIn(place.centre);
    await letGoIn(place.centre);
    const rows = await database.behindTheWall('select call_id, note, outcome from samsvar.inquiry order by call_id');
    expect(rows).toEqual([
      { call_id: 'beyond', note: null, outcome: 'solved' },
      { call_id: 'of another centre', note: 'Ring att.', outcome: 'solved' },
      { call_id: 'within', note: 'Ring att.', outcome: 'solved' },
    ]);
    expect(await audited()).toMatchObject([{ about: { inquiryNotes: '1' } }]);
  });
});

it('what desks were told of is let go of after thirty days, and what they have still to be told stays', async () => {
  for (const [id, publishedAt] of [
    ['0197a000-0000-7000-8000-000000000001', later(monday, -days(31))],
    ['0197a000-0000-7000-8000-000000000002', later(monday, -days(29))],
    ['0197a000-0000-7000-8000-000000000003', null],
  ] as const)
    await database.behindTheWall(
      `insert into samsvar.outbox (id, centre_id, topic, about, at, published_at)
       values ($1, $2, 'person', '{}', '2020-01-01', $3)`,
      [id, place.centre.centreId, publishedAt === null ? null : new Date(publishedAt)],
    );
  await letGoIn(place.centre);
  const left = await database.behindTheWall<{ id: string }>('select id from samsvar.outbox order by id');
  expect(left.map(({ id }) => id.at(-1))).toEqual(['2', '3']);
});

describe('who sat when', () => {
  it('is let go of with the facts of its time, and a year at the earliest: seats, who published them and who has seen it', async () => {
    await rostered(place.centre, '2023-06-05');
    await rostered(place.centre, '2023-05-22');
    await rostered(place.otherCentre, '2023-05-01');
    await letGoIn(place.centre);
    await letGoIn(place.centre);
    expect(await weeks()).toEqual({
      seat: ['2023-05-01', '2023-06-05'],
      roster_edition: ['2023-05-01', '2023-06-05'],
      roster_change: ['2023-05-01', '2023-06-05'],
      roster_receipt: ['2023-05-01', '2023-06-05'],
    });
    const about = { seats: '1', rosterEditions: '1', before: '2023-06-01T00:00:00.000Z' };
    expect(await audited()).toMatchObject([{ municipality_id: null, about }]);
  });

  it('of this year stays, whatever the applications ask for', async () => {
    const [monday] = await database.behindTheWall<{ week: string }>(
      `select (date_trunc('week', now()) - interval '51 weeks')::date::text as week`,
    );
    await rostered(place.centre, monday?.week ?? '');
    for (const table of ['roster_receipt', 'roster_edition'])
      await db.within(place.centre, (tx) => tx.query(`delete from samsvar.${table}`));
    expect(await weeks()).toMatchObject({ roster_edition: [monday?.week], roster_receipt: [monday?.week] });
  });
});

const audit = () => new AuditTrail(database.dataSource, clock);
const letGoIn = (scope: CentreScope) => new LetGoInCentre(db, audit(), months, clock).do(scope);

const rang = ({ centreId, municipalityId }: MunicipalityScope, ref: string, daysAgo: number, millis = 0) =>
  database.behindTheWall(
    `insert into samsvar.caller_number (municipality_id, ref, centre_id, number, seen_at) values ($1, $2, $3, '+4700000001', $4)`,
    [municipalityId, ref, centreId, new Date(later(monday, millis - days(daysAgo)))],
  );

async function logged({ centreId, municipalityId }: MunicipalityScope, call: string, daysAgo: number): Promise<void> {
  const { id } = await somebody(database, { role: 'agent', centreId });
  await database.behindTheWall(
    `insert into samsvar.inquiry
       (municipality_id, id, centre_id, call_id, agent_id, answered_at, filed_at, subject, outcome, note, version)
     values ($1, gen_random_uuid(), $2, $3, $4, $5, $5, 'ord/byggesak', 'solved', 'Ring att.', 2)`,
    [municipalityId, centreId, call, id, new Date(later(monday, -days(daysAgo)))],
  );
}

/** A week with one seat, on its Monday, that was published and seen. */
async function rostered({ centreId }: CentreScope, week: string): Promise<void> {
  const { id } = await somebody(database, { role: 'agent', centreId });
  await database.behindTheWall(
    `with edition as (
       insert into samsvar.roster_edition
         (id, centre_id, week, version, edited_at, edited_by, published_at, published_by)
       values (gen_random_uuid(), $1, $2::date, 2, $2::date, $3, $2::date, $3) returning id),
     seat as (
       insert into samsvar.seat (id, centre_id, person_id, kind, starts_at, ends_at)
       values (gen_random_uuid(), $1, $3, 'phone', $2::date + interval '9 hours', $2::date + interval '12 hours')
       returning id),
     change as (
       insert into samsvar.roster_change (edition_id, id, centre_id, after)
       select edition.id, seat.id, $1::uuid, '{}' from edition, seat)
     insert into samsvar.roster_receipt (id, centre_id, edition_id, person_id, confirmed_at)
     select gen_random_uuid(), $1::uuid, id, $3::uuid, now() from edition`,
    [centreId, week, id],
  );
}

async function weeks(): Promise<Readonly<Record<string, readonly string[]>>> {
  const of = {
    seat: 'select starts_at::date::text as week from samsvar.seat',
    roster_edition: 'select week::text from samsvar.roster_edition',
    roster_change:
      'select week::text from samsvar.roster_change c join samsvar.roster_edition e on e.id = c.edition_id',
    roster_receipt:
      'select week::text from samsvar.roster_receipt r join samsvar.roster_edition e on e.id = r.edition_id',
  };
  const read = Object.entries(of).map(async ([table, sql]) => {
    const rows = await database.behindTheWall<{ week: string }>(`${sql} order by 1`);
    return [table, rows.map(({ week }) => week)] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

const known = async () =>
  (await database.behindTheWall<{ ref: string }>('select ref from samsvar.caller_number order by ref')).map(
    ({ ref }) => ref,
  );

type Audited = { municipality_id: string | null; action: string; about: Record<string, string> };
const audited = () =>
  database.behindTheWall<Audited>(
    `select municipality_id, action, about from samsvar.audit where action = 'retention.let-go' order by id`,
  );

const recorded = (at: string) =>
  database.behindTheWall(
    `insert into samsvar.audit (id, at, person_id, action, about, outcome, because, trace_id)
     values (gen_random_uuid(), $1, gen_random_uuid(), 'of-old', '{}', 'permitted', $2, 'none')`,
    [at, at],
  );

const parts = async () =>
  (
    await database.behindTheWall<{ part: string }>(
      `select relname as part from pg_class where relispartition and relkind = 'r' order by relname`,
    )
  ).map(({ part }) => part);
