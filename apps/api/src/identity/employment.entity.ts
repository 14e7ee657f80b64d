import type { PersonId, UnitId } from '@samsvar/core';
import { MunicipalityOwned } from '@samsvar/platform';
import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('employment')
@ForeignKey('MunicipalityRow', ['centreId', 'municipalityId'], ['centreId', 'id'], {
  name: 'employment_of_municipality',
})
@ForeignKey('PersonRow', ['centreId', 'personId'], ['centreId', 'id'], { name: 'employment_of_person' })
@ForeignKey('PersonRow', ['centreId', 'managerId'], ['centreId', 'id'], { name: 'employment_under_manager' })
@ForeignKey('UnitRow', ['municipalityId', 'unitId'], ['municipalityId', 'id'], { name: 'employment_in_unit' })
@Check('employment_ends_after_start', 'valid_to >= valid_from')
@Exclusion('employment_one_at_a_time', `using gist (person_id with =, daterange(valid_from, valid_to, '[]') with &&)`)
@Index('employment_by_person', ['personId'])
export class EmploymentRow extends MunicipalityOwned {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  personId!: PersonId;

  @Column('uuid', { nullable: true })
  unitId!: UnitId | null;

  @Column('text')
  title!: string;

  /** The home manager. */
  @Column('uuid', { nullable: true })
  managerId!: PersonId | null;

  @Column('date')
  validFrom!: string;

  @Column('date', { nullable: true })
  validTo!: string | null;

  @Column('integer')
  version!: number;
}
