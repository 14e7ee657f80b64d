import { refuse, type CentreId, type Instant, type LocalDate, type PersonId, type Refused } from '@samsvar/core';
import type { CentreScope } from '@samsvar/platform';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { EditionRow } from './edition.entity.js';

/** Who changes something, and which version of the week they have seen. */
export type Editor = { readonly personId: PersonId; readonly seen: number; readonly at: Instant };

/** A week that nobody has planned yet. */
const unplanned = 1;

/** The edition of the week that came last, draft or published. */
export const newestEdition = (tx: EntityManager, centreId: CentreId, week: LocalDate): Promise<EditionRow | null> =>
  tx.findOne(EditionRow, { where: { centreId, week }, order: { version: 'DESC' } });

/** The version of a week: the next change must have seen it. */
export const versionOf = (newest: EditionRow | null): number => newest?.version ?? unplanned;

/** Until the transaction ends nobody else changes or publishes the week. */
export const holdWeek = (tx: EntityManager, centreId: CentreId, week: LocalDate): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`roster ${centreId} ${week}`]);

/** The draft of a held week, one version further, if the week is as it was seen; a new one where there is none. */
export async function draftToChange(
  tx: EntityManager,
  { centreId }: CentreScope,
  week: LocalDate,
  { personId, seen, at }: Editor,
): Promise<EditionRow | Refused<'changed-meanwhile'>> {
  const newest = await newestEdition(tx, centreId, week);
  if (versionOf(newest) !== seen) return refuse('changed-meanwhile');
  const edited = { version: seen + 1, editedAt: at, editedBy: personId };
  if (newest !== null && newest.publishedAt === null) {
    await tx.update(EditionRow, { centreId, id: newest.id }, edited);
    return { ...newest, ...edited };
  }
  const draft: EditionRow = { id: uuidv7(), centreId, week, ...edited, publishedAt: null, publishedBy: null };
  await tx.insert(EditionRow, draft);
  return draft;
}
