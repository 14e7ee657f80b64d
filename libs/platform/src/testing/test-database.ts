import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource, schema } from '../postgres/index.js';
import { testPlaces } from './config.js';

type Class = new () => object;

/** A database of one spec file's own: migrated, empty, gone when it is dropped. */
export type TestDatabase = {
  /** As the applications sign in: the role that owns nothing. */
  readonly url: string;
  readonly ownerUrl: string;
  readonly dataSource: DataSource;
  /** One statement as the superuser, whom no policy holds: to look behind the wall. */
  behindTheWall<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Every row goes: for the next test in it, which then costs no database. */
  empty(): Promise<void>;
  drop(): Promise<void>;
};

/** Any number, as long as all who make the template take the same one. */
const turn = 5_403_013;

/** Makes the database from a template that is migrated once for these migrations, whoever comes first. */
export async function testDatabase(parts: {
  readonly entities: readonly Class[];
  readonly migrations: readonly Class[];
}): Promise<TestDatabase> {
  const databaseUrl = testPlaces.databaseUrl();
  const name = `samsvar_test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(databaseUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [turn]);
    await makeRoles(client);
    const template = await makeTemplate(client, databaseUrl, parts.migrations);
    await client.query(`create database ${name} template ${template} owner samsvar_owner`);
  });
  const url = address(databaseUrl, name, 'samsvar_app');
  const dataSource = createDataSource({ url, applicationName: 'samsvar-test', entities: parts.entities });
  await dataSource.initialize();
  const superuser = new Client({ connectionString: address(databaseUrl, name), connectionTimeoutMillis: 5_000 });
  await superuser.connect();
  return {
    url,
    ownerUrl: address(databaseUrl, name, 'samsvar_owner'),
    dataSource,
    behindTheWall: async (sql, values = []) => (await superuser.query(sql, [...values])).rows,
    empty: async () => void (await superuser.query(emptied)),
    drop: async () => {
      await dataSource.destroy();
      await superuser.end();
      await asSuperuser(databaseUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

/** Past every trigger and foreign key, so in any order: what points at rows goes with them. */
const emptied = `
  set session_replication_role = replica;
  do $$ declare one name; begin
    for one in select relname from pg_class
      where relnamespace = '${schema}'::regnamespace and relkind in ('r', 'p') and not relispartition and relname <> 'migrations'
    loop execute format('delete from ${schema}.%I', one); end loop;
  end $$;
  set session_replication_role = default`;

/** The two roles, as they are made in production too: neither is a superuser, and neither may bypass row security. */
async function makeRoles(client: Client): Promise<void> {
  for (const role of ['samsvar_owner', 'samsvar_app']) {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
    if (rowCount === 0) await client.query(`create role ${role} login`);
    await client.query(`alter role ${role} nosuperuser nobypassrls nocreatedb nocreaterole password '${role}'`);
  }
}

async function makeTemplate(client: Client, databaseUrl: string, migrations: readonly Class[]): Promise<string> {
  const fingerprint = createHash('sha256').update(migrations.map(String).join()).digest('hex').slice(0, 12);
  const template = `samsvar_template_${fingerprint}`;
  const { rowCount } = await client.query('select from pg_database where datname = $1 and datistemplate', [template]);
  if (rowCount === 1) return template;
  await client.query(`drop database if exists ${template}`);
  await client.query(`create database ${template} owner samsvar_owner`);
  const dataSource = createDataSource({
    url: address(databaseUrl, template, 'samsvar_owner'),
    applicationName: 'samsvar-test-template',
    entities: [],
    migrations,
    statementTimeout: 0,
  });
  await dataSource.initialize();
  await dataSource.query(`create schema if not exists ${schema}`);
  await dataSource.runMigrations();
  await dataSource.destroy();
  await client.query(`alter database ${template} is_template true`);
  return template;
}

/** The same server, another database, and perhaps another role (whose password in tests is its name). */
function address(databaseUrl: string, database: string, role?: string): string {
  const url = new URL(databaseUrl);
  url.pathname = `/${database}`;
  if (role !== undefined) [url.username, url.password] = [role, role];
  return url.href;
}

async function asSuperuser<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
