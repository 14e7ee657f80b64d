import { addDays, type LocalDate, type WallTime } from '../kernel/calendar.js';
import { startOfDay } from '../kernel/oslo.js';
import { instant } from '../kernel/time.js';
import type { Closure, Term } from './closure.js';
import type { HolidayCode } from './holidays.js';
import type { OpenPeriod } from './weekly-hours.js';

/** The coordinator's switch on a line: open or closed whatever the hours say, with the words the caller hears. */
export type Emergency = Term & { readonly isOpen: boolean; readonly text: string };

/** What a municipality makes of a holiday. `open`: the week's hours hold. `half-day` cuts them short; it opens nothing. */
export type HolidayChoice =
  { readonly treatment: 'open' | 'closed' } | { readonly treatment: 'half-day'; readonly closes: WallTime };

/** Only where a municipality departs from the custom: public holidays closed, half days closed from noon. */
export type HolidayChoices = Readonly<Partial<Record<HolidayCode, HolidayChoice>>>;

/**
 * All that decides whether a line is open. It belongs to the dialled line and its municipality;
 * who is at work, and where, is no part of it.
 */
export type LineFacts = {
  /** A temporary line has an end; a line of the municipality usually has none. */
  readonly inService: Term;
  readonly week: readonly OpenPeriod[];
  readonly closures: readonly Closure[];
  readonly emergency: Emergency | null;
  readonly holidays: HolidayChoices;
};

/** A line's time in service from its first date to its last, both included; null where it has always been, or has no end. */
export const inServiceFor = (first: LocalDate | null, last: LocalDate | null): Term => ({
  from: first === null ? instant(0) : startOfDay(first),
  until: last === null ? null : startOfDay(addDays(last, 1)),
});
