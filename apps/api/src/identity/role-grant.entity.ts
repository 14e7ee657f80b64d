import type { CentreId, Instant, MunicipalityId, PersonId, Role, UnitId } from '@samsvar/core';
import { instantColumn } from '@samsvar/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('role_grant')
@ForeignKey('PersonRow', ['centreId', 'personId'], ['centreId', 'id'], { name: 'role_grant_to_person_of_centre' })
@ForeignKey('MunicipalityRow', ['centreId', 'municipalityId'], ['centreId', 'id'], {
  name: 'role_grant_of_municipality',
})
@ForeignKey('UnitRow', ['municipalityId', 'unitId'], ['municipalityId', 'id'], { name: 'role_grant_in_unit' })
@Check(
  'role_grant_place',
  `(role = 'platform-administrator') = (centre_id is null)
   and (municipality_id is null or centre_id is not null) and (unit_id is null or municipality_id is not null)`,
)
@Check(
  'role_grant_role',
  `role in ('agent', 'coordinator', 'centre-administrator', 'specialist', 'home-manager', 'steering',
            'municipality-administrator', 'platform-administrator')`,
)
@Index('role_grant_once', { synchronize: false })
export class RoleGrantRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { nullable: true })
  centreId!: CentreId | null;

  @Column('uuid', { nullable: true })
  municipalityId!: MunicipalityId | null;

  @Column('uuid', { nullable: true })
  unitId!: UnitId | null;

  @Column('uuid')
  @ForeignKey('PersonRow', { name: 'role_grant_of_person' })
  personId!: PersonId;

  @Column('text')
  role!: Role;

  @Column(instantColumn)
  grantedAt!: Instant;

  @Column('uuid')
  grantedBy!: PersonId;
}
