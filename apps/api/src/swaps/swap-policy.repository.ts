import { Outbox } from '#api/outbox';
import { Injectable } from '@nestjs/common';
import type { Instant, PersonId } from '@samsvar/core';
import { TenantDb, type CentreScope } from '@samsvar/platform';
import type { EntityManager } from 'typeorm';
import { SwapPolicyRow } from './swap-policy.entity.js';

/** Who says yes to swaps in a centre. */
@Injectable()
export class SwapPolicyRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly outbox: Outbox,
  ) {}

  needsApproval(scope: CentreScope): Promise<boolean> {
    return this.db.within(scope, (tx) => swapsNeedApproval(tx, scope));
  }

  /** Holds for what is accepted from now on. */
  set(scope: CentreScope, needsApproval: boolean, setBy: PersonId, setAt: Instant): Promise<void> {
    const { centreId } = scope;
    return this.db.within(scope, async (tx) => {
      await tx.upsert(SwapPolicyRow, { centreId, needsApproval, setBy, setAt }, ['centreId']);
      await this.outbox.tell(tx, scope, 'roster');
    });
  }
}

export const swapsNeedApproval = async (tx: EntityManager, { centreId }: CentreScope): Promise<boolean> =>
  (await tx.findOneBy(SwapPolicyRow, { centreId }))?.needsApproval ?? true;
