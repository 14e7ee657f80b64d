import { Outbox } from '#api/outbox';
import { Injectable } from '@nestjs/common';
import { refuse, type Instant, type PersonId, type Refused } from '@samsvar/core';
import { TenantDb, type CentreScope } from '@samsvar/platform';
import { LessThan } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { HandoverRow } from './handover.entity.js';

export type Written = { readonly note: string; readonly by: PersonId; readonly at: Instant };

/** What each shift of a centre has left for the next. */
@Injectable()
export class HandoverRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly outbox: Outbox,
  ) {}

  /** The newest first. */
  list(scope: CentreScope, limit: number, after?: string): Promise<HandoverRow[]> {
    const where = { centreId: scope.centreId, ...(after !== undefined && { id: LessThan(after) }) };
    return this.db.within(scope, (tx) => tx.find(HandoverRow, { where, order: { id: 'DESC' }, take: limit }));
  }

  /** Desks that show the notes look again. */
  write(scope: CentreScope, { note, by, at }: Written): Promise<HandoverRow> {
    return this.db.within(scope, async (tx) => {
      const row: HandoverRow = { id: uuidv7(), centreId: scope.centreId, personId: by, note, writtenAt: at };
      await tx.insert(HandoverRow, row);
      await this.outbox.tell(tx, scope, 'handover');
      return row;
    });
  }

  takeBack(scope: CentreScope, id: string, personId: PersonId): Promise<Refused<'absent'> | undefined> {
    return this.db.within(scope, async (tx) => {
      const { affected } = await tx.delete(HandoverRow, { centreId: scope.centreId, id, personId });
      if (affected !== 1) return refuse('absent');
      await this.outbox.tell(tx, scope, 'handover');
      return undefined;
    });
  }
}
