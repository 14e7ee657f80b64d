import { Injectable } from '@nestjs/common';
import { Outbox } from '#api/outbox';
import { refuse, type PersonId, type Refused } from '@samsvar/core';
import {
  TenantDb,
  violatedConstraint,
  type CentreScope,
  type MunicipalityScope,
  type PlatformScope,
  type SelfScope,
} from '@samsvar/platform';
import { MoreThan, type EntityManager } from 'typeorm';
import { RoleGrantRow } from './role-grant.entity.js';

type GiverScope = CentreScope | MunicipalityScope | PlatformScope;

/** Which roles people hold, and where. */
@Injectable()
export class GrantRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly outbox: Outbox,
  ) {}

  of(
    scope: CentreScope | MunicipalityScope | SelfScope,
    personId: PersonId,
    limit: number,
    after?: string,
  ): Promise<RoleGrantRow[]> {
    const where = { personId, ...(after === undefined ? {} : { id: MoreThan(after) }) };
    return this.db.within(scope, (tx) => tx.find(RoleGrantRow, { where, order: { id: 'ASC' }, take: limit }));
  }

  async give(scope: GiverScope, row: RoleGrantRow): Promise<RoleGrantRow | Refused<'grant-held' | 'absent'>> {
    try {
      return await this.db.within(scope, async (tx) => {
        await tx.insert(RoleGrantRow, row);
        await this.tell(tx, scope, row.personId);
        return row;
      });
    } catch (fault) {
      switch (violatedConstraint(fault)) {
        case 'role_grant_once':
          return refuse('grant-held');
        case 'role_grant_of_person':
        case 'role_grant_of_municipality':
        case 'role_grant_in_unit':
        case 'role_grant_to_person_of_centre':
          return refuse('absent');
        default:
          throw fault;
      }
    }
  }

  takeBack(scope: GiverScope, personId: PersonId, id: string): Promise<Refused<'absent'> | undefined> {
    return this.db.within(scope, async (tx) => {
      const { affected } = await tx.delete(RoleGrantRow, { id, personId });
      if (affected !== 1) return refuse('absent');
      await this.tell(tx, scope, personId);
      return undefined;
    });
  }

  /** Those who run the installation appoint from outside: nobody in the centre is told on their behalf. */
  private async tell(tx: EntityManager, scope: GiverScope, personId: PersonId): Promise<void> {
    if (scope.kind !== 'platform') await this.outbox.tell(tx, scope, 'grant', { personId });
  }
}
