import type { Instant } from '@samsvar/core';
import type { AuditLog, CentreScope, TenantDb } from '@samsvar/platform';
import type { EntityManager } from 'typeorm';
import { letGo } from './let-go.js';

/** One transaction's worth: a week's edition may change two thousand seats, and has a receipt for each person. */
const editionsAtOnce = 10;

/** A shift may begin at the end of its edition's week, and lasts a day at most. */
const oldWeeks = `from samsvar.roster_edition where centre_id = $1 and week < ($2::timestamptz - interval '8 days')::date`;
const oldSeats = 'from samsvar.seat where centre_id = $1 and ends_at < $2';

/** Who sat when, who published it and who has seen it. Recorded first, as everywhere. */
export async function letGoOfRoster(db: TenantDb, audit: AuditLog, scope: CentreScope, since: Instant): Promise<void> {
  const before = new Date(since).toISOString();
  const values = [scope.centreId, before];
  const [due] = await db.within(scope, (tx) =>
    tx.query<{ seats: number; editions: number }[]>(
      `select (select count(*)::int ${oldSeats}) as seats, (select count(*)::int ${oldWeeks}) as editions`,
      values,
    ),
  );
  if (!due || due.seats + due.editions === 0) return;
  const rosterOf = { seats: String(due.seats), rosterEditions: String(due.editions) };
  await audit.write(letGo(scope, { ...rosterOf, before }));
  await db.within(scope, (tx) => tx.query(`delete ${oldSeats}`, values));
  while ((await db.within(scope, (tx) => letGoOfSome(tx, values))) === editionsAtOnce);
}

async function letGoOfSome(tx: EntityManager, values: readonly string[]): Promise<number> {
  const rows: { id: string }[] = await tx.query(`select id ${oldWeeks} order by week limit ${editionsAtOnce}`, [
    ...values,
  ]);
  const some = [values[0], rows.map(({ id }) => id)];
  await tx.query('delete from samsvar.roster_receipt where centre_id = $1 and edition_id = any($2)', some);
  await tx.query('delete from samsvar.roster_change where centre_id = $1 and edition_id = any($2)', some);
  const [{ gone } = { gone: 0 }]: { gone: number }[] = await tx.query(
    `with gone as (delete from samsvar.roster_edition where centre_id = $1 and id = any($2) returning 1)
     select count(*)::int as gone from gone`,
    some,
  );
  return gone;
}
