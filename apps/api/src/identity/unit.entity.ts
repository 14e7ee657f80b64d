import type { UnitId } from '@samsvar/core';
import { MunicipalityOwned } from '@samsvar/platform';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity('unit')
@ForeignKey('MunicipalityRow', ['centreId', 'municipalityId'], ['centreId', 'id'], { name: 'unit_of_municipality' })
@Unique('unit_name_once', ['municipalityId', 'name'])
@Check('unit_phone_form', `phone ~ '^\\+[1-9][0-9]{4,14}$'`)
export class UnitRow extends MunicipalityOwned {
  @PrimaryColumn('uuid')
  id!: UnitId;

  @Column('text')
  name!: string;

  /** Rung when a caller is put through to the unit and not to somebody in it. */
  @Column('text', { nullable: true })
  phone!: string | null;

  /** The municipality's own service desk: whoever is put through there has been sent home. */
  @Column('boolean')
  isServiceDesk!: boolean;

  @Column('integer')
  version!: number;
}
