import { localDate, usualDemand } from '@samsvar/core';
import type { Seating } from '../api/shapes.js';
import { demandFrom, holesOn } from './coverage.js';

const monday = localDate('2026-11-23');
const seat = (personId: string, kind: Seating['kind'], from: string, to: string): Seating => ({
  ...{ personId, kind },
  from: `2026-11-23T${from}:00.000Z`,
  to: `2026-11-23T${to}:00.000Z`,
});

it('is told by the shift: who is missing, and when', () => {
  const seats = [
    seat('venleg', 'phone', '08:00', '14:00'),
    seat('glad', 'phone', '08:00', '11:00'),
    seat('open', 'standby', '08:00', '11:00'),
    seat('blid', 'training', '11:00', '14:00'),
  ];
  expect(holesOn(monday, seats, usualDemand)).toMatchObject([
    { kind: 'phone', from: Date.parse('2026-11-23T11:00Z'), missing: 1 },
    { kind: 'standby', from: Date.parse('2026-11-23T11:00Z'), missing: 1 },
  ]);
});

it('is not asked for at the week-end and on public holidays', () => {
  expect(holesOn(localDate('2026-11-22'), [], usualDemand)).toBeUndefined();
  expect(holesOn(localDate('2026-12-25'), [], usualDemand)).toBeUndefined();
});

it('is held against what the centre has said: an event is more seats, and at lunch nobody is missed', () => {
  const need = { from: '09:00', to: '12:00', kind: 'phone' as const, seats: 1 };
  const demand = demandFrom({
    ordinary: [{ ...need, weekday: 1 }],
    seasons: [],
    events: [{ name: 'Valdag', lineId: 'val', needs: [{ ...need, date: monday, from: '10:00' }] }],
    lunch: { from: '11:30', to: '12:00' },
  });
  expect(holesOn(monday, [seat('venleg', 'phone', '08:00', '11:00')], demand)).toMatchObject([
    { kind: 'phone', from: Date.parse('2026-11-23T09:00Z'), to: Date.parse('2026-11-23T10:30Z'), missing: 1 },
  ]);
});
