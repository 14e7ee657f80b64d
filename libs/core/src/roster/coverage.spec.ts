import { lineId } from '../kernel/ids.js';
import { osloClock } from '../kernel/oslo.js';
import { aShift } from '../testing/roster-scene.js';
import { uncoveredSeats, type UncoveredSeats } from './coverage.js';
import type { SeatsNeeded } from './demand.js';
import type { ShiftKind } from './shift.js';

const morning = needed('09:00', '12:00');
const afternoon = needed('12:00', '15:00');
const sits = (name: string, from: string, to: string, kind: ShiftKind = 'phone') =>
  aShift(name, `2026-11-30 ${from}`, to, { kind });

describe('an uncovered seat', () => {
  it('is a hole of a whole shift, each told by itself', () => {
    expect(shown(uncoveredSeats([morning, afternoon], [sits('venleg', '09:00', '12:00')]))).toEqual([
      '09:00–12:00 1 phone',
      '12:00–15:00 2 phone',
    ]);
  });

  it('is none when both are filled, by one long shift or two that meet', () => {
    const filled = [sits('venleg', '09:00', '15:00'), sits('glad', '09:00', '10:00'), sits('blid', '10:00', '15:00')];
    expect(uncoveredSeats([morning, afternoon], filled)).toEqual([]);
  });

  it('is the part of a shift that somebody leaves early or comes late to', () => {
    const some = [sits('venleg', '09:00', '11:30'), sits('glad', '09:15', '12:00')];
    expect(shown(uncoveredSeats([morning], some))).toEqual(['09:00–09:15 1 phone', '11:30–12:00 1 phone']);
  });

  it('is not filled by the counter, by training, by the standby or by the line of an event', () => {
    const others = (['counter', 'training', 'standby'] as const).map((kind) => sits('venleg', '09:00', '12:00', kind));
    const event = { ...sits('glad', '09:00', '12:00'), lineId: lineId('cruise') };
    expect(shown(uncoveredSeats([morning], [...others, event]))).toEqual(['09:00–12:00 2 phone']);
    expect(uncoveredSeats([{ ...morning, seats: 1, lineId: lineId('cruise') }], [event])).toEqual([]);
  });

  it('is not missed twice, nor made good, by one seat too many at another time', () => {
    const crowd = ['venleg', 'glad', 'blid'].map((name) => sits(name, '09:00', '12:00'));
    expect(shown(uncoveredSeats([morning, afternoon], crowd))).toEqual(['12:00–15:00 2 phone']);
  });

  it('[B13] is not missed at the common lunch', () => {
    const { from, to } = sits('venleg', '11:30', '12:00');
    expect(shown(uncoveredSeats([morning], [], [{ from, to }]))).toEqual(['09:00–11:30 2 phone']);
  });

  it('of every kind stands in order of time', () => {
    const counter = { ...morning, kind: 'counter', seats: 1 } as const;
    expect(shown(uncoveredSeats([afternoon, counter], []))).toEqual(['09:00–12:00 1 counter', '12:00–15:00 2 phone']);
  });
});

function needed(from: string, to: string): SeatsNeeded {
  const seat = aShift('nobody', `2026-11-30 ${from}`, to);
  return { from: seat.from, to: seat.to, kind: 'phone', lineId: null, seats: 2 };
}

function shown(seats: readonly UncoveredSeats[]): string[] {
  return seats.map(({ from, to, missing, kind }) => `${osloClock(from).time}–${osloClock(to).time} ${missing} ${kind}`);
}
