import { usualDemand } from '@samsvar/core';
import type { SaidDemand } from '../api/shapes.js';
import { demandOf, draftOfDemand, faultsOf, newEvent, newSeason, newWeekRow } from './demand-draft.js';

const write = (time: string) => time.replace(':', '.');
const usual = { ...usualDemand, events: [] } as unknown as SaidDemand;

it('has one row for what several days have alike, and says it again as it was', () => {
  const draft = draftOfDemand(usual, write);
  expect(draft.ordinary.map(({ days, from, kind, seats }) => [days, from, kind, seats])).toEqual([
    [[1, 2, 3, 4, 5], '09.00', 'phone', '2'],
    [[1, 2, 3, 4, 5], '09.00', 'standby', '1'],
    [[1, 2, 3, 4, 5], '12.00', 'phone', '2'],
    [[1, 2, 3, 4, 5], '12.00', 'standby', '1'],
  ]);
  expect(demandOf(draft).ordinary).toEqual(expect.arrayContaining([...usual.ordinary]));
  expect(demandOf(draft).ordinary).toHaveLength(usual.ordinary.length);
});

it('keeps what a day has twice', () => {
  const twice = [1, 2].map(() => ({
    weekday: 1 as const,
    from: '09:00',
    to: '12:00',
    kind: 'chat' as const,
    seats: 1,
  }));
  expect(demandOf(draftOfDemand({ ...usual, ordinary: twice }, write)).ordinary).toEqual(twice);
});

it('says what must be put right', () => {
  const row = newWeekRow(write);
  const rows = [
    { ...row, key: 'time', from: 'ni' },
    { ...row, key: 'order', to: '8' },
    { ...row, key: 'seats', seats: '0' },
    { ...row, key: 'days', days: [] },
  ];
  const season = { ...newSeason([]), key: 'season', name: 'Sommar', first: '2027-08-01', last: '2027-07-01' };
  const event = { ...newEvent(write), key: 'event' };
  const draft = { ordinary: rows, seasons: [season], events: [event], lunch: { from: '11.30', to: '' } };
  const faults = faultsOf(draft);
  expect(Object.fromEntries(faults)).toMatchObject({
    ...{ time: 'time', order: 'order', seats: 'seats', days: 'days' },
    ...{ season: 'dates', event: 'name', lunch: 'time' },
  });
  expect(faults.get(event.rows[0]?.key ?? '')).toBe('date');
});
