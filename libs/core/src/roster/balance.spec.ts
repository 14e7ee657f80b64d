import { hours } from '../kernel/time.js';
import { at } from '../testing/clock.js';
import { aShift, anEngagement, committedSeats, rosterPeople } from '../testing/roster-scene.js';
import { presentShifts } from './absence.js';
import { balanceOf } from './balance.js';
import type { Shift } from './shift.js';

const shifts = [
  aShift('venleg', '2026-11-30 09:00', '12:00'),
  aShift('venleg', '2026-12-01 09:00', '12:00', { kind: 'counter' }),
  aShift('glad', '2026-11-30 09:00', '12:00'),
  aShift('blid', '2026-11-30 12:00', '15:00'),
  aShift('blid', '2026-12-01 12:00', '15:00', { kind: 'training' }),
  aShift('klok', '2026-11-30 12:00', '15:00', { kind: 'standby' }),
];

describe('the balance of the municipalities', () => {
  const { municipalities } = balanceOf(shifts, rosterPeople, committedSeats);
  const of = (id: string) => municipalities.find(({ municipalityId }) => municipalityId === id);

  it('is their part of the seats beside what they committed to', () => {
    expect(of('osteroy')).toMatchObject({ seats: 2, time: hours(6), part: 0.5, committed: 18 / 40 });
    expect(of('osteroy')?.beyond).toBe(hours(6) - hours(12) * (18 / 40));
  });

  it('counts neither training nor standby', () => {
    expect(of('gulen')).toMatchObject({ seats: 1, part: 0.25, standby: 0 });
    expect(of('aurland')).toMatchObject({ seats: 0, time: 0, standby: 1 });
  });

  it('sums to nothing beyond', () => {
    expect(Math.abs(municipalities.reduce((sum, { beyond }) => sum + beyond, 0))).toBeLessThan(10);
  });

  it('owes nothing, and is owed nothing, while nobody has a shift', () => {
    for (const { beyond, part } of balanceOf([], rosterPeople, committedSeats).municipalities)
      expect([beyond, part]).toEqual([0, 0]);
  });
});

it('the balance of the people is an equal part of their municipality’s', () => {
  const { people } = balanceOf(shifts, rosterPeople, committedSeats);
  const beyond = (id: string) => people.find(({ personId }) => personId === id)?.beyond;
  expect(beyond('kvikk')).toBeCloseTo((-hours(12) * 18) / 40 / 5, -1);
  expect(beyond('venleg')).toBeCloseTo(hours(6) - (hours(12) * 18) / 40 / 5, -1);
});

it('the balance of somebody new begins when they came: what others had before is nothing they owe', () => {
  const people = rosterPeople.map((one) => (one.id === 'kvikk' ? { ...one, since: at('2026-12-02 00:00') } : one));
  const of = (name: string, more: readonly Shift[] = []) =>
    balanceOf([...shifts, ...more], people, committedSeats).people.find(({ personId }) => personId === name)?.beyond;
  expect(of('kvikk')).toBe(0);
  // Their part is shared by the four who were there.
  expect(of('lun')).toBeCloseTo((-hours(12) * 18) / 40 / 4, -1);
  const since = [aShift('glad', '2026-12-02 09:00', '12:00')];
  expect(of('kvikk', since)).toBeCloseTo((-hours(3) * 18) / 40 / 5, -1);
  // Who has had a shift was there to have it.
  expect(of('kvikk', [aShift('kvikk', '2026-11-30 09:00', '10:00')])).toBeCloseTo(
    hours(1) - (hours(13) * 18) / 40 / 5,
    -1,
  );
});

it('the balance of somebody who has left ends when they left, but for a shift they have had since', () => {
  const people = rosterPeople.map((one) => (one.id === 'kvikk' ? { ...one, until: at('2026-11-30 10:00') } : one));
  const of = (name: string, more: readonly Shift[] = []) =>
    balanceOf([...shifts, ...more], people, committedSeats).people.find(({ personId }) => personId === name)?.beyond;
  // Of the two shifts that began by then; those after are shared by the four who are left.
  expect(of('kvikk')).toBeCloseTo((-hours(6) * 18) / 40 / 5, -1);
  expect(of('lun')).toBeCloseTo((-hours(6) * 18) / 40 / 5 - (hours(6) * 18) / 40 / 4, -1);
  expect(of('kvikk', [aShift('kvikk', '2026-12-01 12:00', '15:00')])).toBeCloseTo(
    hours(3) - (hours(15) * 18) / 40 / 5,
    -1,
  );
});

it('a shift that an absence parts is one seat, of the time that is left', () => {
  const parted = presentShifts(shifts.slice(0, 1), [anEngagement('absence', 'venleg', '2026-11-30 10:00', '11:00')]);
  const [venleg] = balanceOf(parted, rosterPeople, committedSeats).people.filter(
    ({ personId }) => personId === 'venleg',
  );
  expect(venleg).toMatchObject({ seats: 1, time: hours(2) });
});
