import { Injectable } from '@nestjs/common';
import { LineRow } from '#api/lines';
import { Outbox } from '#api/outbox';
import { refuse, type LineId, type Refused } from '@samsvar/core';
import { ownedBy, TenantDb, type MunicipalityScope } from '@samsvar/platform';
import { EmergencyRow } from './emergency.entity.js';
import { switchedOff, type EmergencySwitch } from './emergency.view.js';

export type SwitchedBy = Pick<EmergencyRow, 'setBy' | 'since'>;

/** The switch on a line: a row while it is on, none while it is off. */
@Injectable()
export class EmergencyRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly outbox: Outbox,
  ) {}

  read(scope: MunicipalityScope, lineId: LineId): Promise<EmergencySwitch | Refused<'absent'>> {
    return this.db.within(scope, async (tx) => {
      if (!(await tx.existsBy(LineRow, { ...ownedBy(scope), id: lineId }))) return refuse('absent');
      const row = await tx.findOneBy(EmergencyRow, { ...ownedBy(scope), lineId });
      return row === null ? switchedOff : { isOn: true, isOpen: row.isOpen, text: row.text };
    });
  }

  /** On or off, and harmless twice. The line is locked, so that two coordinators' words come one after the other. */
  turn(
    scope: MunicipalityScope,
    lineId: LineId,
    wanted: EmergencySwitch,
    by: SwitchedBy,
  ): Promise<EmergencySwitch | Refused<'absent'>> {
    const { centreId, municipalityId } = scope;
    return this.db.within(scope, async (tx) => {
      const where = { ...ownedBy(scope), id: lineId };
      if ((await tx.findOne(LineRow, { where, lock: { mode: 'pessimistic_write' } })) === null) return refuse('absent');
      await tx.delete(EmergencyRow, { ...ownedBy(scope), lineId });
      if (wanted.isOn) {
        const { isOpen, text } = wanted;
        await tx.insert(EmergencyRow, { ...by, centreId, municipalityId, lineId, isOpen, text, until: null });
      }
      await this.outbox.tell(tx, scope, 'emergency', { lineId });
      return wanted.isOn ? wanted : switchedOff;
    });
  }
}
