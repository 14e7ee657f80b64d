import { addDays, daysBetween, type LocalDate, type WallTime } from '../kernel/calendar.js';
import type { LineId, PersonId } from '../kernel/ids.js';
import { osloClock, osloInstant, startOfDay } from '../kernel/oslo.js';
import { instant } from '../kernel/time.js';
import { holidayClosing } from '../tenancy/line-day.js';
import type { HolidayChoices } from '../tenancy/line-facts.js';
import type { ProposedShift } from './proposal/task.js';
import { byStart, type Shift, type ShiftKind } from './shift.js';

/** One shift of a week that may be laid anywhere: days after its Monday, and times on the wall. */
export type TemplateShift = {
  readonly personId: PersonId;
  readonly kind: ShiftKind;
  readonly lineId: LineId | null;
  readonly day: number;
  readonly from: WallTime;
  /** Days after the Monday: of a shift over midnight the next. */
  readonly lastDay: number;
  readonly to: WallTime;
};

/** A week to be used again. */
export type WeekTemplate = readonly TemplateShift[];

/** The week that begins with that Monday, as wall times: the shifts that begin in it. */
export function templateOf(shifts: readonly Shift[], monday: LocalDate): WeekTemplate {
  const [begins, ends] = [startOfDay(monday), startOfDay(addDays(monday, 7))];
  return shifts
    .filter(({ from }) => begins <= from && from < ends)
    .sort(byStart)
    .map(({ personId, kind, lineId, from, to }) => {
      const [first, last] = [osloClock(from), osloClock(to)];
      return {
        ...{ personId, kind, lineId },
        day: daysBetween(monday, first.date),
        from: first.time,
        lastDay: daysBetween(monday, last.date),
        to: last.time,
      };
    });
}

/** What a template lays on a week, and what stays out there: a closed day's, and those of a temporary line. */
export type LaidWeek = { readonly shifts: readonly ProposedShift[]; readonly closed: readonly ProposedShift[] };

/**
 * The template laid on the week that begins with that Monday: at the same times on the wall, whatever the clocks do between.
 * A public holiday has no shifts and a half day ends early, as demand does. A shift of a temporary line is left out: its
 * event does not come again. The rules say afterwards what no longer fits.
 */
export function layTemplate(template: WeekTemplate, monday: LocalDate, holidays: HolidayChoices = {}): LaidWeek {
  const placed = template
    .filter(({ lineId }) => lineId === null)
    .map(({ personId, kind, lineId, ...at }) => {
      const closes = holidayClosing(holidays, addDays(monday, at.day))?.from ?? Infinity;
      const to = osloInstant(addDays(monday, at.lastDay), at.to);
      const from = osloInstant(addDays(monday, at.day), at.from);
      const whole = { personId, kind, lineId, from, to };
      return { whole, cut: { ...whole, to: instant(Math.min(to, closes)) } };
    });
  return {
    shifts: placed.map(({ cut }) => cut).filter(isSome),
    // What the clocks skip has no time anywhere, closed or not.
    closed: placed.filter(({ whole, cut }) => isSome(whole) && !isSome(cut)).map(({ whole }) => whole),
  };
}

const isSome = ({ from, to }: ProposedShift): boolean => from < to;
