import type { AbsenceKind, CentreId, Instant, PersonId } from '@samsvar/core';
import { instantColumn } from '@samsvar/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody away from one moment to another. Whoever sits in a seat meanwhile does not answer. */
@Entity('absence')
@ForeignKey('PersonRow', ['centreId', 'personId'], ['centreId', 'id'], { name: 'absence_of_person' })
@Check('absence_ends_after_start', 'ends_at > starts_at')
@Check('absence_kind', `kind in ('leave', 'course', 'other-work')`)
@Check('absence_kind_is_own', 'kind is null or said_by = person_id')
@Index('absence_by_person', ['centreId', 'personId', 'endsAt'])
@Index('absence_by_end', ['centreId', 'endsAt'])
export class AbsenceRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  centreId!: CentreId;

  @Column('uuid')
  personId!: PersonId;

  @Column(instantColumn)
  startsAt!: Instant;

  @Column(instantColumn)
  endsAt!: Instant;

  /** The person's own word, shown to nobody else. Not selected unless it is asked for by name. */
  @Column('text', { nullable: true, select: false })
  kind!: AbsenceKind | null;

  @Column('uuid')
  saidBy!: PersonId;

  @Column(instantColumn)
  saidAt!: Instant;
}
