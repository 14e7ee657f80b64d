import type { CentreId, Instant, PersonId } from '@samsvar/core';
import { instantColumn } from '@samsvar/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What somebody who ended a shift left for whoever is on duty next. */
@Entity('handover_note')
@ForeignKey('PersonRow', ['centreId', 'personId'], ['centreId', 'id'], { name: 'handover_note_of_person' })
@Check('handover_note_is_short', 'char_length(note) between 1 and 500')
@Index('handover_note_by_time', ['centreId', 'writtenAt'])
export class HandoverRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  centreId!: CentreId;

  @Column('uuid')
  personId!: PersonId;

  @Column('text')
  note!: string;

  @Column(instantColumn)
  writtenAt!: Instant;
}
