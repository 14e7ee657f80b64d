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
  return () => database.behindTheWall(sql);
}
