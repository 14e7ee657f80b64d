import { SeatRow } from '#api/roster';
import { addDays, instant, shiftId, type Instant, type Shift, type Span } from '@samsvar/core';
import { everyRow, type CentreScope } from '@samsvar/platform';
import { Between, IsNull, LessThan, MoreThan, type EntityManager } from 'typeorm';
import { allChanges, seatingOf, weekOf, type SeatChange } from './changes.js';
import { EditionRow } from './edition.entity.js';
import type { Seating } from './seat-change.entity.js';

/** A hundred people on duty at every hour of four weeks, in seats of an hour. */
const mostSeats = 70_000;

/** What is published has been known as long as the rules care. */
const longSince = instant(0);

/** The shifts that lie, wholly or partly, in a span: what is published, and over it what the drafts of its weeks change. */
export async function draftedShifts(tx: EntityManager, scope: CentreScope, span: Span, now: Instant): Promise<Shift[]> {
  const weeks = Between(addDays(weekOf(span.from), -7), weekOf(span.to));
  const drafts = await tx.findBy(EditionRow, { centreId: scope.centreId, week: weeks, publishedAt: IsNull() });
  const changes: SeatChange[] = [];
  for (const draft of drafts) changes.push(...(await allChanges(tx, draft, now)));
  return shiftsWith(tx, scope, span, changes);
}

/** The shifts that lie in a span, were these changes laid on what is published. */
export async function shiftsWith(
  tx: EntityManager,
  { centreId }: CentreScope,
  span: Span,
  changes: readonly SeatChange[],
): Promise<Shift[]> {
  const published = { centreId, startsAt: LessThan(span.to), endsAt: MoreThan(span.from) };
  const rows = await everyRow(tx, SeatRow, published, mostSeats);
  const shifts = new Map(rows.map((row) => [row.id, shiftOf(row.id, seatingOf(row), longSince)]));
  for (const { id, after } of changes)
    if (after) shifts.set(id, shiftOf(id, after, null));
    else shifts.delete(id);
  return [...shifts.values()].filter(({ from, to }) => from < span.to && span.from < to);
}

const shiftOf = (id: string, seating: Seating, publishedAt: Instant | null): Shift => ({
  ...seating,
  id: shiftId(id),
  lineId: null,
  publishedAt,
});
