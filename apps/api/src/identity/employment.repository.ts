import { Injectable } from '@nestjs/common';
import { Outbox } from '#api/outbox';
import { addDays, isRefused, localDate, refuse, type PersonId, type Refused } from '@samsvar/core';
import {
  heldAsSeen,
  ownedBy,
  TenantDb,
  violatedConstraint,
  type CentreScope,
  type MunicipalityScope,
  type SelfScope,
} from '@samsvar/platform';
import { IsNull, LessThan, MoreThan } from 'typeorm';
import { EmploymentRow } from './employment.entity.js';
import { managesAtHome } from './home-manager.js';
import { PersonRow } from './person.entity.js';

type Staff = CentreScope | MunicipalityScope;
type Begun = Pick<EmploymentRow, 'unitId' | 'managerId' | 'title' | 'validFrom'>;
export type EmploymentRefusal = Refused<'absent' | 'conflict' | 'employment-overlaps' | 'ends-before-it-starts'>;

/** A person's employments, one after another. */
@Injectable()
export class EmploymentRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly outbox: Outbox,
  ) {}

  of(scope: Staff | SelfScope, personId: PersonId, limit: number, after?: string): Promise<EmploymentRow[]> {
    const owned = scope.kind === 'self' ? {} : ownedBy(scope);
    const where = { ...owned, personId, ...(after === undefined ? {} : { id: MoreThan(after) }) };
    return this.db.within(scope, (tx) => tx.find(EmploymentRow, { where, order: { id: 'ASC' }, take: limit }));
  }

  /** Begins another employment with the person's employer. Whoever is the centre's own has none to begin it with. */
  begin(scope: Staff, personId: PersonId, id: string, begun: Begun): Promise<EmploymentRow | EmploymentRefusal> {
    return refusing(() =>
      this.db.within(scope, async (tx) => {
        const person = await tx.findOneBy(PersonRow, { ...ownedBy(scope), id: personId });
        if (person === null) return refuse('absent');
        const { municipalityId } = person;
        if (municipalityId === null) return refuse('conflict');
        const { centreId } = scope;
        const row: EmploymentRow = { ...begun, id, personId, centreId, municipalityId, validTo: null, version: 1 };
        if (!(await managesAtHome(tx, row))) return refuse('absent');
        const before = await tx.findOneBy(EmploymentRow, {
          ...{ personId, municipalityId, validTo: IsNull() },
          validFrom: LessThan(begun.validFrom),
        });
        if (before) {
          const validTo = addDays(localDate(begun.validFrom), -1);
          await tx.update(EmploymentRow, { municipalityId, id: before.id }, { validTo, version: before.version + 1 });
        }
        await tx.insert(EmploymentRow, row);
        await this.outbox.tell(tx, scope, 'person', { personId });
        return row;
      }),
    );
  }

  change(
    scope: Staff,
    personId: PersonId,
    id: string,
    seen: number,
    fields: Partial<Pick<EmploymentRow, 'title' | 'validTo'>>,
  ): Promise<EmploymentRow | EmploymentRefusal | Refused<'changed-meanwhile'>> {
    const where = { ...ownedBy(scope), personId, id };
    return refusing(() =>
      this.db.within(scope, async (tx) => {
        const row = await heldAsSeen(tx, EmploymentRow, where, seen);
        if (isRefused(row)) return row;
        const next = { ...row, ...fields, version: row.version + 1 };
        await tx.update(EmploymentRow, where, { ...fields, version: next.version });
        await this.outbox.tell(tx, scope, 'person', { personId });
        return next;
      }),
    );
  }
}

async function refusing<T>(work: () => Promise<T>): Promise<T | EmploymentRefusal> {
  try {
    return await work();
  } catch (fault) {
    switch (violatedConstraint(fault)) {
      case 'employment_one_at_a_time':
        return refuse('employment-overlaps');
      case 'employment_ends_after_start':
        return refuse('ends-before-it-starts');
      case 'employment_in_unit':
      case 'employment_under_manager':
        return refuse('absent');
      default:
        throw fault;
    }
  }
}
