import fc from 'fast-check';
import { at } from '../testing/clock.js';
import { addDays, dateOfDay, daysBetween, endOfDay, localDate, midnight, timeOfMinute, wallTime } from './calendar.js';
import { osloClock, osloInstant, startOfDay } from './oslo.js';
import { hours, instant, minutes, type Instant } from './time.js';

const utc = (text: string): Instant => instant(Date.parse(text));

describe('the clock in Oslo', () => {
  it('is one hour ahead of UTC in winter and two in summer', () => {
    expect(osloClock(utc('2026-11-30T08:00:00Z'))).toEqual({ date: '2026-11-30', time: '09:00' });
    expect(osloClock(utc('2026-07-01T22:30:59.999Z'))).toEqual({ date: '2026-07-02', time: '00:30' });
    expect(osloInstant(localDate('2026-11-30'), wallTime('09:00'))).toBe(utc('2026-11-30T08:00:00Z'));
    expect(osloInstant(localDate('2026-07-02'), wallTime('00:30'))).toBe(utc('2026-07-01T22:30:00Z'));
  });

  it('jumps from 02:00 to 03:00 on the last Sunday of March', () => {
    expect(osloClock(utc('2027-03-28T00:59:59Z'))).toEqual({ date: '2027-03-28', time: '01:59' });
    expect(osloClock(utc('2027-03-28T01:00:00Z'))).toEqual({ date: '2027-03-28', time: '03:00' });
  });

  it('takes a time that is skipped in March for the moment of the jump', () => {
    const jump = utc('2027-03-28T01:00:00Z');
    for (const time of ['02:00', '02:30', '02:59', '03:00'])
      expect(osloInstant(localDate('2027-03-28'), wallTime(time))).toBe(jump);
  });

  it('goes back from 03:00 to 02:00 on the last Sunday of October', () => {
    expect(osloClock(utc('2026-10-25T00:30:00Z')).time).toBe('02:30');
    expect(osloClock(utc('2026-10-25T01:30:00Z')).time).toBe('02:30');
    expect(osloClock(utc('2026-10-25T02:00:00Z')).time).toBe('03:00');
  });

  it('takes a time that comes twice in October for its first passing', () => {
    expect(osloInstant(localDate('2026-10-25'), wallTime('02:00'))).toBe(utc('2026-10-25T00:00:00Z'));
    expect(osloInstant(localDate('2026-10-25'), wallTime('02:59'))).toBe(utc('2026-10-25T00:59:00Z'));
    expect(osloInstant(localDate('2026-10-25'), wallTime('03:00'))).toBe(utc('2026-10-25T02:00:00Z'));
  });

  it('makes the day of the March change 23 hours long and that of October 25', () => {
    const lengthOf = (date: string) => startOfDay(addDays(localDate(date), 1)) - startOfDay(localDate(date));
    expect(['2027-03-27', '2027-03-28', '2026-10-25'].map(lengthOf)).toEqual([hours(24), hours(23), hours(25)]);
  });

  it('ends a day where the next begins', () => {
    for (const date of ['2026-12-31', '2027-03-28', '2026-10-25'].map(localDate))
      expect(osloInstant(date, endOfDay)).toBe(osloInstant(addDays(date, 1), midnight));
  });
});

describe('our clock-change rule beside that of the machine', () => {
  const machine = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'short' });
  const first = utc('1996-01-01T00:00:00Z');
  const last = utc('2060-12-31T00:00:00Z');
  const shown = (moment: Instant) => `${osloClock(moment).date} ${osloClock(moment).time}`;

  it('shows the same in the quarter-hours around every change since 1996', () => {
    for (let year = 1996; year <= 2060; year += 1)
      for (const month of ['03', '10'])
        for (let day = 24; day <= 31; day += 1)
          for (let quarter = 0; quarter < 12; quarter += 1) {
            const moment = instant(utc(`${year}-${month}-${day}T00:00:00Z`) + minutes(15 * quarter));
            if (shown(moment) !== machine.format(moment))
              throw new Error(`${shown(moment)} ≠ ${machine.format(moment)}`);
          }
  });

  it('shows the same at any moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (moment) => {
        expect(shown(instant(moment))).toBe(machine.format(moment));
      }),
    );
  });

  it('comes back to the moment it started from, save in the second passing of the doubled hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: first / 60_000, max: last / 60_000 }), (minute) => {
        const moment = instant(minutes(minute));
        const { date, time } = osloClock(moment);
        const back = osloInstant(date, time);
        const isSecondPassing = shown(instant(moment - hours(1))) === shown(moment);
        expect(back).toBe(isSecondPassing ? moment - hours(1) : moment);
      }),
    );
  });

  it('never lets a later time on the wall be an earlier moment', () => {
    const anyWall = fc
      .record({ day: fc.integer({ min: 9_500, max: 33_000 }), minute: fc.integer({ min: 0, max: 1_440 }) })
      .map(({ day, minute }) => ({ date: dateOfDay(day), time: timeOfMinute(minute) }));
    fc.assert(
      fc.property(
        anyWall,
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 0, max: 1_440 }),
        (wall, ahead, minute) => {
          const next = { date: addDays(wall.date, ahead), time: timeOfMinute(minute) };
          fc.pre(daysBetween(wall.date, next.date) > 0 || next.time >= wall.time);
          expect(osloInstant(next.date, next.time)).toBeGreaterThanOrEqual(osloInstant(wall.date, wall.time));
        },
      ),
    );
  });
});

describe('the clock of the tests', () => {
  it('reads moments by the clock in Oslo', () => {
    expect(at('2026-11-30 09:00')).toBe(utc('2026-11-30T08:00:00Z'));
    expect(at('09:00:04.999')).toBe(utc('2026-11-30T08:00:04.999Z'));
  });

  it('names either passing of the doubled hour', () => {
    expect(at('2026-10-25 02:30')).toBe(utc('2026-10-25T00:30:00Z'));
    expect(at('2026-10-25 02:30+01:00')).toBe(utc('2026-10-25T01:30:00Z'));
  });

  it('refuses what it does not understand', () => {
    expect(() => at('nine')).toThrow(RangeError);
    expect(() => at('2026-02-30 09:00')).toThrow(RangeError);
  });
});
