import { wallTime, type WallTime } from '../kernel/calendar.js';
import type { Closure, Span } from './closure.js';
import type { HalfDayCode } from './holidays.js';
import type { OpenPeriod } from './weekly-hours.js';

/** The coordinator's switch on a line: open or closed whatever the hours say, with the words the caller hears. */
export type Emergency = Span & { readonly isOpen: boolean; readonly text: string };

/** What a municipality makes of a half day. `closes-at` cuts the day's usual hours short; it opens nothing. */
export type HalfDayChoice =
  { readonly kind: 'closed' } | { readonly kind: 'as-usual' } | { readonly kind: 'closes-at'; readonly time: WallTime };

export type HalfDayChoices = Readonly<Record<HalfDayCode, HalfDayChoice>>;

const atNoon: HalfDayChoice = { kind: 'closes-at', time: wallTime('12:00') };

/** The custom, until a municipality says otherwise: closed from noon. */
export const usualHalfDays: HalfDayChoices = {
  'wednesday-before-easter': atNoon,
  'christmas-eve': atNoon,
  'new-years-eve': atNoon,
};

/**
 * All that decides whether a line is open. It belongs to the dialled line and its municipality;
 * who is at work, and where, is no part of it.
 */
export type LineFacts = {
  /** A temporary line has an end; a line of the municipality usually has none. */
  readonly inService: Span;
  readonly week: readonly OpenPeriod[];
  readonly closures: readonly Closure[];
  readonly emergency: Emergency | null;
  /** False for a line that answers through public holidays and half days by its week alone. */
  readonly keepsHolidays: boolean;
  readonly halfDays: HalfDayChoices;
};
