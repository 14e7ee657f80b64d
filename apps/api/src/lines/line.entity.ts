import type { LineId } from '@samsvar/core';
import { MunicipalityOwned } from '@samsvar/platform';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { LineKind, Texts } from './line.js';

@Entity('line')
@ForeignKey('MunicipalityRow', ['centreId', 'municipalityId'], ['centreId', 'id'], { name: 'line_of_municipality' })
@Unique('line_dialled_number_once', ['centreId', 'dialledNumber'])
@Unique('line_trunk_number_once', ['centreId', 'trunkNumber'])
@Check('line_dialled_number_form', `dialled_number ~ '^\\+[1-9][0-9]{4,14}$'`)
@Check('line_trunk_number_form', `trunk_number ~ '^\\+[1-9][0-9]{4,14}$'`)
@Check(
  'line_kind',
  `(kind = 'own' and trunk_number = dialled_number) or (kind = 'forwarded' and trunk_number <> dialled_number)`,
)
@Check('line_duty_number_form', `duty_number ~ '^\\+?[0-9]{3,15}$'`)
@Check('line_target', 'target_seconds between 1 and 3600')
@Check('line_ends_after_start', 'valid_to >= valid_from')
export class LineRow extends MunicipalityOwned {
  @PrimaryColumn('uuid')
  id!: LineId;

  @Column('text')
  name!: string;

  /** What citizens dial, E.164. */
  @Column('text')
  dialledNumber!: string;

  @Column('text')
  kind!: LineKind;

  /** Where the call arrives: the dialled number itself, or the hidden one the old switchboard forwards to. */
  @Column('text')
  trunkNumber!: string;

  @Column('integer')
  targetSeconds!: number;

  @Column('date', { nullable: true })
  validFrom!: string | null;

  @Column('date', { nullable: true })
  validTo!: string | null;

  @Column('jsonb')
  greetings!: Texts;

  /** Put through to from the closed message, with one key. */
  @Column('text', { nullable: true })
  dutyNumber!: string | null;

  /** Of the line and its hours together: both are edited on one page. */
  @Column('integer')
  version!: number;
}
