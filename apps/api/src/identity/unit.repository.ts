import { Injectable } from '@nestjs/common';
import { Outbox } from '#api/outbox';
import { isRefused, refuse, type Refused, type UnitId } from '@samsvar/core';
import { heldAsSeen, ownedBy, TenantDb, violatedConstraint, type MunicipalityScope } from '@samsvar/platform';
import { MoreThan } from 'typeorm';
import { UnitRow } from './unit.entity.js';

export type UnitFields = Pick<UnitRow, 'name' | 'phone' | 'isServiceDesk'>;
export type UnitRefusal = Refused<'unit-name-taken' | 'unit-in-use'>;

/** Where a municipality's specialists belong. */
@Injectable()
export class UnitRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly outbox: Outbox,
  ) {}

  list(scope: MunicipalityScope, limit: number, after?: string): Promise<UnitRow[]> {
    const where = { ...ownedBy(scope), ...(after === undefined ? {} : { id: MoreThan(after as UnitId) }) };
    return this.db.within(scope, (tx) => tx.find(UnitRow, { where, order: { id: 'ASC' }, take: limit }));
  }

  add(scope: MunicipalityScope, id: UnitId, fields: UnitFields): Promise<UnitRow | UnitRefusal> {
    const { centreId, municipalityId } = scope;
    const row: UnitRow = { ...fields, centreId, municipalityId, id, version: 1 };
    return refusing(() =>
      this.db.within(scope, async (tx) => {
        await tx.insert(UnitRow, row);
        await this.outbox.tell(tx, scope, 'unit', { unitId: id });
        return row;
      }),
    );
  }

  change(
    scope: MunicipalityScope,
    id: UnitId,
    seen: number,
    fields: Partial<UnitFields>,
  ): Promise<UnitRow | UnitRefusal | Refused<'absent' | 'changed-meanwhile'>> {
    const where = { ...ownedBy(scope), id };
    return refusing(() =>
      this.db.within(scope, async (tx) => {
        const row = await heldAsSeen(tx, UnitRow, where, seen);
        if (isRefused(row)) return row;
        const next = { ...row, ...fields, version: row.version + 1 };
        await tx.update(UnitRow, where, { ...fields, version: next.version });
        await this.outbox.tell(tx, scope, 'unit', { unitId: id });
        return next;
      }),
    );
  }

  remove(
    scope: MunicipalityScope,
    id: UnitId,
    seen: number,
  ): Promise<undefined | UnitRefusal | Refused<'absent' | 'changed-meanwhile'>> {
    const where = { ...ownedBy(scope), id };
    return refusing(() =>
      this.db.within(scope, async (tx) => {
        const row = await heldAsSeen(tx, UnitRow, where, seen);
        if (isRefused(row)) return row;
        await tx.delete(UnitRow, where);
        await this.outbox.tell(tx, scope, 'unit', { unitId: id });
        return undefined;
      }),
    );
  }
}

async function refusing<T>(work: () => Promise<T>): Promise<T | UnitRefusal> {
  try {
    return await work();
  } catch (fault) {
    switch (violatedConstraint(fault)) {
      case 'unit_name_once':
        return refuse('unit-name-taken');
      case 'employment_in_unit':
      case 'role_grant_in_unit':
        return refuse('unit-in-use');
      default:
        throw fault;
    }
  }
}
