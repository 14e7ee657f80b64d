import type { LocalDate } from '@samsvar/core';
import { weekdayOf } from '@samsvar/core';
import type { TFunction } from 'i18next';
import type { Seating } from '../api/shapes.js';
import { clockTime } from '../shared/oslo.js';
import type { Language } from '../words/languages.js';
import { dateOf } from './week.js';

/** måndag 23. november */
export function sayDay(date: LocalDate, t: TFunction): string {
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  return t('roster.day', {
    day: t(`calendar.days.d${weekdayOf(date)}`),
    date: day,
    month: t(`calendar.months.m${month as 1}`),
  });
}

/** 09–12, or 09.30–12 when it does not begin on the hour. A shift that ends at midnight ends at 24. */
export function sayHours({ from, to }: Pick<Seating, 'from' | 'to'>, language: Language): string {
  const end = short(clockTime(new Date(to), language));
  return `${short(clockTime(new Date(from), language))}–${end === '00' ? '24' : end}`;
}

const short = (time: string): string => time.replace(/[.:]00$/, '');

/** Who, when and what, in one breath. */
export const sayShift = (seating: Seating, nameOf: (id: string) => string, t: TFunction, language: Language): string =>
  t('roster.shift', {
    name: nameOf(seating.personId),
    day: sayDay(dateOf(seating.from), t),
    hours: sayHours(seating, language),
    kind: t(`roster.kinds.${seating.kind}`),
  });

/** 11:00, as a length of time is written. */
export function sayLength(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
