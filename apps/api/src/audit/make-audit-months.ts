import { Injectable } from '@nestjs/common';
import { Does, TenantDb, type JobHandler, type Scope } from '@samsvar/platform';

const aDay = 24 * 3_600_000;

/** Sees to it that this month and the next three have a part of the audit log to themselves. Harmless twice. */
@Injectable()
@Does('audit.months', { everyMs: aDay })
export class MakeAuditMonths implements JobHandler {
  constructor(private readonly db: TenantDb) {}

  async do(scope: Scope): Promise<void> {
    await this.db.within(scope, (tx) => tx.query('select samsvar.make_audit_months()'));
  }
}
