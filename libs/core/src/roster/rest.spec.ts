import { hours } from '../kernel/time.js';
import { at } from '../testing/clock.js';
import { aShift, anEngagement, rosterFacts } from '../testing/roster-scene.js';
import type { RosterFacts, RosterRule } from './rule.js';
import { dailyRest, weeklyRest } from './rest.js';
import type { Shift } from './shift.js';
import { hoursADay, hoursAWeek } from './working-hours.js';

describe('eleven hours between two working days', () => {
  const rests = (rule: RosterRule, ...shifts: Shift[]) => restsOf(rule, shifts);

  it('are enough to the minute, and too few by one', () => {
    const evening = aShift('lun', '2026-11-30 19:00', '22:00');
    expect(rests(dailyRest, evening, aShift('lun', '2026-12-01 09:00', '12:00'))).toEqual([]);
    expect(rests(dailyRest, evening, aShift('lun', '2026-12-01 08:59', '12:00'))).toEqual([hours(11) - 60_000]);
  });

  it('are ten in the night when the clocks go forward, though the wall says eleven', () => {
    const evening = aShift('lun', '2027-03-27 19:00', '22:00');
    expect(rests(dailyRest, evening, aShift('lun', '2027-03-28 09:00', '12:00'))).toEqual([hours(10)]);
    expect(rests(dailyRest, evening, aShift('lun', '2027-03-28 10:00', '12:00'))).toEqual([]);
  });

  it('are eleven in the night when the clocks go back, though the wall says ten', () => {
    const evening = aShift('lun', '2026-10-24 19:00', '22:00');
    expect(rests(dailyRest, evening, aShift('lun', '2026-10-25 08:00', '11:00'))).toEqual([]);
    expect(rests(dailyRest, evening, aShift('lun', '2026-10-25 07:59', '11:00'))).toEqual([hours(11) - 60_000]);
  });

  it('are counted from a seat that ends in the hour that comes twice, in its second passing', () => {
    const night = aShift('lun', '2026-10-25 00:00', '02:30', { to: at('2026-10-25 02:30+01:00') });
    expect(rests(dailyRest, night, aShift('lun', '2026-10-25 13:29', '15:00'))).toEqual([hours(11) - 60_000]);
    expect(rests(dailyRest, night, aShift('lun', '2026-10-25 13:30', '15:00'))).toEqual([]);
  });

  it('lie within a day of when work began: a long pause in the middle is no night', () => {
    const morning = aShift('lun', '2026-11-30 08:00', '10:00');
    const evening = (ends: string) => aShift('lun', '2026-11-30 18:00', ends);
    const next = aShift('lun', '2026-12-01 09:00', '12:00');
    expect(rests(dailyRest, morning, evening('21:00'), next)).toEqual([]);
    expect(rests(dailyRest, morning, evening('21:01'), next)).toEqual([hours(11) - 60_000]);
    expect(rests(dailyRest, morning, evening('22:00'))).toEqual([hours(10)]);
  });

  it('are cut by a call-out, and by a meeting late in the evening; an absence is rest', () => {
    const facts = (kind: 'call-out' | 'meeting' | 'absence') => ({
      engagements: [anEngagement(kind, 'lun', '2026-11-30 21:00', '23:00')],
    });
    const shifts = [aShift('lun', '2026-11-30 12:00', '15:00'), aShift('lun', '2026-12-01 09:00', '12:00')];
    expect(restsOf(dailyRest, shifts, facts('call-out'))).toEqual([hours(10)]);
    expect(restsOf(dailyRest, shifts, facts('meeting'))).toEqual([hours(10)]);
    expect(restsOf(dailyRest, shifts, facts('absence'))).toEqual([]);
  });

  it('name the shifts on both sides, and where the rest is short', () => {
    const [evening, morning] = [aShift('lun', '2026-11-30 20:00', '23:00'), aShift('lun', '2026-12-01 08:00', '11:00')];
    expect(dailyRest.findings(rosterFacts([evening, morning]))).toEqual([
      {
        personId: 'lun',
        shifts: [evening, morning],
        engagements: [],
        span: { from: evening.to, to: morning.from },
        measure: { found: hours(9), limit: hours(11), unit: 'millis' },
      },
    ]);
  });
});

describe('thirty-five hours in a week', () => {
  it('are missed once, not every day, by whoever works three hours every day of one', () => {
    const week = Array.from({ length: 8 }, (_, day) => daily(`2026-12-0${day + 1}`));
    expect(restsOf(weeklyRest, week)).toEqual([hours(21)]);
  });

  it('are had by whoever has one day off', () => {
    const week = [1, 2, 3, 4, 6, 7, 8].map((day) => daily(`2026-12-0${day}`));
    expect(restsOf(weeklyRest, week)).toEqual([]);
  });

  it('are thirty-four in the week-end when the clocks go forward', () => {
    const around = (monday: string) => [
      ...['22', '23', '24', '25', '26'].map((day) => daily(`2027-03-${day}`)),
      aShift('lun', '2027-03-27 12:00', '22:00'),
      aShift('lun', `2027-03-29 ${monday}`, '12:00'),
    ];
    expect(restsOf(weeklyRest, around('09:00'))).toEqual([hours(34)]);
    expect(restsOf(weeklyRest, around('10:00'))).toEqual([]);
  });
});

describe('hours of work', () => {
  it('are at most nine in a day, wherever midnight falls', () => {
    const evening = aShift('lun', '2026-11-30 18:00', '2026-12-01 00:00');
    expect(restsOf(hoursADay, [evening, aShift('lun', '2026-12-01 01:00', '04:00')])).toEqual([]);
    expect(restsOf(hoursADay, [evening, aShift('lun', '2026-12-01 01:00', '04:01')])).toEqual([hours(9) + 60_000]);
  });

  it('are ten from 20 to 5 in the night when the clocks go back', () => {
    const night = (date: string, next: string) => [aShift('lun', `${date} 20:00`, `${next} 05:00`)];
    expect(restsOf(hoursADay, night('2026-10-24', '2026-10-25'))).toEqual([hours(10)]);
    expect(restsOf(hoursADay, night('2026-10-23', '2026-10-24'))).toEqual([]);
    expect(restsOf(hoursADay, night('2027-03-27', '2027-03-28'))).toEqual([]);
  });

  it('are at most forty in seven days, counted from wherever they begin', () => {
    const week = ['01', '02', '03', '04'].map((day) => aShift('lun', `2026-12-${day} 07:00`, '16:00'));
    expect(restsOf(hoursAWeek, [...week, aShift('lun', '2026-12-05 09:00', '13:00')])).toEqual([]);
    expect(restsOf(hoursAWeek, [...week, aShift('lun', '2026-12-05 09:00', '13:01')])).toEqual([hours(40) + 60_000]);
    expect(restsOf(hoursAWeek, [...week, aShift('lun', '2026-12-08 07:00', '16:00')])).toEqual([]);
  });

  it('are not doubled by two seats at once', () => {
    const seat = aShift('lun', '2026-11-30 09:00', '15:00');
    expect(restsOf(hoursADay, [seat, { ...seat, kind: 'chat' }])).toEqual([]);
  });
});

function daily(date: string): Shift {
  return aShift('lun', `${date} 09:00`, '12:00');
}

function restsOf(rule: RosterRule, shifts: readonly Shift[], more: Partial<RosterFacts> = {}): number[] {
  return rule.findings(rosterFacts(shifts, more)).map(({ measure }) => measure.found);
}
