import { Injectable } from '@nestjs/common';
import type { PersonId, Span } from '@samsvar/core';
import { everyRow, TenantDb, type CentreScope } from '@samsvar/platform';
import { LessThan, MoreThan } from 'typeorm';
import { SeatRow } from './seat.entity.js';

/** The seats of a centre. */
@Injectable()
export class SeatRepository {
  constructor(private readonly db: TenantDb) {}

  /** Those that lie, wholly or partly, within the span, of one person if it is said whose, in the order of their ids. */
  within(
    scope: CentreScope,
    { personId, ...span }: Span & { readonly personId?: PersonId | undefined },
    limit: number,
    after?: string,
  ): Promise<SeatRow[]> {
    const further = after === undefined ? {} : { id: MoreThan(after) };
    const where = { ...withinSpan(scope, span), ...(personId && { personId }), ...further };
    return this.db.within(scope, (tx) => tx.find(SeatRow, { where, order: { id: 'ASC' }, take: limit }));
  }

  /** Each of them. Throws when there are more than so many. */
  allWithin(scope: CentreScope, span: Span, most: number): Promise<SeatRow[]> {
    return this.db.within(scope, (tx) => everyRow(tx, SeatRow, withinSpan(scope, span), most));
  }
}

const withinSpan = ({ centreId }: CentreScope, { from, to }: Span) => ({
  centreId,
  startsAt: LessThan(to),
  endsAt: MoreThan(from),
});
