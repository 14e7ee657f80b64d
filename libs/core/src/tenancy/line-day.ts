import { addDays, midnight, wallTime, weekdayOf, type LocalDate, type WallTime } from '../kernel/calendar.js';
import { osloInstant, startOfDay } from '../kernel/oslo.js';
import { instant, type Instant } from '../kernel/time.js';
import { holidayOn, type Holiday } from './holidays.js';
import type { HolidayChoice, HolidayChoices, LineFacts } from './line-facts.js';

/** One date of a line in moments: from when a holiday closes it, and what the week leaves open until then. */
export type LineDay = {
  readonly begins: Instant;
  readonly ends: Instant;
  readonly holiday: { readonly is: Holiday; readonly from: Instant } | undefined;
  readonly periods: readonly { readonly from: Instant; readonly until: Instant }[];
};

/** A period whose hours are all skipped when the clocks go forward has no moment, and is left out. */
export function lineDay(line: LineFacts, date: LocalDate): LineDay {
  const holiday = holidayClosing(line.holidays, date);
  const weekday = weekdayOf(date);
  const periods = line.week
    .filter((period) => period.weekday === weekday)
    .map(({ opens, closes }) => ({ from: osloInstant(date, opens), until: osloInstant(date, closes) }))
    .map(({ from, until }) => ({ from, until: instant(Math.min(until, holiday?.from ?? until)) }))
    .filter(({ from, until }) => from < until);
  return { begins: startOfDay(date), ends: startOfDay(addDays(date, 1)), holiday, periods };
}

/** What closes a date, and from when: midnight on a public holiday, noon on a half day, unless chosen otherwise. */
export function holidayClosing(choices: HolidayChoices, date: LocalDate): LineDay['holiday'] {
  const is = holidayOn(date);
  const time = is && closedFrom(choices[is.code] ?? custom[is.kind]);
  return time && { is, from: osloInstant(date, time) };
}

const custom: Record<Holiday['kind'], HolidayChoice> = {
  'public-holiday': { treatment: 'closed' },
  'half-day': { treatment: 'half-day', closes: wallTime('12:00') },
};

function closedFrom(choice: HolidayChoice): WallTime | undefined {
  switch (choice.treatment) {
    case 'closed':
      return midnight;
    case 'half-day':
      return choice.closes;
    case 'open':
      return undefined;
  }
}
