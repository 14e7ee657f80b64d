import { Outbox } from '#api/outbox';
import { Injectable } from '@nestjs/common';
import type { ChosenTelephone } from '@samsvar/contracts';
import type { PersonId } from '@samsvar/core';
import { TenantDb, type CentreScope } from '@samsvar/platform';
import { randomUUID } from 'node:crypto';
import { TelephoneRow } from './telephone.entity.js';

/** With what each agent of a centre answers calls. */
@Injectable()
export class TelephoneRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly outbox: Outbox,
  ) {}

  async of(scope: CentreScope, personId: PersonId): Promise<ChosenTelephone> {
    const where = { centreId: scope.centreId, personId };
    const row = await this.db.within(scope, (tx) => tx.findOneBy(TelephoneRow, where));
    return row?.kind ?? 'browser';
  }

  /** A SIP telephone that is chosen again has a new key, and the one before is good for nothing. */
  choose(scope: CentreScope, personId: PersonId, kind: ChosenTelephone): Promise<TelephoneRow> {
    const { centreId } = scope;
    const row: TelephoneRow = { centreId, personId, kind, key: kind === 'sip' ? randomUUID() : null };
    return this.db.within(scope, async (tx) => {
      await tx.upsert(TelephoneRow, row, ['centreId', 'personId']);
      await this.outbox.tell(tx, scope, 'person', { personId });
      return row;
    });
  }
}
