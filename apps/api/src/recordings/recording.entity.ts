import type { RecordedPurpose } from '@samsvar/contracts';
import type { Instant, Language, LineId, PersonId } from '@samsvar/core';
import { instantColumn, MunicipalityOwned } from '@samsvar/platform';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity('recording')
@ForeignKey('LineRow', ['municipalityId', 'lineId'], ['municipalityId', 'id'], {
  name: 'recording_of_line',
  onDelete: 'CASCADE',
})
@ForeignKey('MunicipalityRow', ['centreId', 'municipalityId'], ['centreId', 'id'], {
  name: 'recording_of_municipality',
})
@Unique('recording_one_of_a_kind', ['municipalityId', 'lineId', 'purpose', 'language'])
@Check('recording_language_form', `language ~ '^[a-z]{2}$'`)
@Check('recording_language_of_words', `(purpose = 'music') = (language is null)`)
@Check('recording_hash_form', `hash ~ '^[0-9a-f]{64}$'`)
@Check('recording_length', 'length_ms between 1 and 180000')
export class RecordingRow extends MunicipalityOwned {
  /** Of this upload: another recording of the same line, purpose and language is another row. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  lineId!: LineId;

  @Column('text')
  purpose!: RecordedPurpose;

  @Column('text', { nullable: true })
  language!: Language | null;

  /** SHA-256 of the sound, by which the plan names it. */
  @Column('text')
  hash!: string;

  @Column('integer')
  lengthMs!: number;

  @Column(instantColumn)
  uploadedAt!: Instant;

  @Column('uuid')
  uploadedBy!: PersonId;

  /** A WAV file of some megabytes at most: read where it is heard, and in no list. */
  @Column('bytea', { select: false })
  sound!: Buffer;
}
