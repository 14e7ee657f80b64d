import { wallTime, weekdays } from '../kernel/calendar.js';
import type { Demand, WeekdayNeed } from './demand.js';

const workdays = weekdays.filter((weekday) => weekday <= 5);
const halves = [
  { from: wallTime('09:00'), to: wallTime('12:00') },
  { from: wallTime('12:00'), to: wallTime('15:00') },
];

/** What a centre wants that has not said otherwise: two on the telephone and a standby, 09–12 and 12–15 on working days. */
export const usualDemand: Demand = {
  ordinary: workdays.flatMap((weekday) =>
    halves.flatMap((half): WeekdayNeed[] => [
      { weekday, ...half, kind: 'phone', seats: 2 },
      { weekday, ...half, kind: 'standby', seats: 1 },
    ]),
  ),
  seasons: [],
  events: [],
  holidays: {},
  lunch: null,
};
