import type { HolidayCode, WallTime } from '@samsvar/core';
import { MunicipalityOwned } from '@samsvar/platform';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Where a municipality treats a holiday otherwise than the calendar does. */
@Entity('holiday_rule')
@ForeignKey('MunicipalityRow', ['centreId', 'municipalityId'], ['centreId', 'id'], {
  name: 'holiday_rule_of_municipality',
})
@Check(
  'holiday_rule_treatment',
  `(treatment in ('open', 'closed') and closes is null) or (treatment = 'half-day' and closes is not null)`,
)
@Check('holiday_rule_closes_form', `closes ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`)
export class HolidayRuleRow extends MunicipalityOwned {
  /** The holiday's name in the core's calendar. */
  @PrimaryColumn('text')
  day!: HolidayCode;

  @Column('text')
  treatment!: 'open' | 'closed' | 'half-day';

  @Column('text', { nullable: true })
  closes!: WallTime | null;
}
