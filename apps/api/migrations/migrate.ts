import { createDataSource, schema } from '@samsvar/platform';
import type { DataSource, QueryRunner } from 'typeorm';
import { migrations } from './index.js';

export type MigrationStep = 'up' | 'down' | 'status';

/** Any number, as long as every process that migrates takes the same one. */
const turn = 5_403_012;

/**
 * Brings the schema up to the newest (`up`), takes the last migration back (`down`), or only looks (`status`).
 * Returns one line a migration. Whoever comes second waits for whoever migrates.
 */
export async function migrate(ownerUrl: string, step: MigrationStep): Promise<string[]> {
  const dataSource = createDataSource({
    url: ownerUrl,
    applicationName: 'samsvar-migrate',
    entities: [],
    migrations,
    statementTimeout: 0,
  });
  await dataSource.initialize();
  const first = dataSource.createQueryRunner();
  try {
    await first.query('select pg_advisory_lock($1)', [turn]);
    await first.query(`create schema if not exists ${schema}`);
    return await carryOut(step, dataSource, first);
  } finally {
    await first.release();
    await dataSource.destroy();
  }
}

async function carryOut(step: MigrationStep, dataSource: DataSource, at: QueryRunner): Promise<string[]> {
  if (step === 'up') return (await dataSource.runMigrations()).map(({ name }) => `up      ${name}`);
  const done = await namesDone(at);
  if (step === 'status') {
    return migrations.map(({ name }) => `${done.includes(name) ? 'done    ' : 'waiting '}${name}`);
  }
  const last = done.at(-1);
  if (last === undefined) return [];
  await dataSource.undoLastMigration();
  return [`down    ${last}`];
}

async function namesDone(at: QueryRunner): Promise<string[]> {
  if (!(await at.hasTable(`${schema}.migrations`))) return [];
  const rows: { name: string }[] = await at.query(`select name from ${schema}.migrations order by id`);
  return rows.map(({ name }) => name);
}
