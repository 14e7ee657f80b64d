import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Ground } from './ground.js';

/** What each process said to the database during one request, word for word and in order, by its application name. */
export type Heard = (application: string, work: () => Promise<unknown>) => Promise<readonly string[]>;

/** Listens in the database server's own log for as long as `work` lasts. */
export async function listeningIn<T>(
  { databaseUrl, databaseLog }: Ground,
  work: (heard: Heard) => Promise<T>,
): Promise<T> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  const set = async (...settings: string[]) => {
    for (const setting of settings) await database.query(`alter system ${setting}`);
    await database.query('select pg_reload_conf()');
    // Sessions take a setting over between two statements; this is far longer than the signal needs.
    await pause(300);
  };
  try {
    await set(`set log_statement = 'all'`, `set log_line_prefix = '%a|'`);
    return await work(async (application, request) => {
      const from = readFileSync(databaseLog).length;
      await request();
      return statementsOf(application, readFileSync(databaseLog).subarray(from).toString('utf8'));
    });
  } finally {
    await set('reset log_statement', 'reset log_line_prefix');
    await database.end();
  }
}

function statementsOf(application: string, log: string): string[] {
  const entries = log.replaceAll('\n\t', ' ').split('\n'); // a statement's further lines are indented
  const said = /^(?<by>[^|]*)\|LOG: {2}(?:statement|execute [^:]+): (?<statement>.*)$/;
  return entries.flatMap((entry) => {
    const { by, statement } = said.exec(entry)?.groups ?? {};
    return by === application && statement !== undefined ? [statement.replace(/\s+/g, ' ').trim()] : [];
  });
}
