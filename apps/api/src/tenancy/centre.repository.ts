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
import { changed, type PolicyFigures } from './policies.view.js';

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

  rename(scope: CentreScope, seen: number, name: string) {
    return this.change(scope, seen, () => ({ name }));
  }

  /** Its own figures for routing: the plan is drawn anew by them. */
  steer(scope: CentreScope, seen: number, figures: PolicyFigures) {
    return this.change(scope, seen, ({ policies }) => ({ policies: changed(policies, figures) }));
  }

  private change(
    scope: CentreScope,
    seen: number,
    fields: (row: CentreRow) => Partial<Pick<CentreRow, 'name' | 'policies'>>,
  ): Promise<CentreRow | Refused<'absent' | 'changed-meanwhile'>> {
    const where = { id: scope.centreId };
    return this.db.within(scope, async (tx) => {
      const row = await heldAsSeen(tx, CentreRow, where, seen);
      if (isRefused(row)) return row;
      const next = { ...row, ...fields(row), version: row.version + 1 };
      await tx.update(CentreRow, where, next);
      await this.outbox.tell(tx, scope, 'centre');
      return next;
    });
  }
}
