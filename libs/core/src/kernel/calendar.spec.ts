import fc from 'fast-check';
import {
  addDays,
  dateOf,
  dateOfDay,
  dayOf,
  daysBetween,
  isLocalDate,
  isWallTime,
  localDate,
  wallTime,
  weekdayOf,
} from './calendar.js';

describe('a date on the wall calendar', () => {
  it('must exist', () => {
    expect(isLocalDate('2028-02-29')).toBe(true);
    expect(
      ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '26-01-01', '2026-01-01 ', ''].filter(isLocalDate),
    ).toEqual([]);
    expect(() => localDate('2026-02-30')).toThrow(RangeError);
  });

  it('knows leap years, centuries and the four-hundredth year', () => {
    expect(addDays(localDate('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(localDate('2100-02-28'), 1)).toBe('2100-03-01');
    expect(addDays(localDate('2000-02-28'), 1)).toBe('2000-02-29');
    expect(dateOf(2027, 12, 32)).toBe('2028-01-01');
  });

  it('counts days over the turn of a year, both ways', () => {
    expect(daysBetween(localDate('2026-12-24'), localDate('2027-01-01'))).toBe(8);
    expect(daysBetween(localDate('2027-01-01'), localDate('2026-12-24'))).toBe(-8);
  });

  it('knows the weekday', () => {
    expect(weekdayOf(localDate('2026-11-30'))).toBe(1);
    expect(weekdayOf(localDate('2026-12-06'))).toBe(7);
    expect(weekdayOf(localDate('1969-12-31'))).toBe(3);
  });

  it('agrees with the calendar of the machine on every day of two centuries', () => {
    for (let day = dayOf(localDate('1900-01-01')); day <= dayOf(localDate('2100-12-31')); day += 1) {
      const theirs = new Date(day * 86_400_000);
      const ours = dateOfDay(day);
      if (
        ours !== theirs.toISOString().slice(0, 10) ||
        weekdayOf(ours) % 7 !== theirs.getUTCDay() ||
        dayOf(ours) !== day
      )
        throw new Error(`${ours} is not ${theirs.toISOString()}`);
    }
  });

  it('sorts as text in the order of days', () => {
    const anyDay = fc.integer({ min: dayOf(localDate('0001-01-01')), max: dayOf(localDate('9999-12-31')) });
    fc.assert(fc.property(anyDay, anyDay, (a, b) => a < b === dateOfDay(a) < dateOfDay(b)));
  });
});

describe('a time on the wall clock', () => {
  it('runs from 00:00 to the midnight that ends the day', () => {
    expect(['00:00', '09:05', '23:59', '24:00'].every(isWallTime)).toBe(true);
    expect(['24:01', '9:00', '09:60', '25:00', '09:00:00', 'noon'].filter(isWallTime)).toEqual([]);
    expect(() => wallTime('9')).toThrow(RangeError);
  });
});
