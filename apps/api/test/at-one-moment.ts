import type { TestDatabase } from '@samsvar/platform/testing';

const waiting =
  'select from pg_locks l join pg_database d on d.oid = l.database where not granted and datname = current_database()';

/** Acts that publish shifts, all under way before any of them comes to its end: receipts cannot be written until then. */
export async function atOneMoment<T>(
  { behindTheWall }: TestDatabase,
  acts: readonly (() => Promise<T>)[],
): Promise<readonly T[]> {
  await behindTheWall('begin');
  await behindTheWall('lock table samsvar.roster_receipt in exclusive mode');
  const done = Promise.all(acts.map((act) => act()));
  while ((await behindTheWall(waiting)).length < acts.length);
  await behindTheWall('commit');
  return done;
}
