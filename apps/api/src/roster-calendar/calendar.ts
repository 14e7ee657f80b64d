import type { SeatRow } from '#api/roster';
import type { Instant, ShiftKind } from '@samsvar/core';
import ical from 'ical-generator';
import type { CalendarLanguage } from './link.entity.js';

const words: Readonly<Record<CalendarLanguage, Readonly<Record<ShiftKind | 'title', string>>>> = {
  nn: {
    title: 'Vaktene mine',
    phone: 'Telefonvakt',
    standby: 'Bakvakt',
    counter: 'Skrankevakt',
    chat: 'Chatvakt',
    training: 'Opplæring',
  },
  nb: {
    title: 'Vaktene mine',
    phone: 'Telefonvakt',
    standby: 'Bakvakt',
    counter: 'Skrankevakt',
    chat: 'Chatvakt',
    training: 'Opplæring',
  },
  en: {
    title: 'My shifts',
    phone: 'Phone shift',
    standby: 'Standby',
    counter: 'Counter shift',
    chat: 'Chat shift',
    training: 'Training',
  },
};

const anHour = 3_600;

/** Shifts as a calendar program reads them (RFC 5545). Moments are in UTC: no clock change can be read wrongly. */
export function calendarOf(
  seats: readonly SeatRow[],
  { centre, language, now }: { readonly centre: string; readonly language: CalendarLanguage; readonly now: Instant },
): string {
  const say = words[language];
  const calendar = ical({
    name: `${say.title}, ${centre}`,
    prodId: { company: 'samsvar', product: 'roster', language: language.toUpperCase() },
    ttl: anHour,
  });
  for (const { id, kind, startsAt, endsAt } of seats)
    calendar.createEvent({
      id: `${id}@samsvar`,
      summary: `${say[kind]}, ${centre}`,
      stamp: new Date(now),
      start: new Date(startsAt),
      end: new Date(endsAt),
    });
  return calendar.toString();
}
