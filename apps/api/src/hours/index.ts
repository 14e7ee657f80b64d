import { ClosingDayRow } from './closing-day.entity.js';
import { ClosureRow } from './closure.entity.js';
import { EmergencyRow } from './emergency.entity.js';
import { HolidayRuleRow } from './holiday-rule.entity.js';
import { OpeningPeriodRow } from './opening-period.entity.js';

export const hoursEntities = [ClosingDayRow, ClosureRow, EmergencyRow, HolidayRuleRow, OpeningPeriodRow] as const;
export { HoursModule } from './hours.module.js';
export { LineFactsRepository, type FactsOfLine } from './line-facts.repository.js';
