import { Injectable } from '@nestjs/common';
import { placeAfter } from '#api/edge';
import { Outbox } from '#api/outbox';
import { isRefused, refuse, type LineId, type Refused } from '@samsvar/core';
import {
  heldAsSeen,
  ownedBy,
  TenantDb,
  violatedConstraint,
  type CentreScope,
  type MunicipalityScope,
} from '@samsvar/platform';
import { MoreThan, type FindOptionsWhere } from 'typeorm';
import { LineRow } from './line.entity.js';

export type LineFields = Omit<LineRow, 'centreId' | 'municipalityId' | 'id' | 'version'>;
export type LineRefusal = Refused<'absent' | 'line-number-taken' | 'ends-before-it-starts'>;

/** A municipality's dialled numbers. */
@Injectable()
export class LineRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly outbox: Outbox,
  ) {}

  list(scope: CentreScope | MunicipalityScope, limit: number, after?: string): Promise<LineRow[]> {
    const order = { municipalityId: 'ASC', id: 'ASC' } as const;
    const where = after === undefined ? ownedBy(scope) : beyond(ownedBy(scope), placeAfter(after));
    return this.db.within(scope, (tx) => tx.find(LineRow, { where, order, take: limit }));
  }

  find(scope: MunicipalityScope, id: LineId): Promise<LineRow | null> {
    return this.db.within(scope, (tx) => tx.findOneBy(LineRow, { ...ownedBy(scope), id }));
  }

  async add(scope: MunicipalityScope, id: LineId, fields: LineFields): Promise<LineRow | LineRefusal> {
    const { centreId, municipalityId } = scope;
    const row: LineRow = { ...fields, centreId, municipalityId, id, version: 1 };
    return this.refusing(async () =>
      this.db.within(scope, async (tx) => {
        await tx.insert(LineRow, row);
        await this.outbox.tell(tx, scope, 'line', { lineId: id });
        return row;
      }),
    );
  }

  /** The next version of a line, if the one at hand is the one that was seen. */
  async change(
    scope: MunicipalityScope,
    id: LineId,
    seen: number,
    fields: Partial<LineFields>,
  ): Promise<LineRow | LineRefusal | Refused<'changed-meanwhile'>> {
    return this.refusing(async () =>
      this.db.within(scope, async (tx) => {
        const where = { ...ownedBy(scope), id };
        const row = await heldAsSeen(tx, LineRow, where, seen);
        if (isRefused(row)) return row;
        const next = { ...row, ...fields, version: row.version + 1 };
        await tx.update(LineRow, where, { ...fields, version: next.version });
        await this.outbox.tell(tx, scope, 'line', { lineId: id });
        return next;
      }),
    );
  }

  /** Gone with its hours and closures. What has rung on it is told by the journal, which does not need it. */
  remove(
    scope: MunicipalityScope,
    id: LineId,
    seen: number,
  ): Promise<Refused<'absent' | 'changed-meanwhile'> | undefined> {
    const where = { ...ownedBy(scope), id };
    return this.db.within(scope, async (tx) => {
      const row = await heldAsSeen(tx, LineRow, where, seen);
      if (isRefused(row)) return row;
      await tx.delete(LineRow, where);
      await this.outbox.tell(tx, scope, 'line', { lineId: id });
      return undefined;
    });
  }

  private async refusing<T>(work: () => Promise<T>): Promise<T | LineRefusal> {
    try {
      return await work();
    } catch (fault) {
      switch (violatedConstraint(fault)) {
        case 'line_dialled_number_once':
        case 'line_trunk_number_once':
          return refuse('line-number-taken');
        case 'line_of_municipality':
          return refuse('absent');
        case 'line_ends_after_start':
          return refuse('ends-before-it-starts');
        default:
          throw fault;
      }
    }
  }
}

/** The lines after that one in the list: further ones of its municipality, and all of the municipalities after it. */
function beyond(
  owned: FindOptionsWhere<LineRow>,
  { municipalityId, id }: ReturnType<typeof placeAfter>,
): FindOptionsWhere<LineRow> | FindOptionsWhere<LineRow>[] {
  const further = { ...owned, id: MoreThan(id as LineId) };
  if (owned.municipalityId !== undefined) return further;
  return [
    { ...further, municipalityId },
    { ...owned, municipalityId: MoreThan(municipalityId) },
  ];
}
