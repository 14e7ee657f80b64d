import { holidaysOf, weekdays, type HolidayCode } from '@samsvar/core';
import type { DemoPeriod } from './place.js';

/** A stretch of one weekday, as the database and the API have it. */
export type WeekdayPeriod = { readonly weekday: number; readonly opens: string; readonly closes: string };

/** As the demo's lines are laid, whatever their real hours: they can be rung at any hour. */
export const alwaysOpen: readonly DemoPeriod[] = [{ weekdays, opens: '00:00', closes: '24:00' }];

/** No day of the year closes them either. The names of the days are the same every year. */
export const openAlsoOn: readonly HolidayCode[] = holidaysOf(2027).map(({ code }) => code);

/** A week as it is written, day by day. */
export const dayByDay = (hours: readonly DemoPeriod[]): readonly WeekdayPeriod[] =>
  hours.flatMap(({ weekdays, opens, closes }) => weekdays.map((weekday) => ({ weekday, opens, closes })));
