import type { WallTime } from '@samsvar/core';
import { MunicipalityOwned } from '@samsvar/platform';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a municipality makes of a half day, where it chooses otherwise than the custom. */
@Entity('half_day')
@ForeignKey('MunicipalityRow', ['centreId', 'municipalityId'], ['centreId', 'id'], { name: 'half_day_of_municipality' })
@Check(
  'half_day_choice',
  `(choice in ('closed', 'as-usual') and closes_at is null) or (choice = 'closes-at' and closes_at is not null)`,
)
@Check('half_day_closes_at_form', `closes_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`)
export class HalfDayRow extends MunicipalityOwned {
  /** The half day's code in the core's calendar. */
  @PrimaryColumn('text')
  day!: string;

  @Column('text')
  choice!: 'closed' | 'as-usual' | 'closes-at';

  @Column('text', { nullable: true })
  closesAt!: WallTime | null;
}
