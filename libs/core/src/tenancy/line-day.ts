import { addDays, midnight, weekdayOf, type LocalDate, type WallTime } from '../kernel/calendar.js';
import { osloInstant, startOfDay } from '../kernel/oslo.js';
import { instant, type Instant } from '../kernel/time.js';
import { holidayOn, type Holiday } from './holidays.js';
import type { LineFacts } from './line-facts.js';

/** One date of a line in moments: from when a holiday closes it, and what the week leaves open until then. */
export type LineDay = {
  readonly begins: Instant;
  readonly ends: Instant;
  readonly holiday: { readonly is: Holiday; readonly from: Instant } | undefined;
  readonly periods: readonly { readonly from: Instant; readonly until: Instant }[];
};

/** A period whose hours are all skipped when the clocks go forward has no moment, and is left out. */
export function lineDay(line: LineFacts, date: LocalDate): LineDay {
  const holiday = holidayFor(line, date);
  const weekday = weekdayOf(date);
  const periods = line.week
    .filter((period) => period.weekday === weekday)
    .map(({ opens, closes }) => ({ from: osloInstant(date, opens), until: osloInstant(date, closes) }))
    .map(({ from, until }) => ({ from, until: instant(Math.min(until, holiday?.from ?? until)) }))
    .filter(({ from, until }) => from < until);
  return { begins: startOfDay(date), ends: startOfDay(addDays(date, 1)), holiday, periods };
}

function holidayFor(line: LineFacts, date: LocalDate): LineDay['holiday'] {
  const is = line.keepsHolidays ? holidayOn(date) : undefined;
  const time = is && closedFrom(is, line);
  return time && { is, from: osloInstant(date, time) };
}

function closedFrom(holiday: Holiday, { halfDays }: LineFacts): WallTime | undefined {
  if (holiday.kind === 'public-holiday') return midnight;
  const choice = halfDays[holiday.code];
  switch (choice.kind) {
    case 'closed':
      return midnight;
    case 'closes-at':
      return choice.time;
    case 'as-usual':
      return undefined;
  }
}
