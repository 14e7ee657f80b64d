import type { TestDatabase } from '@samsvar/platform/testing';

/** The tables of the house, but for the names of migrations. */
export const tablesOf = async (database: TestDatabase): Promise<readonly string[]> => {
  const rows = await database.behindTheWall<{ name: string }>(
    `select relname as name from pg_class
      where relnamespace = 'samsvar'::regnamespace and relkind in ('r', 'p') and not relispartition and relname <> 'migrations' order by 1`,
  );
  return rows.map(({ name }) => name);
};

/**
 * How to tell whether any row of the house has changed, whoever's it is: count and hash of each table, read behind the wall.
 * The audit log alone is left out: it grows with every question, that is its work.
 */
export async function houseRows(database: TestDatabase): Promise<() => Promise<unknown>> {
  const tables = (await tablesOf(database)).filter((table) => table !== 'audit');
  const hashes = tables.map(
    (table) =>
      `select '${table}' as of, count(*), coalesce(sum(hashtextextended(x::text, 0)), 0) as hash from samsvar.${table} x`,
  );
  const sql = hashes.join(' union all ');
  return async () => {
    await searchesAreOver(database);
    return database.behindTheWall(sql);
  };
}

/** A search that somebody has begun goes on beside all else, and tells of itself in its row until it has ended. */
async function searchesAreOver(database: TestDatabase): Promise<void> {
  const deadline = Date.now() + 20_000;
  while ((await database.behindTheWall('select 1 from samsvar.roster_search where ended is null')).length > 0) {
    if (Date.now() > deadline) throw new Error('a search goes on and on');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
