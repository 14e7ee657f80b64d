import { Injectable } from '@nestjs/common';
import { centreId } from '@samsvar/core';
import { Does, Jobs, TenantDb, type JobHandler, type Scope } from '@samsvar/platform';

/**
 * Has every centre's plan looked at again: after a knock that was lost, a change nobody told of, a Redis that was emptied,
 * and when a new day has come.
 */
@Injectable()
@Does('plan.sweep', { everyMs: 15_000 })
export class SweepPlans implements JobHandler {
  constructor(
    private readonly db: TenantDb,
    private readonly jobs: Jobs,
  ) {}

  async do(scope: Scope): Promise<void> {
    const centres: { id: string }[] = await this.db.within(scope, (tx) => tx.query('select id from samsvar.centre'));
    for (const { id } of centres) await this.jobs.knock('plan.publish', { kind: 'centre', centreId: centreId(id) });
  }
}
