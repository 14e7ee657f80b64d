import fc from 'fast-check';
import { wallTime, type Weekday } from '../kernel/calendar.js';
import { isRefused } from '../kernel/refusal.js';
import { mostPeriodsADay, weekOfHours, type OpenPeriod } from './weekly-hours.js';

describe('a week of opening hours', () => {
  it('is put in order', () => {
    expect(
      weekOfHours([period(2, '12:30', '15:00'), period(1, '09:00', '15:00'), period(2, '09:00', '11:30')]),
    ).toEqual([period(1, '09:00', '15:00'), period(2, '09:00', '11:30'), period(2, '12:30', '15:00')]);
  });

  it('may be empty, and a day may be open around the clock', () => {
    expect(weekOfHours([])).toEqual([]);
    expect(weekOfHours([period(7, '00:00', '24:00')])).toEqual([period(7, '00:00', '24:00')]);
  });

  it('lets two periods meet, on one day or over midnight', () => {
    const meeting = [period(1, '09:00', '12:00'), period(1, '12:00', '24:00'), period(2, '00:00', '06:00')];
    expect(weekOfHours(meeting)).toEqual(meeting);
  });

  it('refuses a period that ends when or before it starts', () => {
    const refusal = { refused: 'period-ends-before-it-starts', weekday: 3 };
    expect(weekOfHours([period(3, '15:00', '09:00')])).toEqual(refusal);
    expect(weekOfHours([period(3, '09:00', '09:00')])).toEqual(refusal);
    expect(weekOfHours([period(3, '22:00', '06:00')])).toEqual(refusal);
  });

  it('refuses periods that overlap, and says on which weekday', () => {
    expect(
      weekOfHours([period(1, '09:00', '15:00'), period(4, '11:00', '15:00'), period(4, '09:00', '11:30')]),
    ).toEqual({
      refused: 'periods-overlap',
      weekday: 4,
    });
    expect(weekOfHours([period(1, '09:00', '15:00'), period(1, '09:00', '15:00')])).toMatchObject({
      refused: 'periods-overlap',
    });
  });

  it('refuses a fifth period in a day', () => {
    const five = ['01', '03', '05', '07', '09'].map((hour) => period(5, `${hour}:00`, `${hour}:30`));
    expect(weekOfHours(five)).toEqual({ refused: 'too-many-periods', weekday: 5 });
    expect(weekOfHours(five.slice(0, mostPeriodsADay))).toHaveLength(mostPeriodsADay);
  });

  it('accepts exactly those weeks whose periods never share a minute', () => {
    const anyPeriod = fc.record({
      weekday: fc.constantFrom<Weekday>(1, 2),
      opens: fc.constantFrom('00:00', '08:00', '09:00', '11:30', '12:00').map(wallTime),
      closes: fc.constantFrom('08:00', '11:30', '12:00', '15:00', '24:00').map(wallTime),
    });
    fc.assert(
      fc.property(fc.array(anyPeriod, { maxLength: mostPeriodsADay }), (periods) => {
        const shareAMinute = (a: OpenPeriod, b: OpenPeriod) =>
          a !== b && a.weekday === b.weekday && a.opens < b.closes && b.opens < a.closes;
        const isAWeek =
          periods.every(({ opens, closes }) => opens < closes) &&
          !periods.some((a) => periods.some((b) => shareAMinute(a, b)));
        expect(isRefused(weekOfHours(periods))).toBe(!isAWeek);
      }),
    );
  });
});

const period = (weekday: Weekday, opens: string, closes: string): OpenPeriod => ({
  weekday,
  opens: wallTime(opens),
  closes: wallTime(closes),
});
