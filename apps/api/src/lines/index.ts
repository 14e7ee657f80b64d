import { ClosureRow } from './closure.entity.js';
import { EmergencyRow } from './emergency.entity.js';
import { HolidayRuleRow } from './holiday-rule.entity.js';
import { LineRow } from './line.entity.js';
import { OpeningPeriodRow } from './opening-period.entity.js';

export const linesEntities = [ClosureRow, EmergencyRow, HolidayRuleRow, LineRow, OpeningPeriodRow] as const;
