import {
  addDays,
  instant,
  isLocalDate,
  localDate,
  mondayOf,
  osloClock,
  startOfDay,
  type LocalDate,
} from '@samsvar/core';

/** Some days beside each other, the first and the last included. */
export type Days = { readonly first: LocalDate; readonly last: LocalDate };

/** A week of the roster is named by the Monday that it begins with. */
export const thisWeek = (now: Date): LocalDate => weekOf(now.toISOString());

/** A seat belongs to the week in which it begins, on the clock in Norway. */
export const weekOf = (moment: string): LocalDate => mondayOf(dateOf(moment));

/** The date on the wall in Norway. */
export const dateOf = (moment: string): LocalDate => osloClock(instant(Date.parse(moment))).date;

/** The week that an address names; nothing when it names none. */
export const weekFrom = (text: string): LocalDate | undefined =>
  isLocalDate(text) ? mondayOf(localDate(text)) : undefined;

export const daysOf = (week: LocalDate): LocalDate[] => [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(week, day));

/** Its first day and its last. */
export const wholeWeek = (week: LocalDate): Days => ({ first: week, last: addDays(week, 6) });

/** From its first midnight to the one that ends it. */
export const spanOf = (week: LocalDate) => spanOfDays(wholeWeek(week));

/** From the midnight that begins the first day to the one that ends the last. */
export const spanOfDays = ({ first, last }: Days): { readonly from: string; readonly to: string } => ({
  from: new Date(startOfDay(first)).toISOString(),
  to: new Date(startOfDay(addDays(last, 1))).toISOString(),
});

/** The number of the week, as it is counted in Norway: the first has the year's first Thursday. */
export function numberOf(week: LocalDate): number {
  const thursday = new Date(`${addDays(week, 3)}T00:00:00Z`);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - newYear) / (7 * 24 * 3_600_000)) + 1;
}
