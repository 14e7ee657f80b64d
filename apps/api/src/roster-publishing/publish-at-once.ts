import {
  EditionRow,
  holdWeek,
  isSame,
  newestEdition,
  publishedSeatings,
  versionOf,
  weekOf,
  type Editor,
  type SeatChange,
} from '#api/roster-draft';
import { addDays, refuse, type LocalDate, type Refused } from '@samsvar/core';
import type { CentreScope } from '@samsvar/platform';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { layChanges, whyNotLaid } from './lay-changes.js';

/** Somebody else in a seat, or the same seat at another time of its week. */
type Changed = SeatChange & { readonly after: NonNullable<SeatChange['after']> };

/**
 * Publishes changes that nobody drafted, such as a swap. A draft of the week stays, and stays the newest; it is one version
 * further, so that whoever is at it sees that the week has changed. The caller tells the outbox.
 */
export async function publishAtOnce(
  tx: EntityManager,
  scope: CentreScope,
  changes: readonly Changed[],
  by: Omit<Editor, 'seen'>,
): Promise<Refused<'changed-meanwhile' | 'not-an-agent' | 'seats-overlap'> | undefined> {
  await holdWeeksOf(tx, scope, changes);
  if (!(await stand(tx, scope, changes))) return refuse('changed-meanwhile');
  const no = await whyNotLaid(tx, scope, changes);
  if (no) return no;
  for (const week of weeksOf(changes)) {
    const edition = await editionNow(tx, scope, week, by);
    await layChanges(
      tx,
      edition,
      changes.filter(({ after }) => weekOf(after.from) === week),
    );
  }
  return undefined;
}

/**
 * Until the transaction ends nobody else publishes anything in the weeks of these changes or beside them. Held before the
 * rules are asked, what they say is true of what is published in the end; held again by the same it is held once.
 */
export async function holdWeeksOf(
  tx: EntityManager,
  { centreId }: CentreScope,
  changes: readonly Changed[],
): Promise<void> {
  const beside = weeksOf(changes).flatMap((week) => [-7, 0, 7].map((days) => addDays(week, days)));
  // Always in the same order, so that two who hold some do not wait for each other.
  for (const week of [...new Set(beside)].sort()) await holdWeek(tx, centreId, week);
}

const weeksOf = (changes: readonly Changed[]): LocalDate[] =>
  [...new Set(changes.map(({ after }) => weekOf(after.from)))].sort();

/** Whether every seat is still as whoever made the changes has seen it. */
async function stand(tx: EntityManager, { centreId }: CentreScope, changes: readonly Changed[]): Promise<boolean> {
  const published = await publishedSeatings(tx, centreId, changes);
  return changes.every(({ id, before }) => isSame(before, published.get(id) ?? null));
}

async function editionNow(
  tx: EntityManager,
  { centreId }: CentreScope,
  week: LocalDate,
  { personId, at }: Omit<Editor, 'seen'>,
): Promise<EditionRow> {
  const newest = await newestEdition(tx, centreId, week);
  const version = versionOf(newest) + 1;
  if (newest?.publishedAt === null) {
    await tx.update(EditionRow, { centreId, id: newest.id }, { version: version + 1 });
  }
  const edition: EditionRow = {
    ...{ id: uuidv7(), centreId, week, version },
    ...{ editedAt: at, editedBy: personId, publishedAt: at, publishedBy: personId },
  };
  await tx.insert(EditionRow, edition);
  return edition;
}
