import { addDays, instant, localDate, mondayOf, osloClock, startOfDay, weekdayOf } from '@samsvar/core';
import { demoOwnTime, demoPeople, demoSeats } from './index.js';

const starts = ['2026-11-22', '2026-11-23', '2026-12-18', '2027-03-20', '2027-05-10', '2027-10-29'].map(localDate);

describe.each(starts)('what people of the demo say of their own time, started on %s', (today) => {
  const { absences, wishes, wishPeriods, swaps } = demoOwnTime('fjordvest', today);
  const after = startOfDay(addDays(mondayOf(today), 14));

  it('is about no shift of this week or the next: whoever is on duty is there', () => {
    for (const { from } of [...absences, ...wishes]) expect(from).toBeGreaterThanOrEqual(after);
    for (const { seat } of swaps) expect(seat.from).toBeGreaterThanOrEqual(after);
  });

  it('leaves one shift uncovered, and two to be swapped with somebody who has none that day', () => {
    const seats = demoSeats('fjordvest', today);
    const [away] = absences;
    const over = seats.filter((it) => away && it.personId === away.personId && it.from < away.to && away.from < it.to);
    expect(over.length).toBeGreaterThan(0);
    expect(swaps.map(({ state }) => state)).toEqual(['accepted', 'asked']);
    for (const { seat, askedOf } of swaps) {
      expect(seats).toContainEqual(seat);
      expect(askedOf).not.toBe(seat.personId);
      expect(weekdayOf(osloClock(instant(seat.from)).date)).toBeGreaterThan(1);
    }
  });

  it('has wishes for the first week that nobody has planned, heard for a while yet', () => {
    const [period] = wishPeriods;
    expect(wishes.length).toBeGreaterThan(3);
    for (const { from } of wishes) expect(osloClock(instant(from)).date >= (period?.first ?? '')).toBe(true);
    expect((period?.heardUntil ?? '') > today).toBe(true);
    expect(Math.max(...demoSeats('fjordvest', today).map(({ to }) => to))).toBeLessThanOrEqual(
      startOfDay(period?.first ?? today),
    );
  });

  it('is said by the centre’s own agents', () => {
    const agents = demoPeople.filter(({ centre, roles }) => centre === 'fjordvest' && roles.includes('agent'));
    const known = new Set(agents.map(({ id }) => id));
    for (const { personId } of [...absences, ...wishes]) expect(known).toContain(personId);
    for (const { askedOf } of swaps) expect(known).toContain(askedOf);
  });
});

it('in a centre with one on the telephone nobody is away', () => {
  expect(demoOwnTime('innlandsro', localDate('2026-11-22'))).toMatchObject({ absences: [], swaps: [] });
});
