import { ClosureRow } from './closure.entity.js';
import { EmergencyRow } from './emergency.entity.js';
import { HalfDayRow } from './half-day.entity.js';
import { LineRow } from './line.entity.js';
import { OpeningPeriodRow } from './opening-period.entity.js';

export const linesEntities = [ClosureRow, EmergencyRow, HalfDayRow, LineRow, OpeningPeriodRow] as const;
