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
  { centreId, id: editionId, publishedAt }: EditionRow,
  limit: number,
  after?: string,
): Promise<SeatChange[]> {
  const further = after === undefined ? {} : { id: MoreThan(after) };
  const where = { centreId, editionId, ...further };
  const rows = await tx.find(SeatChangeRow, { where, order: { id: 'ASC' }, take: limit });
  return publishedAt === null ? againstPublished(tx, centreId, rows) : rows;
}

/** Everything that a draft does; what has come to be so meanwhile is no change. */
export async function allChanges(tx: EntityManager, { centreId, id: editionId }: EditionRow): Promise<SeatChange[]> {
  const rows = await everyRow(tx, SeatChangeRow, { centreId, editionId }, mostChanges);
  const changes = await againstPublished(tx, centreId, rows);
  return changes.filter(({ before, after }) => !isSame(before, after));
}

async function againstPublished(
  tx: EntityManager,
  centreId: CentreId,
  rows: readonly SeatChangeRow[],
): Promise<SeatChange[]> {
  const seats = await tx.findBy(SeatRow, { centreId, id: In(rows.map(({ id }) => id)) });
  const published = new Map(seats.map((seat) => [seat.id, seatingOf(seat)]));
  return rows.map(({ id, after }) => ({ id, before: published.get(id) ?? null, after }));
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
