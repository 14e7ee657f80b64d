import { Injectable } from '@nestjs/common';
import { Outbox } from '#api/outbox';
import { isRefused, refuse, type PersonId, type Refused } from '@samsvar/core';
import {
  heldAsSeen,
  ownedBy,
  TenantDb,
  violatedConstraint,
  type CentreScope,
  type MunicipalityScope,
  type SelfScope,
} from '@samsvar/platform';
import { And, MoreThan, Raw } from 'typeorm';
import { EmploymentRow } from './employment.entity.js';
import { managesAtHome } from './home-manager.js';
import { PersonRow } from './person.entity.js';

export type PersonFields = Omit<PersonRow, 'centreId' | 'id' | 'version'>;
export type EmploymentFields = Omit<EmploymentRow, 'centreId' | 'personId' | 'version'>;
type Staff = CentreScope | MunicipalityScope;

/** The people of a centre, or of one municipality of it. */
@Injectable()
export class PersonRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly outbox: Outbox,
  ) {}

  list(scope: Staff, limit: number, after?: string): Promise<PersonRow[]> {
    const where = { ...ownedBy(scope), ...(after === undefined ? {} : { id: MoreThan(after as PersonId) }) };
    return this.db.within(scope, (tx) => tx.find(PersonRow, { where, order: { id: 'ASC' }, take: limit }));
  }

  /** Those who answer for the centre, and have not left. */
  agents(scope: CentreScope, limit: number, after?: string): Promise<PersonRow[]> {
    const { centreId } = scope;
    const answers = Raw(
      (id) => `${id} in (select person_id from samsvar.role_grant where role = 'agent' and centre_id = :centreId)`,
      { centreId },
    );
    const id = after === undefined ? answers : And(answers, MoreThan(after as PersonId));
    return this.db.within(scope, (tx) =>
      tx.find(PersonRow, { where: { centreId, isActive: true, id }, order: { id: 'ASC' }, take: limit }),
    );
  }

  find(scope: Staff | SelfScope, id: PersonId): Promise<PersonRow | null> {
    const where = scope.kind === 'self' ? { id: scope.personId } : { ...ownedBy(scope), id };
    return this.db.within(scope, (tx) => tx.findOneBy(PersonRow, where));
  }

  async add(
    scope: Staff,
    id: PersonId,
    fields: PersonFields,
    employment: EmploymentFields | undefined,
  ): Promise<PersonRow | Refused<'subject-taken' | 'absent'>> {
    const { centreId } = scope;
    const row: PersonRow = { ...fields, id, centreId, version: 1 };
    try {
      return await this.db.within(scope, async (tx) => {
        if (employment && !(await managesAtHome(tx, { ...employment, centreId }))) return refuse('absent');
        await tx.insert(PersonRow, row);
        if (employment) await tx.insert(EmploymentRow, { ...employment, centreId, personId: id, version: 1 });
        await this.outbox.tell(tx, scope, 'person', { personId: id });
        return row;
      });
    } catch (fault) {
      switch (violatedConstraint(fault)) {
        case 'person_subject_once':
          return refuse('subject-taken');
        case 'person_of_municipality':
        case 'employment_in_unit':
        case 'employment_under_manager':
          return refuse('absent');
        default:
          throw fault;
      }
    }
  }

  change(
    scope: Staff,
    id: PersonId,
    seen: number,
    fields: Partial<PersonFields>,
  ): Promise<PersonRow | Refused<'absent' | 'changed-meanwhile'>> {
    const where = { ...ownedBy(scope), id };
    return this.db.within(scope, async (tx) => {
      const row = await heldAsSeen(tx, PersonRow, where, seen);
      if (isRefused(row)) return row;
      const next = { ...row, ...fields, version: row.version + 1 };
      await tx.update(PersonRow, where, { ...fields, version: next.version });
      await this.outbox.tell(tx, scope, 'person', { personId: id });
      return next;
    });
  }

  /** Their own word, whatever others have changed of them meanwhile. */
  say(scope: CentreScope, id: PersonId, mayBeCalled: boolean): Promise<{ mayBeCalled: boolean } | Refused<'absent'>> {
    return this.db.within(scope, async (tx) => {
      const next = { mayBeCalled, version: () => 'version + 1' };
      const { affected } = await tx.update(PersonRow, { ...ownedBy(scope), id }, next);
      if (affected !== 1) return refuse('absent');
      await this.outbox.tell(tx, scope, 'person', { personId: id });
      return { mayBeCalled };
    });
  }
}
