import { dateOf, type LocalDate } from '../kernel/calendar.js';

/**
 * Easter Sunday of a year: the Sunday after the first full moon on or after 21 March, both by the Church's tables.
 * Those are arithmetic (computus, Gregorian since 1583): a 19-year cycle of moons, corrected at centuries.
 */
export function easterSunday(year: number): LocalDate {
  const century = Math.floor(year / 100);
  const skippedLeapDays = century - Math.floor(century / 4);
  const moonDrift = Math.floor((8 * century + 13) / 25);
  const moon = (19 * (year % 19) + skippedLeapDays - moonDrift + 15) % 30;
  // The tables know 29 moons: the thirtieth, and the twenty-ninth late in the cycle, fall a day earlier.
  const isMovedEarlier = moon === 29 || (moon === 28 && year % 19 > 10);
  const fullMoon = isMovedEarlier ? moon - 1 : moon;
  const weekday = (year + Math.floor(year / 4) + fullMoon + 2 - skippedLeapDays) % 7;
  return dateOf(year, 3, 28 + fullMoon - weekday);
}
