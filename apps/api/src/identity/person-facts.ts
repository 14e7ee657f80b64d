import { Injectable } from '@nestjs/common';
import { municipalityId, type CentreId, type Grant, type PersonFacts, type PersonId } from '@samsvar/core';
import { TenantDb } from '@samsvar/platform';
import { IsNull } from 'typeorm';
import { EmploymentRow } from './employment.entity.js';
import { PersonRow } from './person.entity.js';
import { RoleGrantRow } from './role-grant.entity.js';

/** Nobody's municipality: somebody who is not there is as foreign as somebody else's employee. */
const nobodys = municipalityId('00000000-0000-0000-0000-000000000000');

/** What the policies have to know of a person before anybody has a scope. */
@Injectable()
export class PersonFactsReader {
  constructor(private readonly db: TenantDb) {}

  of(centreId: CentreId, personId: PersonId): Promise<PersonFacts> {
    return this.db.toDecideAbout(personId, async (tx) => {
      const person = await tx.findOneBy(PersonRow, { id: personId, centreId });
      if (person === null) return { personId, centreId, employerId: nobodys, managerId: null };
      const employment = await tx.findOneBy(EmploymentRow, { personId, validTo: IsNull() });
      return { personId, centreId, employerId: person.municipalityId, managerId: employment?.managerId ?? null };
    });
  }

  grant(centreId: CentreId, personId: PersonId, id: string): Promise<Grant | null> {
    return this.db.toDecideAbout(personId, (tx) => tx.findOneBy(RoleGrantRow, { id, personId, centreId }));
  }
}
