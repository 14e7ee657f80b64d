import { Outbox } from '#api/outbox';
import { Injectable } from '@nestjs/common';
import { later, osloClock, refuse, type Instant, type LocalDate, type Refused, type Span } from '@samsvar/core';
import { TenantDb, type CentreScope } from '@samsvar/platform';
import { LessThan, LessThanOrEqual, MoreThan, MoreThanOrEqual, type EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { WishPeriodRow } from './wish-period.entity.js';

/** Until when wishes for some days are heard. */
export type WishPeriod = Pick<WishPeriodRow, 'firstDay' | 'lastDay' | 'heardUntil'>;

const today = (now: Instant): LocalDate => osloClock(now).date;
/** Quarters of ten years. */
const mostToCome = 40;

@Injectable()
export class WishPeriodRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly outbox: Outbox,
  ) {}

  /** Those that are not over. */
  toCome(scope: CentreScope, now: Instant, limit: number, after?: string): Promise<WishPeriodRow[]> {
    const further = after === undefined ? {} : { id: MoreThan(after) };
    const where = { centreId: scope.centreId, lastDay: MoreThanOrEqual(today(now)), ...further };
    return this.db.within(scope, (tx) => tx.find(WishPeriodRow, { where, order: { id: 'ASC' }, take: limit }));
  }

  add(
    scope: CentreScope,
    period: WishPeriod,
    now: Instant,
  ): Promise<WishPeriodRow | Refused<'ends-before-it-starts' | 'list-is-full'>> {
    const { centreId } = scope;
    return this.db.within(scope, async (tx) => {
      if (period.lastDay < period.firstDay) return refuse('ends-before-it-starts');
      const toCome = { centreId, lastDay: MoreThanOrEqual(today(now)) };
      if ((await tx.countBy(WishPeriodRow, toCome)) >= mostToCome) return refuse('list-is-full');
      const row: WishPeriodRow = { id: uuidv7(), centreId, ...period };
      await tx.insert(WishPeriodRow, row);
      await this.outbox.tell(tx, scope, 'roster');
      return row;
    });
  }

  /** Wishes for those days are heard again, unless another period says not. */
  remove(scope: CentreScope, id: string): Promise<Refused<'absent'> | undefined> {
    return this.db.within(scope, async (tx) => {
      const { affected } = await tx.delete(WishPeriodRow, { centreId: scope.centreId, id });
      if (affected !== 1) return refuse('absent');
      await this.outbox.tell(tx, scope, 'roster');
      return undefined;
    });
  }
}

/** Whether wishes for some of those days are heard no more. Days that no period names are always open. */
export const areClosed = (tx: EntityManager, { centreId }: CentreScope, { from, to }: Span, now: Instant) =>
  tx.existsBy(WishPeriodRow, {
    centreId,
    firstDay: LessThanOrEqual(osloClock(later(to, -1)).date),
    lastDay: MoreThanOrEqual(osloClock(from).date),
    heardUntil: LessThan(today(now)),
  });
