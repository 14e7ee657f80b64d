import { personId } from '@samsvar/core';
import { readEvents } from './read-events.js';
import type { ReadRow } from './read-row.js';

const venleg = { id: personId('0190a0f4-0000-7000-8000-000000000001'), name: 'Venleg Vipe' };
const glad = { id: personId('0190a0f4-0000-7000-8000-000000000002'), name: 'Glad Gran' };
const people = [venleg, glad];
const nine = Date.parse('2026-11-23T08:00Z');

describe('an event of a calendar', () => {
  it.each([
    ['in Norwegian time', ['DTSTART;TZID=Europe/Oslo:20261123T090000', 'DTEND;TZID=Europe/Oslo:20261123T120000']],
    ['as Outlook writes it', ['DTSTART;TZID="W. Europe Standard Time":20261123T090000', 'DURATION:PT3H']],
    ['in UTC', ['DTSTART:20261123T080000Z', 'DTEND:20261123T110000Z']],
    ['on a clock without a name', ['DTSTART:20261123T090000', 'DTEND:20261123T120000']],
  ])('is a shift: %s', (_, times) => {
    const [row] = read([
      ...times,
      'SUMMARY:Telefonvakt\\, Fjordvest',
      'ATTENDEE;CN=Venleg Vipe:mailto:v@gulen.example',
    ]);
    expect(row).toMatchObject({
      ...{ line: 4, faults: [], written: { date: '2026-11-23', from: '09:00', to: '12:00', name: 'Venleg Vipe' } },
      shift: { personId: venleg.id, kind: 'phone', from: nine, to: nine + 3 * 3_600_000 },
    });
  });

  it('over the change of the clocks lasts as long as it does', () => {
    const [row] = read([
      'DTSTART;TZID=Europe/Oslo:20270327T220000',
      'DTEND;TZID=Europe/Oslo:20270328T060000',
      'SUMMARY:bakvakt',
    ]);
    expect((row?.shift?.to ?? 0) - (row?.shift?.from ?? 0)).toBe(7 * 3_600_000);
  });

  it.each([
    ['who attends', ['SUMMARY:Chat: Venleg Vipe', 'ATTENDEE;CN="glad  gran":mailto:x@y.example'], [glad.id]],
    ['whom the summary names', ['SUMMARY:Glad Gran – chat'], [glad.id]],
    ['the owner of the calendar, when nobody is named', ['SUMMARY:Chat'], [venleg.id]],
  ])('is the shift of %s', (_, said, whose) => {
    expect(read([...morning, ...said]).map(({ shift }) => shift?.personId)).toEqual(whose);
  });

  it.each([
    ['repeated', ['RRULE:FREQ=WEEKLY;COUNT=4', 'SUMMARY:chat']],
    ['repeated', ['RDATE:20261124T080000Z', 'SUMMARY:chat']],
    ['kind', ['SUMMARY:Møte']],
    ['person-unknown', ['SUMMARY:chat', 'ATTENDEE;CN=Nokon Annan:mailto:x@y.example']],
    ['person-ambiguous', ['SUMMARY:chat', 'ATTENDEE;CN=Glad Gran:mailto:g', 'ATTENDEE;CN=Venleg Vipe:mailto:v']],
  ])('is wrong when it is not one shift of one person: %s', (fault, said) => {
    expect(read([...morning, ...said]).map(({ faults }) => faults)).toEqual([[fault]]);
  });

  it.each([
    ['a whole day', 'from', ['DTSTART;VALUE=DATE:20261123']],
    ['a day that does not exist', 'from', ['DTSTART:20260230T090000', 'DTEND:20260230T120000']],
    ['no start', 'from', ['DTEND:20261123T120000']],
    ['no end', 'to', ['DTSTART:20261123T090000']],
    ['an end before the start', 'to', ['DTSTART:20261123T090000', 'DTEND:20261123T080000']],
    ['days on end', 'to', ['DTSTART:20261123T090000', 'DTEND:20261125T080000']],
    ['a duration that is none', 'to', ['DTSTART:20261123T090000', 'DURATION:PT9999999999H']],
    ['a clock that is not ours', 'zone', ['DTSTART;TZID=Asia/Tokyo:20261123T090000', 'DTEND:20261123T120000']],
  ])('says what is wrong with its times: %s', (_, fault, times) => {
    expect(read([...times, 'SUMMARY:chat']).map(({ faults }) => faults)).toEqual([[fault]]);
  });

  it('that is cancelled is none, and one over another of the same person is one too many', () => {
    const chat = [...morning, 'SUMMARY:chat'];
    expect(read([...chat, 'STATUS:CANCELLED'])).toEqual([]);
    expect(read(chat, chat).map(({ faults }) => faults)).toEqual([[], ['twice']]);
  });
});

describe('a calendar that means no good', () => {
  it.each([
    ['is torn', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:2026'],
    ['has no lines', 'BEGIN:VCALENDAR'],
  ])('is not read: it %s', (_, file) => {
    expect(readEvents(file, people)).toBe('unreadable');
  });

  it('has an end', () => {
    expect(readEvents(calendarWith(Array.from({ length: 1_001 }, () => morning)), people)).toBe('too-many-rows');
  });

  it.each([
    ['nests without end', (size: number) => 'BEGIN:VEVENT\r\n'.repeat(size / 14)],
    ['folds without end', (size: number) => `SUMMARY:x${'\r\n x'.repeat(size / 4)}\r\n`],
    ['has parameters without end', (size: number) => `DTSTART${';A=B'.repeat(size / 4)}:20261123T090000\r\n`],
    ['has quotes without end', (size: number) => `DTSTART;A=${'"'.repeat(size)}:x\r\n`],
    ['has values without end', (size: number) => `RRULE:${'FREQ=DAILY;'.repeat(size / 11)}\r\n`],
    ['has escapes without end', (size: number) => `SUMMARY:${'\\,'.repeat(size / 2)}\r\n`],
    ['has dashes without end', (size: number) => `SUMMARY:${' - '.repeat(size / 3)}\r\n`],
    ['has spaces without end', (size: number) => `SUMMARY:x${' '.repeat(size - 10)}vakt x\r\n`],
    ['touches what all things have', () => 'DTSTART;__PROTO__=x;CONSTRUCTOR=y:z\r\n__PROTO__:x\r\nCONSTRUCTOR:x\r\n'],
  ])('is read or refused before anybody is tired of waiting, when it %s', (_, inside) => {
    const file = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${inside(199_000)}END:VEVENT\r\nEND:VCALENDAR\r\n`;
    const begun = performance.now();
    readEvents(file, people, venleg.id);
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

const morning = ['DTSTART:20261123T090000', 'DTEND:20261123T120000'];

const calendarWith = (events: readonly (readonly string[])[]): string =>
  [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Dei som prøver//NN'],
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');

const read = (...events: readonly (readonly string[])[]): readonly ReadRow[] =>
  readEvents(calendarWith(events), people, venleg.id) as readonly ReadRow[];
