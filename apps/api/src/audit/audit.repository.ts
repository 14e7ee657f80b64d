import { Injectable } from '@nestjs/common';
import { TenantDb, type CentreScope, type PlatformScope } from '@samsvar/platform';
import { IsNull, LessThan } from 'typeorm';
import { AuditRow } from './audit.entity.js';

/** Who did what, and who was refused; the newest first. */
@Injectable()
export class AuditRepository {
  constructor(private readonly db: TenantDb) {}

  /** What was asked for in the centre; or, by whoever runs the installation, in no centre. */
  newest(scope: CentreScope | PlatformScope, limit: number, after?: string): Promise<AuditRow[]> {
    const centreId = scope.kind === 'centre' ? scope.centreId : IsNull();
    const where = { centreId, ...(after === undefined ? {} : { id: LessThan(after) }) };
    return this.db.within(scope, (tx) => tx.find(AuditRow, { where, order: { id: 'DESC' }, take: limit }));
  }
}
