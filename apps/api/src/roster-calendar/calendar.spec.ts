import type { SeatRow } from '#api/roster';
import { centreId, instant, personId, type ShiftKind } from '@samsvar/core';
import { calendarOf } from './calendar.js';

const now = instant(Date.parse('2026-11-22T12:00Z'));
const of = (...seats: SeatRow[]) => calendarOf(seats, { centre: 'Fjordvest', language: 'nn', now }).split('\r\n');

it('has an event for each shift, in UTC, each moment as it is on both sides of a clock change', () => {
  const lines = of(
    seat('a', 'phone', '2027-03-27T08:00Z', '2027-03-27T11:00Z'),
    seat('b', 'standby', '2027-03-28T07:00Z', '2027-03-28T10:00Z'),
  );
  expect(lines.filter((line) => /^(DTSTART|DTEND|UID|SUMMARY|DTSTAMP)/.test(line))).toEqual([
    'UID:a@samsvar',
    'DTSTAMP:20261122T120000Z',
    'DTSTART:20270327T080000Z',
    'DTEND:20270327T110000Z',
    'SUMMARY:Telefonvakt\\, Fjordvest',
    'UID:b@samsvar',
    'DTSTAMP:20261122T120000Z',
    'DTSTART:20270328T070000Z',
    'DTEND:20270328T100000Z',
    'SUMMARY:Bakvakt\\, Fjordvest',
  ]);
});

it('lets no name write lines of its own, and folds long ones', () => {
  const centre = `Fjord;vest, \\n\r\nBEGIN:VEVENT\n${'ø'.repeat(80)}`;
  const lines = calendarOf([seat('a', 'chat', '2026-11-23T08:00Z', '2026-11-23T11:00Z')], {
    centre,
    language: 'en',
    now,
  }).split('\r\n');
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

it('is a calendar when there are no shifts', () => {
  const lines = of();
  expect([lines[0], lines.filter(Boolean).at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
});

const seat = (id: string, kind: ShiftKind, from: string, to: string): SeatRow => ({
  ...{ id, kind, centreId: centreId('fjordvest'), personId: personId('venleg') },
  startsAt: instant(Date.parse(from)),
  endsAt: instant(Date.parse(to)),
});
