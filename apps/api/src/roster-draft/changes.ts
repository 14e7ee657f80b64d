import { SeatRow } from '#api/roster';
import { osloClock, mondayOf, type CentreId, type Instant, type LocalDate } from '@samsvar/core';
import { everyRow } from '@samsvar/platform';
import { In, MoreThan, type EntityManager } from 'typeorm';
import type { EditionRow } from './edition.entity.js';
import { SeatChangeRow, type Seating } from './seat-change.entity.js';

/** What an edition does with one seat. */
export type SeatChange = { readonly id: string; readonly before: Seating | null; readonly after: Seating | null };

/** A hundred people with three seats a day, all of them changed. */
export const mostChanges = 2_000;

/** A seat belongs to the week in which it begins, on the clock in Oslo. */
export const weekOf = (at: Instant): LocalDate => mondayOf(osloClock(at).date);

/** In the order of the seats' ids. What a draft changes is told by what is published at this moment. */
export async function someChanges(
  tx: EntityManager,
  edition: EditionRow,
  now: Instant,
  limit: number,
  after?: string,
): Promise<SeatChange[]> {
  const { centreId, id: editionId, publishedAt } = edition;
  const further = after === undefined ? {} : { id: MoreThan(after) };
  const where = { centreId, editionId, ...further };
  if (publishedAt !== null) return tx.find(SeatChangeRow, { where, order: { id: 'ASC' }, take: limit });
  return (await allChanges(tx, edition, now)).filter(({ id }) => after === undefined || id > after).slice(0, limit);
}

/**
 * Everything that a draft would do now, in the order of the seats' ids. What has come to be so meanwhile is no change; and
 * what is over by now cannot be changed, however long ago it was drafted.
 */
export async function allChanges(
  tx: EntityManager,
  { centreId, id: editionId }: EditionRow,
  now: Instant,
): Promise<SeatChange[]> {
  const rows = await everyRow(tx, SeatChangeRow, { centreId, editionId }, mostChanges);
  const changes = await againstPublished(tx, centreId, rows);
  return changes.filter((change) => !isSame(change.before, change.after) && !isOver(change, now));
}

/** Whether it is about a shift that has been, or would make one. */
export const isOver = ({ before, after }: SeatChange, now: Instant): boolean =>
  [before, after].some((seating) => seating !== null && seating.to <= now);

async function againstPublished(
  tx: EntityManager,
  centreId: CentreId,
  rows: readonly SeatChangeRow[],
): Promise<SeatChange[]> {
  const published = await publishedSeatings(tx, centreId, rows);
  return rows.map(({ id, after }) => ({ id, before: published.get(id) ?? null, after }));
}

/** How these seats are published, by id; one that is not is left out. */
export async function publishedSeatings(
  tx: EntityManager,
  centreId: CentreId,
  seats: readonly Pick<SeatChange, 'id'>[],
): Promise<ReadonlyMap<string, Seating>> {
  const rows = await tx.findBy(SeatRow, { centreId, id: In(seats.map(({ id }) => id)) });
  return new Map(rows.map((row) => [row.id, seatingOf(row)]));
}

export const seatingOf = ({ personId, kind, startsAt, endsAt }: SeatRow): Seating => ({
  ...{ personId, kind },
  from: startsAt,
  to: endsAt,
});

export const isSame = (one: Seating | null, other: Seating | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.personId === other.personId &&
    one.kind === other.kind &&
    one.from === other.from &&
    one.to === other.to);
