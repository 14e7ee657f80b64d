import { days, later, type Instant } from '@samsvar/core';
import type { AuditLog, CentreScope, TenantDb } from '@samsvar/platform';
import { letGo } from './let-go.js';

/** Long enough to see why a shift of last quarter stood uncovered; what came of a swap stays with the roster. */
const ownTimeKept = days(90);
/** Whoever comes back from a holiday can read what they have missed; what is to be known for longer stands elsewhere. */
const handoverKept = days(14);
const rowsAtOnce = 500;

/**
 * What people said of their own time, and when the time that it is about is over; searches, which say who could not sit, and
 * why; and what one shift left for the next.
 */
const kinds = [
  { said: 'absences', table: 'absence', over: 'ends_at', kept: ownTimeKept },
  { said: 'wishes', table: 'roster_wish', over: 'ends_at', kept: ownTimeKept },
  { said: 'wishPeriods', table: 'wish_period', over: 'last_day', kept: ownTimeKept },
  { said: 'swaps', table: 'shift_swap', over: 'ends_at', kept: ownTimeKept },
  { said: 'searches', table: 'roster_search', over: 'until', kept: ownTimeKept },
  { said: 'handoverNotes', table: 'handover_note', over: 'written_at', kept: handoverKept },
] as const;

/** Lets go of who was away, what people wished, whom they asked, what that left a search to find, and what was left for the next. Recorded first, as everywhere. */
export async function letGoOfOwnTime(db: TenantDb, audit: AuditLog, scope: CentreScope, now: Instant): Promise<void> {
  for (const { said, table, over, kept } of kinds) {
    const before = new Date(later(now, -kept)).toISOString();
    const of = `from samsvar.${table} where centre_id = $1 and ${over} < $2`;
    const [{ due } = { due: 0 }]: { due: number }[] = await db.within(scope, (tx) =>
      tx.query(`select count(*)::int as due ${of}`, [scope.centreId, before]),
    );
    if (due === 0) continue;
    await audit.write(letGo(scope, { [said]: String(due), before }));
    for (let gone = rowsAtOnce; gone === rowsAtOnce;) {
      const [{ count } = { count: 0 }]: { count: number }[] = await db.within(scope, (tx) =>
        tx.query(
          `with gone as (delete from samsvar.${table} where id in (select id ${of} limit ${rowsAtOnce}) returning 1)
           select count(*)::int as count from gone`,
          [scope.centreId, before],
        ),
      );
      gone = count;
    }
  }
}
