import { awayWithin } from '#api/absences';
import { PersonRow } from '#api/identity';
import { draftedShifts } from '#api/roster-draft';
import { MunicipalityRow } from '#api/tenancy';
import { Injectable } from '@nestjs/common';
import {
  addDays,
  balanceOf,
  presentShifts,
  startOfDay,
  type Balance,
  type Instant,
  type LocalDate,
} from '@samsvar/core';
import { TenantDb, type CentreScope } from '@samsvar/platform';
import { In, type EntityManager } from 'typeorm';
import { committedWithin } from './committed-within.js';
import { peopleWithin } from './people-within.js';

/** Weeks that stand beside each other, by the first Monday. */
export type SomeWeeks = { readonly week: LocalDate; readonly weeks: number };

/** A balance, and what those whom it is about are called. */
export type NamedBalance = Balance & { readonly nameOf: (id: string) => string };

/** Who bears how much of the shifts. */
@Injectable()
export class BalanceRepository {
  constructor(private readonly db: TenantDb) {}

  /** Of the shifts that begin in the weeks, as they stand with what is drafted, as far as those who have them are there. */
  ofWeeks(scope: CentreScope, weeks: SomeWeeks, now: Instant): Promise<Balance> {
    return this.db.within(scope, (tx) => balanceWithin(tx, scope, weeks, now));
  }

  named(scope: CentreScope, weeks: SomeWeeks, now: Instant): Promise<NamedBalance> {
    const { centreId } = scope;
    return this.db.within(scope, async (tx) => {
      const found = await balanceWithin(tx, scope, weeks, now);
      const [people, municipalities] = [
        await tx.findBy(PersonRow, { centreId, id: In(found.people.map(({ personId }) => personId)) }),
        await tx.findBy(MunicipalityRow, {
          ...{ centreId, id: In(found.municipalities.map(({ municipalityId }) => municipalityId)) },
        }),
      ];
      const names = new Map<string, string>([
        ...people.map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`] as const),
        ...municipalities.map(({ id, name }) => [id, name] as const),
      ]);
      return { ...found, nameOf: (id) => names.get(id) ?? '' };
    });
  }
}

export async function balanceWithin(
  tx: EntityManager,
  scope: CentreScope,
  { week, weeks }: SomeWeeks,
  now: Instant,
): Promise<Balance> {
  const next = addDays(week, 7 * weeks);
  const span = { from: startOfDay(week), to: startOfDay(next) };
  const drafted = (await draftedShifts(tx, scope, span, now)).filter(({ from }) => span.from <= from);
  const seated = drafted.map(({ personId }) => personId);
  const shifts = presentShifts(drafted, await awayWithin(tx, scope, seated, span, now));
  const people = await peopleWithin(tx, scope, span, seated);
  return balanceOf(shifts, people, await committedWithin(tx, scope, week, addDays(next, -1)));
}
