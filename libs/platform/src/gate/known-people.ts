import { Injectable } from '@nestjs/common';
import type { Actor, Grant, PersonId } from '@samsvar/core';
import { TenantDb } from '../tenant/tenant-db.js';
import { Actors } from './actors.js';
import type { VerifiedToken } from './token-verifier.js';

type Known = { id: PersonId; givenName: string; familyName: string; grants: Grant[] };

const bySubject = `
  select p.id, p.given_name as "givenName", p.family_name as "familyName",
         coalesce(json_agg(json_build_object('role', g.role, 'centreId', g.centre_id,
           'municipalityId', g.municipality_id, 'unitId', g.unit_id) order by g.id) filter (where g.id is not null), '[]')
           as grants
    from samsvar.person p left join samsvar.role_grant g on g.person_id = p.id
   where p.subject = $1 and p.is_active
   group by p.id`;

/** Our own word on who a token's bearer is. Asked at every request: a grant that is taken away is gone at once. */
@Injectable()
export class KnownPeople extends Actors {
  constructor(private readonly db: TenantDb) {
    super();
  }

  override async find({ subject, roles }: VerifiedToken): Promise<Actor | undefined> {
    const [known] = await this.db.atSignIn<Known[]>(subject, (tx) => tx.query(bySubject, [subject]));
    if (known === undefined) return undefined;
    return {
      subject,
      personId: known.id,
      name: `${known.givenName} ${known.familyName}`,
      grants: known.grants.filter(({ role }) => roles.includes(role)),
    };
  }
}
