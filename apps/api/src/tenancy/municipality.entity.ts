import type { CentreId, MunicipalityId } from '@samsvar/core';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** Nynorsk or bokmål: in which the municipality writes, and is presented. */
export const writtenStandards = ['nn', 'nb'] as const;
export type WrittenStandard = (typeof writtenStandards)[number];

/** Until the municipality chooses. */
export const usualCallerNumberDays = 90;

@Entity('municipality')
@Unique('municipality_in_centre', ['centreId', 'id'])
@Unique('municipality_number_once', ['centreId', 'kommunenummer'])
@Check('municipality_number_form', `kommunenummer ~ '^[0-9]{4}$'`)
@Check('municipality_written_standard', `written_standard in ('nn', 'nb')`)
@Check('municipality_colour_form', `colour ~ '^#[0-9a-f]{6}$'`)
@Check('municipality_caller_number_days', 'caller_number_days between 1 and 365')
@Check('municipality_monogram_form', 'char_length(monogram) between 1 and 3')
export class MunicipalityRow {
  @PrimaryColumn('uuid')
  id!: MunicipalityId;

  @Column('uuid')
  @ForeignKey('CentreRow', { name: 'municipality_of_centre' })
  centreId!: CentreId;

  /** An attribute and never a key: municipalities merge, part and are renumbered. */
  @Column('text')
  kommunenummer!: string;

  @Column('text')
  name!: string;

  @Column('text')
  writtenStandard!: WrittenStandard;

  @Column('text')
  colour!: string;

  @Column('text')
  monogram!: string;

  /** So many days from somebody's first call it is kept which number rang. */
  @Column('integer', { default: usualCallerNumberDays })
  callerNumberDays!: number;

  @Column('integer')
  version!: number;
}
