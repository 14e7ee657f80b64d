import { assertEveryTableIsFenced } from '@samsvar/platform';
import { neighbours, type TestDatabase } from '@samsvar/platform/testing';
import { DataSource } from 'typeorm';
import { fenceExceptions } from '../migrations/fence-exceptions.js';
import { migrations } from '../migrations/index.js';
import { migrate } from '../migrations/migrate.js';
import { apiDatabase } from './api-database.js';
import { somebody } from './rooms-api.js';

let database: TestDatabase;
beforeEach(async () => {
  database = await apiDatabase();
});
afterEach(() => database.drop());

describe('the schema', () => {
  it('is what the entities say, and it is noticed when it is not', async () => {
    expect(await drift()).toEqual([]);
    await database.behindTheWall('alter table samsvar.line add column whim text, drop constraint line_target');
    expect(await drift()).toHaveLength(2);
  });

  it('goes down and up again', async () => {
    for (const { name } of [...migrations].reverse().map((Each) => new Each())) {
      expect(await migrate(database.ownerUrl, 'down')).toEqual([`down    ${name}`]);
    }
    expect(await migrate(database.ownerUrl, 'down')).toEqual([]);
    const left = await database.behindTheWall(
      `select proname as name from pg_proc where pronamespace = 'samsvar'::regnamespace
       union select relname from pg_class where relnamespace = 'samsvar'::regnamespace and relkind = 'r'`,
    );
    expect(left).toEqual([{ name: 'migrations' }]);
    expect(await migrate(database.ownerUrl, 'up')).toHaveLength(migrations.length);
  });

  it('lets go of notes about what is sensitive, and of no others', async () => {
    while ((await migrate(database.ownerUrl, 'down'))[0]?.includes('SensitiveWithoutNote') === false);
    const { here } = await neighbours(database);
    const { id } = await somebody(database, { role: 'agent', centreId: here.centreId });
    await database.behindTheWall(
      `insert into samsvar.inquiry (municipality_id, id, centre_id, call_id, agent_id, answered_at, subject, note, version)
       select $1, gen_random_uuid(), $2, subject, $3, now(), subject, 'Ring att.', 2
         from unnest(array['ord/byggesak', 'ord/sosialhjelp']) subject`,
      [here.municipalityId, here.centreId, id],
    );
    await migrate(database.ownerUrl, 'up');
    expect(await database.behindTheWall('select subject, note from samsvar.inquiry order by subject')).toEqual([
      { subject: 'ord/byggesak', note: 'Ring att.' },
      { subject: 'ord/sosialhjelp', note: null },
    ]);
  });

  it('is migrated by one at a time', async () => {
    await migrate(database.ownerUrl, 'down');
    const lines = await Promise.all([migrate(database.ownerUrl, 'up'), migrate(database.ownerUrl, 'up')]);
    expect(lines.map((said) => said.length).sort()).toEqual([0, 1]);
  });
});

