import type { Instant, LineId, PersonId } from '@samsvar/core';
import { instantColumn, MunicipalityOwned } from '@samsvar/platform';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The coordinator's switch on a line. The row is there while it is on. */
@Entity('emergency')
@ForeignKey('LineRow', ['municipalityId', 'lineId'], ['municipalityId', 'id'], {
  name: 'emergency_of_line',
  onDelete: 'CASCADE',
})
@ForeignKey('MunicipalityRow', ['centreId', 'municipalityId'], ['centreId', 'id'], {
  name: 'emergency_of_municipality',
})
@Check('emergency_text_given', 'char_length(text) between 1 and 1000')
@Check('emergency_ends_after_start', 'until > since')
export class EmergencyRow extends MunicipalityOwned {
  @PrimaryColumn('uuid')
  lineId!: LineId;

  /** Whether calls are taken meanwhile, whatever the hours say. */
  @Column('boolean')
  isOpen!: boolean;

  /** What the caller hears. */
  @Column('text')
  text!: string;

  @Column(instantColumn)
  since!: Instant;

  /** Null until somebody turns it off. */
  @Column({ ...instantColumn, nullable: true })
  until!: Instant | null;

  @Column('uuid')
  setBy!: PersonId;
}
