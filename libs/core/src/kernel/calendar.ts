import { civilOf, dayNumber, weekdayOfNumber } from './civil.js';

declare const wall: unique symbol;

/** A date on the wall calendar, 'YYYY-MM-DD'. Sorts as text. Knows no time zone. */
export type LocalDate = string & { readonly [wall]: 'date' };

/**
 * A time on the wall clock, 'HH:MM', from '00:00' to '24:00'. Sorts as text.
 * '24:00' is the midnight that ends a date, so that a line can be open until then; a clock that is read never shows it.
 */
export type WallTime = string & { readonly [wall]: 'time' };

/** Monday is 1 and Sunday 7, as the week is counted in Norway (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

export const midnight = '00:00' as WallTime;
export const endOfDay = '24:00' as WallTime;

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timePattern = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** Whether the text is a date that exists: '2026-02-29' is none. */
export function isLocalDate(text: string): text is LocalDate {
  const [, year, month, day] = datePattern.exec(text) ?? [];
  return year !== undefined && dateOf(Number(year), Number(month), Number(day)) === text;
}

export const isWallTime = (text: string): text is WallTime => timePattern.test(text);

/** The text as a date. Throws a RangeError on anything else: what people type is asked with `isLocalDate` first. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`not a date (YYYY-MM-DD): ${text}`);
  return text;
}

/** The text as a time of day. Throws a RangeError on anything else: what people type is asked with `isWallTime` first. */
export function wallTime(text: string): WallTime {
  if (!isWallTime(text)) throw new RangeError(`not a time of day (HH:MM): ${text}`);
  return text;
}

/** The date with that year, month and day; a day beyond the month's end runs on into the next. */
export const dateOf = (year: number, month: number, day: number): LocalDate => dateOfDay(dayNumber(year, month, day));

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

/** That many days later, or earlier when negative. Calendar days: some of them last 23 or 25 hours. */
export const addDays = (date: LocalDate, count: number): LocalDate => dateOfDay(dayOf(date) + count);

/** Calendar days from the first date to the second; negative when the second comes first. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayOf(to) - dayOf(from);

export const weekdayOf = (date: LocalDate): Weekday => weekdayOfNumber(dayOf(date)) as Weekday;

/** The Monday of the week that the date lies in. */
export const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - weekdayOf(date));

/** Days since 1970-01-01, which is day 0. */
export const dayOf = (date: LocalDate): number =>
  dayNumber(yearOf(date), Number(date.slice(5, 7)), Number(date.slice(8, 10)));

/** The date of a day counted from 1970-01-01: the inverse of `dayOf`. */
export function dateOfDay(number: number): LocalDate {
  const { year, month, day } = civilOf(number);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}` as LocalDate;
}

/** The time that many minutes after midnight, up to 1440. */
export const timeOfMinute = (minute: number): WallTime =>
  `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}` as WallTime;

/** Minutes from midnight to that time. */
export const minuteOf = (time: WallTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);
