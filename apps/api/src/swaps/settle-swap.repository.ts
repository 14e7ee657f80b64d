import { Outbox } from '#api/outbox';
import { holdWeeksOf, publishAtOnce } from '#api/roster-publishing';
import { Injectable } from '@nestjs/common';
import {
  isRefused,
  refuse,
  settleSwap,
  type Instant,
  type PersonId,
  type Refused,
  type SwapAct,
  type SwapRefusal,
} from '@samsvar/core';
import { TenantDb, type CentreScope } from '@samsvar/platform';
import type { EntityManager } from 'typeorm';
import { breachesOfSwap } from './swap-breaches.js';
import { changesOf } from './swap-changes.js';
import { swapsNeedApproval } from './swap-policy.repository.js';
import { SwapRow } from './swap.entity.js';

/** Somebody does something about a swap, in what part of it. A coordinator has none. */
export type Settler = {
  readonly personId: PersonId;
  readonly at: Instant;
  readonly part?: 'askedBy' | 'askedOf';
};

export type SettleRefusal = Refused<'absent' | 'changed-meanwhile' | 'not-an-agent' | 'seats-overlap'> | SwapRefusal;

/** What becomes of swaps. One that is done is published in the same transaction, so who is rung follows at once. */
@Injectable()
export class SettleSwapRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly outbox: Outbox,
  ) {}

  settle(
    scope: CentreScope,
    id: string,
    act: SwapAct['act'],
    { personId: by, at, part }: Settler,
  ): Promise<SwapRow | SettleRefusal> {
    const where = { centreId: scope.centreId, id, ...(part && { [part]: by }) };
    return this.db.within(scope, async (tx) => {
      const swap = await tx.findOne(SwapRow, { where, lock: { mode: 'pessimistic_write' } });
      if (swap === null) return refuse('absent');
      const needsApproval = act === 'accept' && (await isForTheCoordinator(tx, scope, swap, at));
      const state = settleSwap(swap, act === 'accept' ? { act, by, needsApproval } : { act, by }, at);
      if (isRefused(state)) return state;
      const no = state === 'done' && (await publishAtOnce(tx, scope, changesOf(swap), { personId: by, at }));
      if (no) return no;
      const changed = { state, changedBy: by, changedAt: at };
      await tx.update(SwapRow, { centreId: scope.centreId, id }, changed);
      await this.outbox.tell(tx, scope, 'roster');
      return { ...swap, ...changed };
    });
  }
}

/** Where the centre wants it; and always where a hard rule would be broken: that is nobody's to decide but the coordinator's. */
async function isForTheCoordinator(tx: EntityManager, scope: CentreScope, swap: SwapRow, at: Instant) {
  if (await swapsNeedApproval(tx, scope)) return true;
  // Of two swaps that break it only together, the later one is to see the earlier.
  await holdWeeksOf(tx, scope, changesOf(swap));
  return (await breachesOfSwap(tx, scope, swap, at)).some(({ weight }) => weight === 'hard');
}
