import type { CentreId, MunicipalityId, PersonId } from '@samsvar/core';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity('person')
@Unique('person_in_centre', ['centreId', 'id'])
@Unique('person_subject_once', ['subject'])
@ForeignKey('MunicipalityRow', ['centreId', 'municipalityId'], ['centreId', 'id'], { name: 'person_of_municipality' })
@Check('person_place', 'municipality_id is null or centre_id is not null')
@Check('person_phone_form', `phone ~ '^\\+[1-9][0-9]{4,14}$'`)
export class PersonRow {
  @PrimaryColumn('uuid')
  id!: PersonId;

  /** Null for whoever runs the installation. */
  @Column('uuid', { nullable: true })
  @ForeignKey('CentreRow', { name: 'person_of_centre' })
  centreId!: CentreId | null;

  /** Who employs the person and answers for what we hold of them; null when it is the centre itself. */
  @Column('uuid', { nullable: true })
  municipalityId!: MunicipalityId | null;

  /** The sign-in server's `sub`. */
  @Column('text')
  subject!: string;

  @Column('text')
  givenName!: string;

  @Column('text')
  familyName!: string;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  /** In which a caller can be answered: nn, nb, en … */
  @Column('text', { array: true })
  languages!: string[];

  /** False once the person has left: no sign-in, and the row stays for what it did. */
  @Column('boolean')
  isActive!: boolean;

  /** Whether the person may be called from other work when callers wait too long. */
  @Column('boolean')
  mayBeCalled!: boolean;

  @Column('integer')
  version!: number;
}
