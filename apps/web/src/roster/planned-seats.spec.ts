import type { Seating } from '../api/shapes.js';
import { plannedSeats, remaining, stopsNow } from './planned-seats.js';

const morning: Seating = {
  personId: 'venleg',
  kind: 'phone',
  from: '2026-11-23T08:00:00.000Z',
  to: '2026-11-23T11:00:00.000Z',
};
const noon: Seating = { ...morning, from: '2026-11-23T11:00:00.000Z', to: '2026-11-23T14:00:00.000Z' };

describe('a week with its draft', () => {
  it('shows what is published, what is new, what is moved, and what is taken away', () => {
    const published = [
      { id: 'stays', ...noon, personId: 'glad' },
      { id: 'moves', ...morning },
      { id: 'goes', ...morning, personId: 'open' },
    ];
    const seats = plannedSeats(published, [
      { id: 'moves', before: morning, after: noon },
      { id: 'goes', before: { ...morning, personId: 'open' }, after: null },
      { id: 'comes', before: null, after: { ...morning, personId: 'blid' } },
    ]);
    expect(seats.map(({ id, mark }) => [id, mark])).toEqual([
      ['comes', 'added'],
      ['goes', 'removed'],
      ['stays', undefined],
      ['moves', 'moved'],
    ]);
    expect(remaining(seats)).toHaveLength(3);
  });
});

describe('whoever answers callers now', () => {
  const now = new Date('2026-11-23T09:00:00Z');
  const id = 'seat';
  it.each([
    ['taken away', null, true],
    ['given to another', { ...morning, personId: 'glad' }, true],
    ['moved to later', noon, true],
    ['sent to the counter', { ...morning, kind: 'counter' as const }, true],
    ['made longer', { ...morning, to: noon.to }, false],
  ])('is taken off when the shift is %s: it is asked about', (_, after, stops) => {
    expect(stopsNow({ id, before: morning, after }, now)).toBe(stops);
  });

  it('is not, when the shift has not begun', () => {
    expect(stopsNow({ id, before: noon, after: null }, now)).toBe(false);
  });
});
