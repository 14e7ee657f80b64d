import type { TFunction } from 'i18next';
import { sayDay } from '../roster/say-shift.js';
import { dateOf } from '../roster/week.js';
import { clockTime } from '../shared/oslo.js';
import type { Language } from '../words/languages.js';
import type { TypedSpan } from './span-draft.js';

/** «måndag 23. november kl. 09.00–12.00», or over several days with both of them named. A day without more is said as a day. */
export function saySpan({ from, to }: TypedSpan, t: TFunction, language: Language): string {
  const [start, end] = [new Date(from), new Date(to)];
  // What ends at midnight ends with the day before.
  const last = dateOf(new Date(end.getTime() - 1).toISOString());
  const isWhole = clockTime(start, 'en') === '00:00' && clockTime(end, 'en') === '00:00';
  const [first, times] = [dateOf(from), { from: clockTime(start, language), to: clockTime(end, language) }];
  const days = { first: sayDay(first, t), last: sayDay(last, t) };
  if (isWhole) return first === last ? days.first : t('own.span.days', days);
  return first === last ? t('own.span.hours', { ...days, ...times }) : t('own.span.moments', { ...days, ...times });
}
