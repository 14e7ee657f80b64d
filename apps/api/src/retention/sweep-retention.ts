import { Injectable } from '@nestjs/common';
import { centreId, hours } from '@samsvar/core';
import { AuditLog, Clock, Does, Jobs, TenantDb, type JobHandler, type Scope } from '@samsvar/platform';
import { KeptMonths, keptSince, type Kept } from './kept-since.js';
import { letGo } from './let-go.js';

/**
 * Lets go of what has been kept long enough: months of records here, for the whole installation; each centre's own in a
 * job of its own. Whatever is interrupted is found again the next time.
 */
@Injectable()
@Does('retention.sweep', { everyMs: hours(6) })
export class SweepRetention implements JobHandler {
  constructor(
    private readonly db: TenantDb,
    private readonly jobs: Jobs,
    private readonly audit: AuditLog,
    private readonly months: KeptMonths,
    private readonly clock: Clock,
  ) {}

  async do(scope: Scope): Promise<void> {
    const centres: { id: string }[] = await this.db.within(scope, (tx) => tx.query('select id from samsvar.centre'));
    for (const { id } of centres) await this.jobs.knock('retention.centre', { kind: 'centre', centreId: centreId(id) });
    for (const kept of keptSince(this.clock.now(), this.months)) await this.letGoOfMonths(scope, kept);
  }

  private async letGoOfMonths(scope: Scope, { table, since }: Kept): Promise<void> {
    const before = new Date(since).toISOString();
    const gone: { part: string }[] = await this.db.within(scope, (tx) =>
      tx.query('select part from samsvar.let_go_of_months($1, $2) part', [table, before]),
    );
    if (gone.length === 0) return;
    await this.audit.write(letGo(scope, { records: gone.map(({ part }) => part).join(' '), before }));
  }
}
