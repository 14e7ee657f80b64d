import type { UnitId } from '@samsvar/core';
import { MunicipalityOwned } from '@samsvar/platform';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity('unit')
@ForeignKey('MunicipalityRow', ['centreId', 'municipalityId'], ['centreId', 'id'], { name: 'unit_of_municipality' })
@Unique('unit_name_once', ['municipalityId', 'name'])
export class UnitRow extends MunicipalityOwned {
  @PrimaryColumn('uuid')
  id!: UnitId;

  @Column('text')
  name!: string;

  @Column('integer')
  version!: number;
}
