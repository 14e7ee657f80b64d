import {
  dateOfDay,
  dayOf,
  midnight,
  minuteOf,
  timeOfMinute,
  yearOf,
  type LocalDate,
  type WallTime,
} from './calendar.js';
import { civilOf, dayNumber, weekdayOfNumber } from './civil.js';
import { days, hours, instant, minutes, type Instant, type Millis } from './time.js';

/** What a clock on the wall of a Norwegian town hall shows. */
export type WallClock = { readonly date: LocalDate; readonly time: WallTime };

/**
 * What the clock in Oslo shows at that moment, seconds dropped.
 * The rule is the European Union's (directive 2000/84/EC), which Norway follows: summer time from 01:00 UTC on the last
 * Sunday of March to 01:00 UTC on the last Sunday of October. It holds from 1996 on; nothing of ours is older.
 */
export function osloClock(at: Instant): WallClock {
  const shown = at + osloOffset(at);
  const day = Math.floor(shown / days(1));
  const minute = Math.floor((shown - days(day)) / minutes(1));
  return { date: dateOfDay(day), time: timeOfMinute(minute) };
}

/**
 * The moment the clock in Oslo comes to show that time on that date.
 * - In the hour that is skipped in March no clock shows it: it is the moment of the jump.
 * - In the hour that comes twice in October it is the first passing.
 * So a later time on the wall is never an earlier moment, and a span of hours is never negative.
 */
export function osloInstant(date: LocalDate, time: WallTime): Instant {
  const shown = days(dayOf(date)) + minutes(minuteOf(time));
  const inSummer = shown - summerOffset;
  const inWinter = shown - winterOffset;
  const { from, until } = summerTime(yearOf(date));
  if (inSummer >= until) return instant(inWinter);
  return instant(inSummer >= from ? inSummer : Math.min(inWinter, from));
}

/** When that date begins in Oslo. Days are 24 hours apart, but 23 when summer time begins and 25 when it ends. */
export const startOfDay = (date: LocalDate): Instant => osloInstant(date, midnight);

const winterOffset: Millis = hours(1);
const summerOffset: Millis = hours(2);

function osloOffset(at: Instant): Millis {
  // Both changes are weeks away from a year's edge, so the year in UTC is the right one to ask.
  const { from, until } = summerTime(civilOf(Math.floor(at / days(1))).year);
  return at >= from && at < until ? summerOffset : winterOffset;
}

const summerTime = (year: number): { readonly from: Instant; readonly until: Instant } => ({
  from: clockChange(dayNumber(year, 3, 31)),
  until: clockChange(dayNumber(year, 10, 31)),
});

/** 01:00 UTC on the last Sunday of the month that ends with that day. */
const clockChange = (lastOfMonth: number): Instant =>
  instant(days(lastOfMonth - (weekdayOfNumber(lastOfMonth) % 7)) + hours(1));
