import {
  addDays,
  hardBreachesOf,
  hours,
  instant,
  localDate,
  mondayOf,
  osloClock,
  osloInstant,
  personId,
  shiftId,
  startOfDay,
  wallTime,
  weekdayOf,
} from '@samsvar/core';
import { demoPeople, demoSeats, keptOn, osloToday } from './index.js';

/** Every day of a week, a week before holidays, and either side of a change of clocks. */
const daysOfStart = ['23', '24', '25', '26', '27', '28']
  .map((day) => `2026-11-${day}`)
  .concat('2026-12-18', '2027-03-19', '2027-03-27', '2027-10-30');

const sundayBeforeMidnight = new Date('2026-11-29T22:30:00Z');

describe.each(['fjordvest', 'innlandsro'] as const)('the roster of %s', (centre) => {
  it.each(['2026-11-22', '2027-03-28', '2027-10-31', '2027-05-17'])(
    'has somebody on the phone and a standby at every hour until the week is over, and on the morning after %s',
    (date) => {
      const seats = demoSeats(centre, localDate(date));
      const first = Math.min(...seats.map(({ from }) => from));
      const last = Math.max(
        osloInstant(addDays(mondayOf(localDate(date)), 7), wallTime('00:00')),
        osloInstant(addDays(localDate(date), 1), wallTime('09:00')),
      );
      for (let at = first; at < last; at += hours(1)) {
        const now = seats.filter(({ from, to }) => from <= at && at < to);
        expect(now.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['phone', 'standby']));
        expect(new Set(now.map(({ personId }) => personId)).size).toBe(now.length);
      }
    },
  );

  it.each(daysOfStart)('breaks no hard rule from next week on, started on %s', (date) => {
    const next = addDays(mondayOf(localDate(date)), 7);
    const span = { from: startOfDay(next), to: startOfDay(addDays(next, 28)) };
    // The ordinary roster by itself: whoever kept the demo awake the week before has kept no law.
    const shifts = demoSeats(centre, localDate(date))
      .filter(({ from }) => from >= span.from)
      .map((seat) => ({
        ...{ id: shiftId(seat.id), personId: personId(seat.personId), kind: seat.kind, lineId: null },
        ...{ from: instant(seat.from), to: instant(seat.to), publishedAt: instant(0) },
      }));
    const facts = { span, shifts, engagements: [], people: [], lunches: [], now: instant(0) };
    expect(hardBreachesOf(facts).map(({ rule, span: at }) => `${rule} ${new Date(at.from).toISOString()}`)).toEqual([]);
    const days = new Set(
      shifts.filter(({ from }) => from >= span.from).map(({ from }) => weekdayOf(osloClock(from).date)),
    );
    expect([...days].sort()).toEqual([1, 2, 3, 4, 5]);
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

it('keeps whoever is on duty on for so long, and whoever would have come meanwhile comes after that', () => {
  const seats = demoSeats('fjordvest', localDate('2026-11-24'));
  const [moment, soon] = [Date.parse('2026-11-24T10:59:00Z'), Date.parse('2026-11-24T13:00:00Z')];
  const onDuty = (all: typeof seats, at: number) =>
    all.filter(({ from, to }) => from <= at && at < to).map(({ id, personId }) => [id, personId]);

  const kept = keptOn(seats, moment, hours(2));
  for (const at of [moment, Date.parse('2026-11-24T11:00:00Z'), moment + hours(2) - 1])
    expect(onDuty(kept, at)).toEqual(onDuty(seats, moment));
  for (const at of [moment - hours(3), soon, soon + hours(24)]) expect(onDuty(kept, at)).toEqual(onDuty(seats, at));
});

it('keeps them on also where a whole watch lies in between', () => {
  const seats = demoSeats('fjordvest', localDate('2026-11-24'));
  const moment = Date.parse('2026-11-24T07:59:00Z');
  const on = keptOn(seats, moment, hours(5)).filter(
    ({ from, to }) => from <= moment + hours(4) && moment + hours(4) < to,
  );
  expect(new Set(on.map(({ from }) => from))).toEqual(new Set([Date.parse('2026-11-24T05:00:00Z')]));
});

it('begins the day with the clock in Oslo', () => {
  expect(osloToday(sundayBeforeMidnight)).toBe('2026-11-29');
  expect(osloToday(new Date('2026-11-29T23:30:00Z'))).toBe('2026-11-30');
});
