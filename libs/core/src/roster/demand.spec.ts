import { localDate, wallTime, type Weekday } from '../kernel/calendar.js';
import { lineId } from '../kernel/ids.js';
import { osloClock } from '../kernel/oslo.js';
import { hours } from '../kernel/time.js';
import { lunches, seatsNeeded, type Demand, type SeatsNeeded, type WeekdayNeed } from './demand.js';

const workdays = [1, 2, 3, 4, 5] as const satisfies readonly Weekday[];

describe('the seats that a week needs', () => {
  it('are two on the phone and a standby, before noon and after', () => {
    expect(shown(seatsNeeded(ordinary(), localDate('2026-11-30'), localDate('2026-11-30')))).toEqual([
      '2026-11-30 09:00–12:00 2 phone',
      '2026-11-30 09:00–12:00 1 standby',
      '2026-11-30 12:00–15:00 2 phone',
      '2026-11-30 12:00–15:00 1 standby',
    ]);
  });

  it('are none in a week-end that nobody asked for', () => {
    expect(seatsNeeded(ordinary(), localDate('2026-12-05'), localDate('2026-12-06'))).toEqual([]);
  });

  it('follow Easter 2027: open to noon on the Wednesday, closed from Thursday to Monday', () => {
    const weeks = shown(seatsNeeded(phoneOnly(), localDate('2027-03-22'), localDate('2027-04-04')));
    expect(weeks.filter((seat) => seat.startsWith('2027-03-24'))).toEqual(['2027-03-24 09:00–12:00 2 phone']);
    expect([...new Set(weeks.map((seat) => seat.slice(0, 10)))]).toEqual([
      '2027-03-22',
      '2027-03-23',
      '2027-03-24',
      '2027-03-30',
      '2027-03-31',
      '2027-04-01',
      '2027-04-02',
    ]);
  });

  it('are cut where a half day closes within a shift', () => {
    const holidays = { 'wednesday-before-easter': { treatment: 'half-day', closes: wallTime('13:30') } } as const;
    const wednesday = localDate('2027-03-24');
    expect(shown(seatsNeeded({ ...phoneOnly(), holidays }, wednesday, wednesday))).toEqual([
      '2027-03-24 09:00–12:00 2 phone',
      '2027-03-24 12:00–13:30 2 phone',
    ]);
  });

  it('are those of the season that holds the date, and of two the one that began last', () => {
    const summer = { ...aSeason('sommar', '2027-06-15', '2027-08-15', 1) };
    const july = { ...aSeason('fellesferie', '2027-07-05', '2027-07-25', 3) };
    const demand = { ...phoneOnly(), seasons: [july, summer] };
    const onMonday = (date: string) => seatsNeeded(demand, localDate(date), localDate(date))[0]?.seats;
    expect(['2027-06-14', '2027-06-21', '2027-07-05', '2027-07-26', '2027-08-16'].map(onMonday)).toEqual([
      2, 1, 3, 1, 2,
    ]);
  });

  it('have the line of a planned event beside the others, also on 17 May [B12]', () => {
    const line = lineId('aurland-cruise');
    const need = { date: localDate('2027-05-17'), ...between('10:00', '16:00'), kind: 'phone', seats: 2 } as const;
    const demand = { ...phoneOnly(), events: [{ lineId: line, needs: [need] }] };
    const seats = seatsNeeded(demand, localDate('2027-05-17'), localDate('2027-05-17'));
    expect(seats).toEqual([expect.objectContaining({ lineId: line, seats: 2 })]);
    expect(shown(seats)).toEqual(['2027-05-17 10:00–16:00 2 phone']);
  });
});

describe('seats of the night', () => {
  // The clocks go forward on Easter Sunday in 2027.
  const holidays = { 'easter-sunday': { treatment: 'open' } } as const;
  const night: Demand = {
    ...nothing(),
    holidays,
    ordinary: [everySunday('00:00', '06:00'), everySunday('02:00', '03:00')],
  };
  const on = (date: string) => seatsNeeded(night, localDate(date), localDate(date)).map(({ from, to }) => to - from);

  it('last an hour less when the clocks go forward, and the skipped hour has none', () => {
    expect(on('2027-03-28')).toEqual([hours(5)]);
  });

  it('last an hour more when the clocks go back', () => {
    expect(on('2026-10-25')).toEqual([hours(7), hours(2)]);
  });

  it('end at the midnight that ends the date', () => {
    const demand = { ...nothing(), ordinary: [everySunday('20:00', '24:00'), everySunday('00:00', '02:00')] };
    expect(shown(seatsNeeded(demand, localDate('2026-11-29'), localDate('2026-11-29')))).toEqual([
      '2026-11-29 00:00–02:00 1 phone',
      '2026-11-29 20:00–00:00 1 phone',
    ]);
  });
});

it('[B13] a common lunch is the same half hour of every date', () => {
  const found = lunches(
    { ...nothing(), lunch: between('11:30', '12:00') },
    localDate('2027-03-26'),
    localDate('2027-03-29'),
  );
  expect(found.map(({ from, to }) => [osloClock(from).time, to - from])).toEqual(
    Array.from({ length: 4 }, () => ['11:30', hours(0.5)]),
  );
  expect(lunches(nothing(), localDate('2027-03-26'), localDate('2027-03-29'))).toEqual([]);
});

function nothing(): Demand {
  return { ordinary: [], seasons: [], events: [], holidays: {}, lunch: null };
}

function phoneOnly(seats = 2): Demand {
  return { ...nothing(), ordinary: weekOf('phone', seats) };
}

function ordinary(): Demand {
  return { ...nothing(), ordinary: [...weekOf('phone', 2), ...weekOf('standby', 1)] };
}

function weekOf(kind: WeekdayNeed['kind'], seats: number): WeekdayNeed[] {
  return workdays.flatMap((weekday) => [
    { weekday, ...between('09:00', '12:00'), kind, seats },
    { weekday, ...between('12:00', '15:00'), kind, seats },
  ]);
}

function aSeason(name: string, first: string, last: string, seats: number) {
  return { name, first: localDate(first), last: localDate(last), needs: weekOf('phone', seats) };
}

function everySunday(from: string, to: string): WeekdayNeed {
  return { weekday: 7, ...between(from, to), kind: 'phone', seats: 1 };
}

function between(from: string, to: string) {
  return { from: wallTime(from), to: wallTime(to) };
}

function shown(seats: readonly SeatsNeeded[]): string[] {
  return seats.map(({ from, to, kind, seats: count }) => {
    const starts = osloClock(from);
    return `${starts.date} ${starts.time}–${osloClock(to).time} ${count} ${kind}`;
  });
}
