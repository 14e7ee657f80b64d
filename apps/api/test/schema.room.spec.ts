import { assertEveryTableIsFenced } from '@samsvar/platform';
import { neighbours, type TestDatabase } from '@samsvar/platform/testing';
import { DataSource } from 'typeorm';
import { fenceExceptions } from '../migrations/fence-exceptions.js';
import { migrations } from '../migrations/index.js';
import { migrate } from '../migrations/migrate.js';
import { apiDatabase } from './api-database.js';

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

/** What the client would change in the database, were it let. */
async function drift(): Promise<string[]> {
  const asOwner = new DataSource({ ...database.dataSource.options, url: database.ownerUrl } as never);
  await asOwner.initialize();
  const { upQueries } = await asOwner.driver.createSchemaBuilder().log();
  await asOwner.destroy();
  return upQueries.map(({ query }) => query);
}
