import { Injectable } from '@nestjs/common';
import { municipalityId, osloClock, type CentreId, type Grant, type PersonFacts, type PersonId } from '@samsvar/core';
import { Clock, TenantDb } from '@samsvar/platform';
import { IsNull, LessThanOrEqual, MoreThanOrEqual, type FindOptionsWhere } from 'typeorm';
import { EmploymentRow } from './employment.entity.js';
import { PersonRow } from './person.entity.js';
import { RoleGrantRow } from './role-grant.entity.js';

/** Nobody's municipality: somebody who is not there is as foreign as somebody else's employee. */
const nobodys = municipalityId('00000000-0000-0000-0000-000000000000');

/** The one that a person has on a date: they follow each other, and a later one may be written down already. */
const inForce = (personId: PersonId, date: string): FindOptionsWhere<EmploymentRow>[] => {
  const begun = { personId, validFrom: LessThanOrEqual(date) };
  return [
    { ...begun, validTo: IsNull() },
    { ...begun, validTo: MoreThanOrEqual(date) },
  ];
};

/** What the policies have to know of a person before anybody has a scope. */
@Injectable()
export class PersonFactsReader {
  constructor(
    private readonly db: TenantDb,
    private readonly clock: Clock,
  ) {}

  of(centreId: CentreId, personId: PersonId): Promise<PersonFacts> {
    return this.db.toDecideAbout(personId, async (tx) => {
      const person = await tx.findOneBy(PersonRow, { id: personId, centreId });
      if (person === null) return { personId, centreId, employerId: nobodys, managerId: null };
      const employment = await tx.findOneBy(EmploymentRow, inForce(personId, osloClock(this.clock.now()).date));
      return { personId, centreId, employerId: person.municipalityId, managerId: employment?.managerId ?? null };
    });
  }

  grant(centreId: CentreId, personId: PersonId, id: string): Promise<Grant | null> {
    return this.db.toDecideAbout(personId, (tx) => tx.findOneBy(RoleGrantRow, { id, personId, centreId }));
  }
}
