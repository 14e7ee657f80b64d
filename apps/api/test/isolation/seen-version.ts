import type { TestDatabase } from '@samsvar/platform/testing';
import type { Sample } from './samples.js';

/** The newest, so that nothing is refused for its version alone; what is not there has been seen as its first. */
export async function seenVersion(
  database: TestDatabase,
  [table, id, column = 'id']: NonNullable<Sample['sees']>,
  ids: Readonly<Record<string, string>>,
): Promise<number> {
  const rows = await database.behindTheWall<{ version: number | null }>(
    `select max(version) as version from samsvar.${table} where ${column} = $1`,
    [ids[id]],
  );
  return rows[0]?.version ?? 1;
}
