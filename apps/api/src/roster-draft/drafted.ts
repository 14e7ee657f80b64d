import { SeatRow } from '#api/roster';
import { addDays, instant, shiftId, type Instant, type Shift, type Span } from '@samsvar/core';
import { everyRow, type CentreScope } from '@samsvar/platform';
import { Between, IsNull, LessThan, MoreThan, type EntityManager } from 'typeorm';
import { allChanges, seatingOf, weekOf } from './changes.js';
import { EditionRow } from './edition.entity.js';
import type { Seating } from './seat-change.entity.js';

/** A hundred people with two shifts a day for three months. */
const mostSeats = 20_000;

/** The shifts that lie, wholly or partly, in a span: what is published, and over it what the drafts of its weeks change. */
export async function draftedShifts(
  tx: EntityManager,
  { centreId }: CentreScope,
  span: Span,
  now: Instant,
): Promise<Shift[]> {
  const within = { centreId, startsAt: LessThan(span.to), endsAt: MoreThan(span.from) };
  const seats = new Map<string, Shift>();
  const sit = (id: string, { personId, kind, from, to }: Seating, publishedAt: Shift['publishedAt']) =>
    seats.set(id, { id: shiftId(id), personId, kind, from, to, lineId: null, publishedAt });
  for (const row of await everyRow(tx, SeatRow, within, mostSeats)) sit(row.id, seatingOf(row), instant(0));
  const weeks = Between(addDays(weekOf(span.from), -7), weekOf(span.to));
  for (const draft of await tx.findBy(EditionRow, { centreId, week: weeks, publishedAt: IsNull() }))
    for (const { id, after } of await allChanges(tx, draft, now))
      if (after) sit(id, after, null);
      else seats.delete(id);
  return [...seats.values()].filter(({ from, to }) => from < span.to && span.from < to);
}
