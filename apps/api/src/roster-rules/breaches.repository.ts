import { Injectable } from '@nestjs/common';
import { awayWithin } from '#api/absences';
import { homeOf, PersonRow } from '#api/identity';
import { demandOf } from '#api/roster-demand';
import { allChanges, draftOf, shiftsWith, type SeatChange } from '#api/roster-draft';
import { rosterPoliciesOf } from '#api/tenancy';
import {
  addDays,
  breachesOf,
  lunches,
  startOfDay,
  switchedOffBy,
  type Breach,
  type Instant,
  type LocalDate,
  type RosterPerson,
  type Shift,
  type Span,
} from '@samsvar/core';
import { TenantDb, type CentreScope } from '@samsvar/platform';
import { In, type EntityManager } from 'typeorm';

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
  // Between the published weeks on either side.
  const shifts = await shiftsWith(tx, scope, between(addDays(week, -7), addDays(week, 14)), changes);
  const people = await peopleIn(tx, scope, shifts);
  const seated = shifts.map(({ personId }) => personId);
  const engagements = await awayWithin(tx, scope, seated, span, now);
  const closed = lunches(await demandOf(tx, scope), addDays(week, -7), addDays(week, 13));
  const switchedOff = switchedOffBy(await rosterPoliciesOf(tx, scope));
  return breachesOf({ span, shifts, people, engagements, lunches: closed, now }, switchedOff);
}

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
