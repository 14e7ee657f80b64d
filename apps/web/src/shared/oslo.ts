import type { TFunction } from 'i18next';
import type { Language } from '../words/languages.js';

const ZONE = 'Europe/Oslo';
const DAY_MS = 86_400_000;

/** 15.00 in Norwegian, 15:00 in English; always the wall clock in Norway, wherever the browser is. */
export const clockTime = (at: Date, language: Language): string => asWritten(clockOnWall(at), language);

/** HH:MM as the language writes it. */
export const asWritten = (time: string, language: Language): string =>
  language === 'en' ? time : time.replace(':', '.');

export const clockOnWall = (at: Date): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' }).format(at);

type Day = 1 | 2 | 3 | 4 | 5 | 6 | 7;
type Month = Day | 8 | 9 | 10 | 11 | 12;

/** A moment as one says it: the time alone today, the weekday within a week, the date beyond. */
export type Moment =
  | { readonly key: 'today' }
  | { readonly key: 'tomorrow' }
  | { readonly key: 'weekday'; readonly day: Day }
  | { readonly key: 'date'; readonly day: Day; readonly date: number; readonly month: Month };

export function asSaid(moment: Date, now: Date): Moment {
  const ahead = daysBetween(now, moment);
  if (ahead === 0) return { key: 'today' };
  if (ahead === 1) return { key: 'tomorrow' };
  const onTheWall = new Date(`${osloDate(moment)}T00:00:00Z`);
  const day = (onTheWall.getUTCDay() || 7) as Day;
  if (ahead > 1 && ahead < 7) return { key: 'weekday', day };
  return { key: 'date', day, date: onTheWall.getUTCDate(), month: (onTheWall.getUTCMonth() + 1) as Month };
}

/** The day's and month's names are our own: many browsers do not know nynorsk. */
export function sayWhen(moment: Date, now: Date, t: TFunction, language: Language): string {
  const said = asSaid(moment, now);
  const time = clockTime(moment, language);
  if (said.key === 'today' || said.key === 'tomorrow') return t(`calendar.when.${said.key}`, { time });
  const day = t(`calendar.days.d${said.day}`);
  if (said.key === 'weekday') return t('calendar.when.weekday', { day, time });
  return t('calendar.when.date', { day, date: said.date, month: t(`calendar.months.m${said.month}`), time });
}

/** Whole calendar days in Norway, whatever the clocks did in between. */
function daysBetween(from: Date, to: Date): number {
  return Math.round((Date.parse(osloDate(to)) - Date.parse(osloDate(from))) / DAY_MS);
}

/** The date on the wall in Norway, as YYYY-MM-DD. */
export function osloDate(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(at);
}

/** The instant at which a wall clock in Norway shows this date and time; the later one of a doubled hour is not asked for. */
export function osloInstant(date: string, time: string): Date | undefined {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const summer = new Date(asUtc - 2 * 3_600_000);
  if (wall(summer) === `${date} ${time}`) return summer;
  return new Date(asUtc - 3_600_000);
}

const wall = (at: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' }).format(at);
