import { hours, localDate } from '@samsvar/core';
import { demoPeople, demoSeats, onThePhone, osloToday } from './index.js';

const sundayBeforeMidnight = new Date('2026-11-29T22:30:00Z');

describe.each(['fjordvest', 'innlandsro'] as const)('the roster of %s', (centre) => {
  it.each(['2026-11-22', '2027-03-28', '2027-10-31', '2027-05-17'])(
    'has somebody on the phone and a standby at every hour of the weeks around %s',
    (date) => {
      const seats = demoSeats(centre, localDate(date));
      const [first, last] = [Math.min(...seats.map(({ from }) => from)), Math.max(...seats.map(({ to }) => to))];
      for (let at = first; at < last; at += hours(1)) {
        const now = seats.filter(({ from, to }) => from <= at && at < to);
        expect(now.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['phone', 'standby']));
        expect(new Set(now.map(({ personId }) => personId)).size).toBe(now.length);
      }
    },
  );

  it.each([
    ['a Sunday night', '2026-11-29T22:30:00Z'],
    ['the last second before the clocks go forward', '2027-03-28T00:59:59Z'],
    ['the hour that comes twice', '2027-10-31T01:15:00Z'],
    ['midnight at New Year', '2026-12-31T23:00:00Z'],
  ])('has an agent of its own on the phone at %s', (_, moment) => {
    const agents = demoPeople.filter((person) => person.centre === centre && person.roles.includes('agent'));
    const there = [...onThePhone(centre, Date.parse(moment))];
    expect(there).not.toEqual([]);
    expect(agents.map(({ id }) => id)).toEqual(expect.arrayContaining(there));
  });

  it('is filled with the centre’s own agents', () => {
    const agents = demoPeople.filter((person) => person.centre === centre && person.roles.includes('agent'));
    const known = new Set(agents.map(({ id }) => id));
    for (const { personId } of demoSeats(centre, localDate('2026-11-22'))) expect(known).toContain(personId);
  });
});

it('lays the planted fortnight on its own two weeks, the same seats whenever it is laid', () => {
  const venleg = demoPeople.find(({ username }) => username === 'venleg.vipe')?.id;
  const from = Date.parse('2026-11-30T08:00:00Z');
  const early = demoSeats('fjordvest', localDate('2026-11-22')).filter((seat) => seat.from === from);
  const late = demoSeats('fjordvest', localDate('2026-12-04')).filter((seat) => seat.from === from);
  expect(early.map(({ personId }) => personId)).toContain(venleg);
  expect(late).toEqual(early);
});

it('begins the day with the clock in Oslo', () => {
  expect(osloToday(sundayBeforeMidnight)).toBe('2026-11-29');
  expect(osloToday(new Date('2026-11-29T23:30:00Z'))).toBe('2026-11-30');
});
