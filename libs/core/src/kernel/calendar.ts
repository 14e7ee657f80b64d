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

// Day 0, 1970-01-01, was a Thursday.
export const weekdayOf = (date: LocalDate): Weekday => (mod(dayOf(date) + 3, 7) + 1) as Weekday;

/** Days since 1970-01-01, which is day 0. */
export function dayOf(date: LocalDate): number {
  return dayNumber(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

/** The date of a day counted from 1970-01-01. The inverse of `dayOf`. */
export function dateOfDay(day: number): LocalDate {
  const fromMarch0000 = day + daysToEpoch;
  const era = Math.floor(fromMarch0000 / daysPerEra);
  const dayOfEra = fromMarch0000 - era * daysPerEra;
  // The corrections take out the leap days: one in 4 years, save every 100th, save every 400th.
  const leapDays = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - daysBeforeYear(yearOfEra);
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((monthFromMarch + 2) % 12) + 1;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfYear - daysBeforeMonth(monthFromMarch) + 1, 2)}` as LocalDate;
}

// Years are counted from 1 March, so that the leap day is the last of its year and a month's start needs no table.
function dayNumber(year: number, month: number, day: number): number {
  const yearFromMarch = month <= 2 ? year - 1 : year;
  const era = Math.floor(yearFromMarch / 400);
  const dayOfYear = daysBeforeMonth((month + 9) % 12) + day - 1;
  return era * daysPerEra + daysBeforeYear(yearFromMarch - era * 400) + dayOfYear - daysToEpoch;
}

/** The Gregorian calendar repeats itself after 400 years. */
const daysPerEra = 146_097;
/** From 0000-03-01 to 1970-01-01. */
const daysToEpoch = 719_468;

const daysBeforeYear = (year: number): number => year * 365 + Math.floor(year / 4) - Math.floor(year / 100);
const daysBeforeMonth = (fromMarch: number): number => Math.floor((153 * fromMarch + 2) / 5);
const mod = (value: number, by: number): number => ((value % by) + by) % by;
const digits = (value: number, width: number): string => String(value).padStart(width, '0');
