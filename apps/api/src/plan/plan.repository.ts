import { Injectable } from '@nestjs/common';
import { days, later } from '@samsvar/core';
import { TenantDb, violatedConstraint, type CentreScope } from '@samsvar/platform';
import { LessThan } from 'typeorm';
import { PlanRow } from './plan.entity.js';

/** So long a plan that is not the newest is kept, to see what held when. It names who worked: no longer. */
const keptDays = 30;

/** A centre's published plans. */
@Injectable()
export class PlanRepository {
  constructor(private readonly db: TenantDb) {}

  newest(scope: CentreScope): Promise<PlanRow | null> {
    const { centreId } = scope;
    return this.db.within(scope, (tx) => tx.findOne(PlanRow, { where: { centreId }, order: { version: 'DESC' } }));
  }

  /** False when somebody else has published that version meanwhile. */
  async add(scope: CentreScope, row: PlanRow): Promise<boolean> {
    try {
      await this.db.within(scope, async (tx) => {
        await tx.insert(PlanRow, row);
        const old = later(row.publishedAt, -days(keptDays));
        await tx.delete(PlanRow, { centreId: scope.centreId, publishedAt: LessThan(old) });
      });
      return true;
    } catch (fault) {
      if (violatedConstraint(fault) === 'plan_pk') return false;
      throw fault;
    }
  }
}
