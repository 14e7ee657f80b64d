/** A date as numbers. Months and days count from 1. */
export type Civil = { readonly year: number; readonly month: number; readonly day: number };

/**
 * Days from 1970-01-01, which is day 0, to a date; a day beyond the month's end runs on into the next.
 * Years are counted from 1 March, so that the leap day is the last of its year and a month's start needs no table.
 */
export function dayNumber(year: number, month: number, day: number): number {
  const yearFromMarch = month <= 2 ? year - 1 : year;
  const era = Math.floor(yearFromMarch / 400);
  const dayOfYear = daysBeforeMonth((month + 9) % 12) + day - 1;
  return era * daysPerEra + daysBeforeYear(yearFromMarch - era * 400) + dayOfYear - daysToEpoch;
}

/** The date of a day counted from 1970-01-01: the inverse of `dayNumber`. */
export function civilOf(number: number): Civil {
  const fromMarch0000 = number + daysToEpoch;
  const era = Math.floor(fromMarch0000 / daysPerEra);
  const dayOfEra = fromMarch0000 - era * daysPerEra;
  // The leap days so far: one in 4 years, save every 100th, save every 400th.
  const leapDays = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - daysBeforeYear(yearOfEra);
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((monthFromMarch + 2) % 12) + 1;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - daysBeforeMonth(monthFromMarch) + 1,
  };
}

/** Monday is 1 and Sunday 7. Day 0 was a Thursday. */
export const weekdayOfNumber = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** The Gregorian calendar repeats itself after 400 years. */
const daysPerEra = 146_097;
/** From 0000-03-01 to 1970-01-01. */
const daysToEpoch = 719_468;

const daysBeforeYear = (year: number): number => year * 365 + Math.floor(year / 4) - Math.floor(year / 100);
/** Months from March run 31, 30, 31, 30, 31 days, over and over: 153 in five. */
const daysBeforeMonth = (fromMarch: number): number => Math.floor((153 * fromMarch + 2) / 5);
