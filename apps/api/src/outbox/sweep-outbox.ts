import { Injectable } from '@nestjs/common';
import { centreId } from '@samsvar/core';
import { Does, Jobs, TenantDb, type JobHandler, type Scope } from '@samsvar/platform';

/** Finds what a lost knock left lying: has every centre's outbox looked through. */
@Injectable()
@Does('outbox.sweep', { everyMs: 5_000 })
export class SweepOutbox implements JobHandler {
  constructor(
    private readonly db: TenantDb,
    private readonly jobs: Jobs,
  ) {}

  async do(scope: Scope): Promise<void> {
    const centres: { id: string }[] = await this.db.within(scope, (tx) => tx.query('select id from samsvar.centre'));
    for (const { id } of centres) await this.jobs.knock('outbox.relay', { kind: 'centre', centreId: centreId(id) });
  }
}
