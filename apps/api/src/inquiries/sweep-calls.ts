import { Injectable } from '@nestjs/common';
import { centreId } from '@samsvar/core';
import { Does, Jobs, TenantDb, type JobHandler, type Scope } from '@samsvar/platform';

/** Has every centre's answered calls looked through. */
@Injectable()
@Does('inquiries.sweep', { everyMs: 5_000 })
export class SweepCalls implements JobHandler {
  constructor(
    private readonly db: TenantDb,
    private readonly jobs: Jobs,
  ) {}

  async do(scope: Scope): Promise<void> {
    const centres: { id: string }[] = await this.db.within(scope, (tx) => tx.query('select id from samsvar.centre'));
    for (const { id } of centres) await this.jobs.knock('inquiries.open', { kind: 'centre', centreId: centreId(id) });
  }
}
