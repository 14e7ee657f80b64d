import { Injectable } from '@nestjs/common';
import { absencesWithin } from '#api/absences';
import { homeOf, PersonRow } from '#api/identity';
import { SeatRow } from '#api/roster';
import { demandOf } from '#api/roster-demand';
import { allChanges, draftOf, seatingOf, type SeatChange, type Seating } from '#api/roster-draft';
import {
  addDays,
  breachesOf,
  instant,
  lunches,
  shiftId,
  startOfDay,
  type Breach,
  type Instant,
  type LocalDate,
  type RosterPerson,
  type Shift,
  type Span,
} from '@samsvar/core';
import { everyRow, TenantDb, type CentreScope } from '@samsvar/platform';
import { In, LessThan, MoreThan, type EntityManager } from 'typeorm';

/** A hundred people on duty at every hour of four weeks, in seats of an hour. */
const mostSeats = 70_000;

/** What is published has been known as long as the rules care. */
const longSince = instant(0);

/** Which rules a week would break, were its draft published now. */
@Injectable()
export class BreachesRepository {
  constructor(private readonly db: TenantDb) {}

  ofWeek(scope: CentreScope, week: LocalDate, now: Instant): Promise<readonly Breach[]> {
    return this.db.within(scope, async (tx) => {
      const { edition } = await draftOf(tx, scope, week);
      return breachesWith(tx, scope, week, edition ? await allChanges(tx, edition, now) : [], now);
    });
  }
}

/** Which rules a published week would break, were these changes laid on it. */
export async function breachesWith(
  tx: EntityManager,
  scope: CentreScope,
  week: LocalDate,
  changes: readonly SeatChange[],
  now: Instant,
): Promise<readonly Breach[]> {
  const span = between(week, addDays(week, 7));
  const shifts = await shiftsAround(tx, scope, week, changes);
  const people = await peopleIn(tx, scope, shifts);
  const engagements = await absencesWithin(tx, scope, span);
  const closed = lunches(await demandOf(tx, scope), addDays(week, -7), addDays(week, 13));
  return breachesOf({ span, shifts, people, engagements, lunches: closed, now });
}

/** The week with the changes, between the published weeks on either side. */
async function shiftsAround(
  tx: EntityManager,
  scope: CentreScope,
  week: LocalDate,
  changes: readonly SeatChange[],
): Promise<Shift[]> {
  const { centreId } = scope;
  const { from, to } = between(addDays(week, -7), addDays(week, 14));
  const where = { centreId, startsAt: LessThan(to), endsAt: MoreThan(from) };
  const seats = await everyRow(tx, SeatRow, where, mostSeats);
  const changed = new Set(changes.map(({ id }) => id));
  return [
    ...seats.filter(({ id }) => !changed.has(id)).map((seat) => shiftOf(seat.id, seatingOf(seat), longSince)),
    ...changes.flatMap(({ id, after }) => (after ? [shiftOf(id, after, null)] : [])),
  ];
}

const shiftOf = (id: string, seating: Seating, publishedAt: Instant | null): Shift => ({
  ...seating,
  id: shiftId(id),
  lineId: null,
  publishedAt,
});

async function peopleIn(
  tx: EntityManager,
  { centreId }: CentreScope,
  shifts: readonly Shift[],
): Promise<RosterPerson[]> {
  const ids = [...new Set(shifts.map(({ personId }) => personId))];
  const people = await tx.findBy(PersonRow, { centreId, id: In(ids) });
  return people.map((person) => ({ id: person.id, home: homeOf(person, centreId) }));
}

const between = (first: LocalDate, next: LocalDate): Span => ({ from: startOfDay(first), to: startOfDay(next) });
