import { Injectable } from '@nestjs/common';
import { Outbox } from '#api/outbox';
import { isRefused, refuse, type MunicipalityId, type Refused } from '@samsvar/core';
import { heldAsSeen, TenantDb, violatedConstraint, type CentreScope, type MunicipalityScope } from '@samsvar/platform';
import { MoreThan } from 'typeorm';
import { AgreementRow } from './agreement.entity.js';
import { MunicipalityRow, usualCallerNumberDays } from './municipality.entity.js';

export type MunicipalityFields = Omit<MunicipalityRow, 'id' | 'centreId' | 'version'>;
export type AgreementFields = Omit<AgreementRow, 'id' | 'centreId' | 'municipalityId' | 'version'>;
export type JoinRefusal = Refused<'kommunenummer-taken' | 'agreement-overlaps' | 'ends-before-it-starts' | 'absent'>;

/** The centre's member municipalities, and the agreements that make them members. */
@Injectable()
export class MunicipalityRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly outbox: Outbox,
  ) {}

  list(scope: CentreScope | MunicipalityScope, limit: number, after?: string): Promise<MunicipalityRow[]> {
    if (scope.kind === 'municipality' && after !== undefined) return Promise.resolve([]);
    const id = scope.kind === 'municipality' ? scope.municipalityId : after && MoreThan(after as MunicipalityId);
    const where = id ? { centreId: scope.centreId, id } : { centreId: scope.centreId };
    return this.db.within(scope, (tx) => tx.find(MunicipalityRow, { where, order: { id: 'ASC' }, take: limit }));
  }

  find(scope: MunicipalityScope): Promise<MunicipalityRow | null> {
    return this.db.within(scope, (tx) => tx.findOneBy(MunicipalityRow, keyOf(scope)));
  }

  join(
    scope: CentreScope,
    id: MunicipalityId,
    fields: Omit<MunicipalityFields, 'callerNumberDays'>,
    agreement: AgreementFields & { id: string },
  ): Promise<MunicipalityRow | JoinRefusal> {
    const { centreId } = scope;
    const row: MunicipalityRow = { ...fields, callerNumberDays: usualCallerNumberDays, id, centreId, version: 1 };
    return refusing(() =>
      this.db.within(scope, async (tx) => {
        await tx.insert(MunicipalityRow, row);
        await tx.insert(AgreementRow, { ...agreement, centreId, municipalityId: id, version: 1 });
        await this.outbox.tell(tx, scope, 'municipality', { municipalityId: id });
        return row;
      }),
    );
  }

  change(
    scope: MunicipalityScope,
    seen: number,
    fields: Partial<MunicipalityFields>,
  ): Promise<MunicipalityRow | Refused<'absent' | 'changed-meanwhile'>> {
    const where = keyOf(scope);
    return this.db.within(scope, async (tx) => {
      const row = await heldAsSeen(tx, MunicipalityRow, where, seen);
      if (isRefused(row)) return row;
      const next = { ...row, ...fields, version: row.version + 1 };
      await tx.update(MunicipalityRow, where, { ...fields, version: next.version });
      await this.outbox.tell(tx, scope, 'municipality', { municipalityId: scope.municipalityId });
      return next;
    });
  }

  agreements(scope: MunicipalityScope): Promise<AgreementRow[]> {
    const { centreId, municipalityId } = scope;
    return this.db.within(scope, (tx) =>
      tx.find(AgreementRow, { where: { centreId, municipalityId }, order: { validFrom: 'ASC' }, take: 200 }),
    );
  }

  /** A further agreement with a member. Two at a time would give it two shares of the cost. */
  agree(
    scope: CentreScope,
    municipalityId: MunicipalityId,
    id: string,
    fields: AgreementFields,
  ): Promise<AgreementRow | JoinRefusal> {
    const { centreId } = scope;
    const row: AgreementRow = { ...fields, id, centreId, municipalityId, version: 1 };
    return refusing(() =>
      this.db.within(scope, async (tx) => {
        await tx.insert(AgreementRow, row);
        await this.outbox.tell(tx, scope, 'agreement', { municipalityId });
        return row;
      }),
    );
  }

  /** An agreement as it is agreed anew, or ended. */
  changeAgreement(
    scope: CentreScope,
    municipalityId: MunicipalityId,
    id: string,
    seen: number,
    fields: Partial<AgreementFields>,
  ): Promise<AgreementRow | JoinRefusal | Refused<'changed-meanwhile'>> {
    const where = { centreId: scope.centreId, municipalityId, id };
    return refusing(() =>
      this.db.within(scope, async (tx) => {
        const row = await heldAsSeen(tx, AgreementRow, where, seen);
        if (isRefused(row)) return row;
        const next = { ...row, ...fields, version: row.version + 1 };
        await tx.update(AgreementRow, where, { ...fields, version: next.version });
        await this.outbox.tell(tx, scope, 'agreement', { municipalityId });
        return next;
      }),
    );
  }
}

const keyOf = ({ centreId, municipalityId }: MunicipalityScope) => ({ centreId, id: municipalityId });

async function refusing<T>(work: () => Promise<T>): Promise<T | JoinRefusal> {
  try {
    return await work();
  } catch (fault) {
    switch (violatedConstraint(fault)) {
      case 'municipality_number_once':
        return refuse('kommunenummer-taken');
      case 'agreement_one_at_a_time':
        return refuse('agreement-overlaps');
      case 'agreement_ends_after_start':
        return refuse('ends-before-it-starts');
      case 'agreement_of_municipality':
        return refuse('absent');
      default:
        throw fault;
    }
  }
}
