import type { CentreId } from '@samsvar/core';
import { floorScope, operatorScope, type TenantDb } from '@samsvar/platform';
import { JournalFold, type JournalFault } from './journal-fold.js';
import { nextEntries } from './journal-rows.js';
import { allSetAside, type SetAside } from './set-aside.js';

const entriesAtOnce = 500;
/** Enough to see what is wrong; the rest is counted. */
const faultsShown = 20;

export type Span = { readonly from: Date; readonly to: Date };

export type Verified = {
  readonly centre: string;
  readonly commits: number;
  readonly facts: number;
  /** Kept floors that were begun from or reached. */
  readonly floors: number;
  /** Commits before the first kept floor of the span. */
  readonly unread: number;
  /** Commits that another core decided, by its version: they cannot be compared with what this one decides. */
  readonly ofOtherCores: ReadonlyMap<number, number>;
  readonly faults: number;
  /** What is not in the journal, because it could not be: the chain goes on from the next kept floor. */
  readonly setAside: readonly SetAside[];
  readonly first: readonly JournalFault[];
};

/** Reads the journals of all centres, or of one by its slug, through the core again. Changes nothing. */
export async function verifyJournals(
  db: TenantDb,
  span: Span,
  slug: string | undefined,
  progress: (commits: number) => void,
): Promise<Verified[]> {
  const centres: { id: CentreId; slug: string }[] = await db.within(operatorScope(), (tx) =>
    tx.query('select id, slug from samsvar.centre where slug = coalesce($1, slug) order by slug', [slug ?? null]),
  );
  const verified: Verified[] = [];
  for (const { id, slug: centre } of centres) verified.push(await verifyOne(db, { id, centre }, span, progress));
  return verified;
}

async function verifyOne(
  db: TenantDb,
  { id, centre }: { readonly id: CentreId; readonly centre: string },
  span: Span,
  progress: (commits: number) => void,
): Promise<Verified> {
  const setAside = await db.within(floorScope(id), (tx) => allSetAside(tx, id));
  const fold = new JournalFold(new Set(setAside.map(({ after }) => after)));
  const first: JournalFault[] = [];
  let faults = 0;
  let done = 0;
  let last = '';
  for (;;) {
    const entries = await db.within(floorScope(id), (tx) => nextEntries(tx, id, span, last, entriesAtOnce));
    for (const entry of entries) {
      const found = fold.take(entry);
      faults += found.length;
      first.push(...found.slice(0, faultsShown - first.length));
    }
    progress((done += entries.length));
    last = entries.at(-1)?.commit ?? last;
    if (entries.length < entriesAtOnce) break;
  }
  const { read: commits, facts, floors, unread, ofOtherCores } = fold;
  return { centre, commits, facts, floors, unread, ofOtherCores, faults, setAside, first };
}
