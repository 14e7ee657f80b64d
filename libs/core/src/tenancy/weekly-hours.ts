import { weekdays, type Weekday, type WallTime } from '../kernel/calendar.js';
import { refuse, type Refused } from '../kernel/refusal.js';

/**
 * One stretch of a weekday in which a line is answered, from `opens` up to `closes`, both on the wall in Oslo.
 * A lunch closure is the gap between two of them; a night is two, meeting at '24:00' and '00:00'.
 */
export type OpenPeriod = { readonly weekday: Weekday; readonly opens: WallTime; readonly closes: WallTime };

/** Morning, midday, afternoon and evening: nobody has shown us a line that opens a fifth time in a day. */
export const mostPeriodsADay = 4;

/** What is wrong with a week of hours, and on which weekday. */
export type HoursRefused = Refused<'period-ends-before-it-starts' | 'periods-overlap' | 'too-many-periods'> & {
  readonly weekday: Weekday;
};

/** The week in order, if it is one: each period ends after it starts, none overlap (they may meet), at most four a day. */
export function weekOfHours(periods: readonly OpenPeriod[]): readonly OpenPeriod[] | HoursRefused {
  const inOrder = weekdays.flatMap((weekday) => periodsOn(weekday, periods));
  for (const weekday of weekdays) {
    const ofDay = periodsOn(weekday, inOrder);
    if (ofDay.length > mostPeriodsADay) return { ...refuse('too-many-periods'), weekday };
    if (ofDay.some(({ opens, closes }) => closes <= opens))
      return { ...refuse('period-ends-before-it-starts'), weekday };
    if (ofDay.some(({ closes }, index) => closes > (ofDay[index + 1]?.opens ?? closes)))
      return { ...refuse('periods-overlap'), weekday };
  }
  return inOrder;
}

const periodsOn = (weekday: Weekday, periods: readonly OpenPeriod[]): OpenPeriod[] =>
  periods
    .filter((period) => period.weekday === weekday)
    .sort((a, b) => (a.opens < b.opens ? -1 : a.opens > b.opens ? 1 : 0));
