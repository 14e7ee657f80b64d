import { instant, type Instant } from '@samsvar/core';

/** How many whole months of records are kept besides the one that runs. */
export abstract class KeptMonths {
  /** Of what came in on the floors: what can be decided anew, and says who was on duty. */
  abstract readonly journal: number;
  /** Of what came of it, call by call. */
  abstract readonly facts: number;
  abstract readonly audit: number;
}

/** The tables that are kept by month, and since when. */
export function keptSince(now: Instant, { journal, facts, audit }: KeptMonths) {
  return [
    { table: 'journal_commit', since: monthsBefore(now, journal) },
    // A commit just after midnight holds facts of the month before: without them it could not be verified.
    { table: 'journal_fact', since: monthsBefore(now, Math.max(facts, journal + 1)) },
    { table: 'audit', since: monthsBefore(now, audit) },
  ] as const satisfies readonly Kept[];
}

/**
 * Since when it is kept who sat when: as long as what became of the calls of its time, beside which it says something; and a
 * year at least, for the database gives away nothing younger.
 */
export const rosterKeptSince = (now: Instant, { facts }: KeptMonths): Instant => monthsBefore(now, Math.max(facts, 12));

export type Kept = { readonly table: 'journal_commit' | 'journal_fact' | 'audit'; readonly since: Instant };

/** The beginning of the month so many months before this one, as the records' months are: in UTC. */
function monthsBefore(now: Instant, months: number): Instant {
  const today = new Date(now);
  return instant(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - months));
}
