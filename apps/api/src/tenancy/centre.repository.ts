import { Injectable } from '@nestjs/common';
import { Outbox } from '#api/outbox';
import { isRefused, type CentreId, type Refused } from '@samsvar/core';
import {
  heldAsSeen,
  TenantDb,
  type CentreScope,
  type MunicipalityScope,
  type PlatformScope,
  type SelfScope,
} from '@samsvar/platform';
import { MoreThan } from 'typeorm';
import { CentreRow } from './centre.entity.js';

/** The centres of the installation: one's own, one at a time, or all of them for whoever runs it. */
@Injectable()
export class CentreRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly outbox: Outbox,
  ) {}

  /** Which centres these are is said by row security alone: one's own (a grant there), or every one. */
  list(scope: SelfScope | PlatformScope, limit: number, after?: string): Promise<CentreRow[]> {
    const where = after === undefined ? {} : { id: MoreThan(after as CentreId) };
    return this.db.within(scope, (tx) => tx.find(CentreRow, { where, order: { id: 'ASC' }, take: limit }));
  }

  find(scope: CentreScope | MunicipalityScope): Promise<CentreRow | null> {
    return this.db.within(scope, (tx) => tx.findOneBy(CentreRow, { id: scope.centreId }));
  }

  rename(scope: CentreScope, seen: number, name: string): Promise<CentreRow | Refused<'absent' | 'changed-meanwhile'>> {
    const where = { id: scope.centreId };
    return this.db.within(scope, async (tx) => {
      const row = await heldAsSeen(tx, CentreRow, where, seen);
      if (isRefused(row)) return row;
      const next = { ...row, name, version: row.version + 1 };
      await tx.update(CentreRow, where, { name, version: next.version });
      await this.outbox.tell(tx, scope, 'centre');
      return next;
    });
  }
}
