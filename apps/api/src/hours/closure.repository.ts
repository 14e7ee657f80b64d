import { Injectable } from '@nestjs/common';
import { Outbox } from '#api/outbox';
import { refuse, type Closure, type Instant, type LineId, type Refused } from '@samsvar/core';
import { ownedBy, TenantDb, violatedConstraint, type MunicipalityScope } from '@samsvar/platform';
import { MoreThan } from 'typeorm';
import { ClosureRow } from './closure.entity.js';

/** A line's closures out of turn: those that are not over. */
@Injectable()
export class ClosureRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly outbox: Outbox,
  ) {}

  list(scope: MunicipalityScope, lineId: LineId, at: Instant, limit: number, after?: string): Promise<ClosureRow[]> {
    const further = after === undefined ? {} : { id: MoreThan(after) };
    const where = { ...ownedBy(scope), lineId, endsAt: MoreThan(at), ...further };
    return this.db.within(scope, (tx) => tx.find(ClosureRow, { where, order: { id: 'ASC' }, take: limit }));
  }

  async add(
    scope: MunicipalityScope,
    lineId: LineId,
    id: string,
    { from, until, reason }: Closure,
  ): Promise<ClosureRow | Refused<'absent'>> {
    const { centreId, municipalityId } = scope;
    const row: ClosureRow = { centreId, municipalityId, id, lineId, startsAt: from, endsAt: until, reason };
    try {
      return await this.db.within(scope, async (tx) => {
        await tx.insert(ClosureRow, row);
        await this.outbox.tell(tx, scope, 'closure', { lineId, closureId: id });
        return row;
      });
    } catch (fault) {
      if (violatedConstraint(fault) === 'closure_of_line') return refuse('absent');
      throw fault;
    }
  }

  remove(scope: MunicipalityScope, lineId: LineId, id: string): Promise<Refused<'absent'> | undefined> {
    return this.db.within(scope, async (tx) => {
      const { affected } = await tx.delete(ClosureRow, { ...ownedBy(scope), lineId, id });
      if (affected !== 1) return refuse('absent');
      await this.outbox.tell(tx, scope, 'closure', { lineId, closureId: id });
      return undefined;
    });
  }
}