describe('the second wall', () => {
  const walk = () => assertEveryTableIsFenced(database.dataSource, fenceExceptions);

  it('stands around every table', async () => {
    await expect(walk()).resolves.toBeUndefined();
  });

  it.each([
    ['a table without a policy', 'create table samsvar.gossip (centre_id uuid, municipality_id uuid)', /gossip: row/],
    ['a table without a tenant', 'create table samsvar.rumour (id uuid)', /rumour: no column says whose centre/],
    ['security that its owner escapes', 'alter table samsvar.line no force row level security', /line: row security/],
    ['a policy that lets all through', 'create policy open on samsvar.line using (true)', /line: policy open/],
    [
      'a month of the log whose wall is down',
      `alter table samsvar.audit_rest no force row level security`,
      /audit_rest: row/,
    ],
    ['an applications’ role that owns', 'alter table samsvar.line owner to samsvar_app', /samsvar_app owns tables/],
  ])('is refused with %s', async (_, hole, fault) => {
    await database.behindTheWall(hole);
    await expect(walk()).rejects.toThrow(fault);
  });

  it('is refused with an exception that nobody needs', async () => {
    const idle = { table: 'line', lacks: 'policy', because: 'was once' } as const;
    await expect(assertEveryTableIsFenced(database.dataSource, [...fenceExceptions, idle])).rejects.toThrow(
      /line: excepted from policy/,
    );
  });

  it('shows nothing at all to whoever has no scope', async () => {
    await neighbours(database);
    for (const table of ['centre', 'municipality', 'person', 'audit']) {
      expect(await database.dataSource.query(`select * from samsvar.${table}`)).toEqual([]);
    }
  });

  it('holds for the owner of the tables too', async () => {
    await neighbours(database);
    const asOwner = new DataSource({ type: 'postgres', url: database.ownerUrl });
    await asOwner.initialize();
    const rows: unknown[] = await asOwner.query('select * from samsvar.municipality');
    await asOwner.destroy();
    expect(rows).toEqual([]);
  });

  it('gives the applications’ role no table, no bypass and no way to change the schema', async () => {
    const [role] = await database.behindTheWall(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'samsvar_app'`,
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
    await expect(database.dataSource.query('create table samsvar.mine (id uuid)')).rejects.toThrow(/permission denied/);
    await expect(database.dataSource.query('alter table samsvar.line disable row level security')).rejects.toThrow(
      /must be owner/,
    );
  });
});

describe('the audit log', () => {
  const row = `insert into samsvar.audit (id, at, person_id, action, about, outcome, because, trace_id)
    values (gen_random_uuid(), now(), gen_random_uuid(), 'line.edit', '{}', 'denied', 'no-grant-here', 't')`;

  it.each([
    ['changed', `update samsvar.audit set because = 'nothing'`],
    ['removed', 'delete from samsvar.audit'],
    ['emptied', 'truncate samsvar.audit'],
  ])('is added to without a scope, and never %s, not even by its owner', async (_, sql) => {
    await database.dataSource.query(row);
    await expect(database.dataSource.query(sql)).rejects.toThrow(/permission denied/);
    await expect(database.behindTheWall(sql)).rejects.toThrow(/append-only/);
    expect(await database.behindTheWall('select because from samsvar.audit')).toEqual([{ because: 'no-grant-here' }]);
  });
});

describe('the months of the audit log', () => {
  const rowOf = (
    at: string,
  ) => `insert into samsvar.audit (id, at, person_id, action, about, outcome, because, trace_id)
    values (gen_random_uuid(), ${at}, gen_random_uuid(), 'line.edit', '{}', 'denied', 'no-grant-here', 't')`;
  const lying = () =>
    database.behindTheWall<{ part: string; n: number }>(
      `select tableoid::regclass::text as part, count(*)::int as n from samsvar.audit group by 1 order by 1`,
    );
  const month = (at: string) => `'samsvar.audit_' || to_char(${at} at time zone 'UTC', 'YYYY_MM')`;

  it('are there for this month and the next three, and what falls outside is kept beside them', async () => {
    await database.dataSource.query(rowOf('now()'));
    await database.dataSource.query(rowOf(`now() + interval '3 months'`));
    await database.dataSource.query(rowOf(`now() + interval '5 months'`));
    const [names] = await database.behindTheWall<{ first: string; last: string }>(
      `select ${month('now()')} as first, ${month(`(now() + interval '3 months')`)} as last`,
    );
    expect(await lying()).toEqual([
      { part: names?.first, n: 1 },
      { part: names?.last, n: 1 },
      { part: 'samsvar.audit_rest', n: 1 },
    ]);
  });

  it('are made by the applications’ role, which cannot make any other table; twice is harmless', async () => {
    const parts = () => database.behindTheWall(`select inhrelid::regclass::text as part from pg_inherits order by 1`);
    const before = await parts();
    const [last] = await database.behindTheWall<{ part: string }>(
      `select ${month(`(now() + interval '3 months')`)} as part`,
    );
    await database.behindTheWall(`drop table ${String(last?.part)}`);
    for (let turn = 0; turn < 2; turn += 1) await database.dataSource.query('select samsvar.make_audit_months()');
    expect(await parts()).toEqual(before);
    await expect(database.dataSource.query(`select samsvar.make_audit_month('2031-01-01')`)).rejects.toThrow(
      /permission denied/,
    );
  });

  it('are left unmade when their rows lie beside them already, and nothing is lost', async () => {
    const [last] = await database.behindTheWall<{ part: string }>(
      `select ${month(`(now() + interval '3 months')`)} as part`,
    );
    await database.behindTheWall(`drop table ${String(last?.part)}`);
    await database.dataSource.query(rowOf(`now() + interval '3 months'`));
    await database.dataSource.query('select samsvar.make_audit_months()');
    expect(await lying()).toEqual([{ part: 'samsvar.audit_rest', n: 1 }]);
  });

  it('show nothing by their own names, and are append-only by them too', async () => {
    await database.dataSource.query(rowOf('now()'));
    const [this_] = await database.behindTheWall<{ part: string }>(`select ${month('now()')} as part`);
    const part = String(this_?.part);
    await expect(database.dataSource.query(`select * from ${part}`)).rejects.toThrow(/permission denied/);
    await expect(database.behindTheWall(`delete from ${part}`)).rejects.toThrow(/append-only/);
    await expect(database.behindTheWall(`truncate ${part}`)).rejects.toThrow(/append-only/);
  });

  it('keep the rows when the log goes back to one table, and forth again', async () => {
    await database.dataSource.query(rowOf('now()'));
    await database.dataSource.query(rowOf(`now() - interval '2 months'`));
    while ((await migrate(database.ownerUrl, 'down'))[0]?.includes('AuditByMonth') === false);
    expect(await lying()).toEqual([{ part: 'samsvar.audit', n: 2 }]);
    await migrate(database.ownerUrl, 'up');
    expect((await lying()).map(({ n }) => n)).toEqual([1, 1]);
  });
});

/** What the client would change in the database, were it let. */
async function drift(): Promise<string[]> {
  const asOwner = new DataSource({ ...database.dataSource.options, url: database.ownerUrl } as never);
  await asOwner.initialize();
  const { upQueries } = await asOwner.driver.createSchemaBuilder().log();
  await asOwner.destroy();
  return upQueries.map(({ query }) => query);
}
