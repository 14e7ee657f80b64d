import type { LineId, WallTime, Weekday } from '@samsvar/core';
import { MunicipalityOwned } from '@samsvar/platform';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('opening_period')
@ForeignKey('LineRow', ['municipalityId', 'lineId'], ['municipalityId', 'id'], {
  name: 'opening_period_of_line',
  onDelete: 'CASCADE',
})
@ForeignKey('MunicipalityRow', ['centreId', 'municipalityId'], ['centreId', 'id'], {
  name: 'opening_period_of_municipality',
})
@Check('opening_period_weekday', 'weekday between 1 and 7')
@Check('opening_period_opens_form', `opens ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`)
@Check('opening_period_closes_form', `closes ~ '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$'`)
@Check('opening_period_closes_after_opening', 'closes > opens')
export class OpeningPeriodRow extends MunicipalityOwned {
  @PrimaryColumn('uuid')
  lineId!: LineId;

  /** Monday is 1. */
  @PrimaryColumn('integer')
  weekday!: Weekday;

  @PrimaryColumn('text')
  opens!: WallTime;

  @Column('text')
  closes!: WallTime;
}
