import { ApiProperty } from '@nestjs/swagger';
import { Within, Words } from '#api/edge';
import { CentreRow } from '#api/tenancy';
import { Injectable } from '@nestjs/common';
import { centreId, personId, refuse, type PersonId, type Refused } from '@samsvar/core';
import { Clock, TenantDb, violatedConstraint, type PlatformScope } from '@samsvar/platform';
import { IsEmail, Matches } from 'class-validator';
import { uuidv7 } from 'uuidv7';
import { PersonRow } from './person.entity.js';
import { RoleGrantRow } from './role-grant.entity.js';

export class FirstAdministrator {
  /** The sign-in server's `sub`. */
  @Words(64) readonly subject!: string;
  @Words(80) readonly givenName!: string;
  @Words(80) readonly familyName!: string;
  @ApiProperty() @IsEmail() readonly email!: string;
}

export class NewCentre {
  @ApiProperty({ example: 'fjordvest' })
  @Matches(/^[a-z][a-z0-9-]{1,38}$/, { message: 'a short name: small letters, digits and hyphens' })
  readonly slug!: string;

  @Words(80) readonly name!: string;

  @ApiProperty({ type: FirstAdministrator })
  @Within(() => FirstAdministrator)
  readonly administrator!: FirstAdministrator;
}

/** A centre is opened together with somebody who can let others in; whoever opened it sees nothing inside. */
@Injectable()
export class CentreOpening {
  constructor(
    private readonly db: TenantDb,
    private readonly clock: Clock,
  ) {}

  async open(
    scope: PlatformScope,
    { slug, name, administrator }: NewCentre,
    grantedBy: PersonId,
  ): Promise<CentreRow | Refused<'slug-taken' | 'subject-taken'>> {
    const centre: CentreRow = { id: centreId(uuidv7()), slug, name, policies: {}, version: 1 };
    const place = { centreId: centre.id, municipalityId: null };
    const id = personId(uuidv7());
    const held = { role: 'centre-administrator', grantedAt: this.clock.now(), grantedBy, unitId: null } as const;
    try {
      return await this.db.within(scope, async (tx) => {
        await tx.insert(CentreRow, centre);
        const about = { phone: null, languages: ['nn', 'nb'], isActive: true, mayBeCalled: false, version: 1 };
        await tx.insert(PersonRow, { ...administrator, ...place, ...about, id });
        await tx.insert(RoleGrantRow, { ...held, ...place, id: uuidv7(), personId: id });
        return centre;
      });
    } catch (fault) {
      switch (violatedConstraint(fault)) {
        case 'centre_slug_once':
          return refuse('slug-taken');
        case 'person_subject_once':
          return refuse('subject-taken');
        default:
          throw fault;
      }
    }
  }
}
