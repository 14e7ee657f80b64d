import type { LocalDate, Weekday } from '@samsvar/core';
import type { TFunction } from 'i18next';
import type { Line } from '../api/shapes.js';
import { asWritten } from '../shared/oslo.js';
import type { Language } from '../words/languages.js';
import type { Wanted } from './demand-difference.js';
import { sayDay } from './say-shift.js';

type Telling = { readonly lines: readonly Line[]; readonly t: TFunction; readonly language: Language };

/** One thing that is wanted, as a sentence. */
export function sayWanted(wanted: Wanted, { lines, t, language }: Telling): string {
  const hours = ({ from, to }: { readonly from: string; readonly to: string }) =>
    `${asWritten(from, language)}–${asWritten(to, language)}`;
  switch (wanted.what) {
    case 'lunch':
      return t('roster.demand.meanwhile.lunch', { hours: hours(wanted) });
    case 'season':
      return t('roster.demand.meanwhile.season', {
        name: wanted.name || unsaid,
        first: sayDate(wanted.first, t),
        last: sayDate(wanted.last, t),
      });
    case 'event': {
      const line = lines.find(({ id }) => id === wanted.lineId)?.number ?? t('roster.demand.noLine');
      return t('roster.demand.meanwhile.event', { name: wanted.name || unsaid, line });
    }
    case 'week':
    case 'date':
      return t('roster.demand.meanwhile.seats', {
        part: wanted.name || t('roster.demand.ordinary'),
        days: wanted.what === 'date' ? sayDate(wanted.date, t) : sayDays(wanted.days, t),
        hours: hours(wanted),
        seats: wanted.seats || unsaid,
        kind: t(`roster.kinds.${wanted.kind}`),
      });
  }
}

/** Of one's own it may be that nothing is typed there yet. */
const unsaid = '…';
const sayDate = (date: string, t: TFunction): string => (date === '' ? unsaid : sayDay(date as LocalDate, t));

/** måndag–fredag, where they follow each other; else each by its name. */
function sayDays(days: readonly Weekday[], t: TFunction): string {
  const names = days.map((day) => t(`calendar.days.d${day}`));
  const isRow = days.length > 2 && (days.at(-1) ?? 0) - (days[0] ?? 0) === days.length - 1;
  return isRow ? `${names[0]}–${names.at(-1)}` : names.join(', ');
}
