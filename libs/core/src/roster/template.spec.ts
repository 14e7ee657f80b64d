import { addDays, localDate } from '../kernel/calendar.js';
import { lineId } from '../kernel/ids.js';
import { osloClock } from '../kernel/oslo.js';
import { hours } from '../kernel/time.js';
import { aShift } from '../testing/roster-scene.js';
import type { ProposedShift } from './proposal/task.js';
import { layTemplate, templateOf } from './template.js';

const monday = localDate('2027-03-15');
const next = addDays(monday, 7);

describe('a week that is copied', () => {
  it('has the same people on the same weekdays at the same times', () => {
    const week = [aShift('venleg', '2026-11-30 09:00', '12:00'), aShift('glad', '2026-12-04 12:00', '15:00')];
    const copied = layTemplate(templateOf(week, localDate('2026-11-30')), localDate('2026-12-07')).shifts;
    expect(copied.map(shown)).toEqual(['venleg 2026-12-07 09:00–12:00', 'glad 2026-12-11 12:00–15:00']);
  });

  it('keeps to the clock on the wall when the clocks go forward between, and a night becomes an hour shorter', () => {
    const week = [aShift('lun', '2027-03-20 22:00', '2027-03-21 06:00'), aShift('blid', '2027-03-21 09:00', '12:00')];
    const holidays = { 'easter-sunday': { treatment: 'open' } } as const;
    const copied = layTemplate(templateOf(week, monday), next, holidays).shifts;
    expect(copied.map(shown)).toEqual(['lun 2027-03-27 22:00–06:00', 'blid 2027-03-28 09:00–12:00']);
    expect(copied.map(({ from, to }) => to - from)).toEqual([hours(7), hours(3)]);
  });

  it('has nobody on the closed days of Easter, and ends at noon on the Wednesday', () => {
    const week = ['15', '17', '18', '19'].flatMap((day) => [
      aShift('venleg', `2027-03-${day} 09:00`, '13:00'),
      aShift('glad', `2027-03-${day} 12:00`, '15:00'),
    ]);
    const { shifts, closed } = layTemplate(templateOf(week, monday), next);
    expect(shifts.map(shown)).toEqual([
      'venleg 2027-03-22 09:00–13:00',
      'glad 2027-03-22 12:00–15:00',
      'venleg 2027-03-24 09:00–12:00',
    ]);
    expect(closed.map(shown)).toEqual([
      'glad 2027-03-24 12:00–15:00',
      'venleg 2027-03-25 09:00–13:00',
      'glad 2027-03-25 12:00–15:00',
      'venleg 2027-03-26 09:00–13:00',
      'glad 2027-03-26 12:00–15:00',
    ]);
  });

  it('takes no shift of another week, and none of a line that was there for an event', () => {
    const event = { ...aShift('open', '2027-03-16 09:00', '12:00'), lineId: lineId('cruise') };
    const others = [aShift('open', '2027-03-14 20:00', '22:00'), aShift('open', '2027-03-22 00:00', '02:00')];
    const laid = layTemplate(templateOf([event, ...others], monday), addDays(monday, 28));
    expect(laid).toEqual({ shifts: [], closed: [] });
    expect(templateOf([event], monday)).toHaveLength(1);
  });
});

it('a template laid where it was taken from is the week itself', () => {
  const week = [aShift('lun', '2026-10-24 22:00', '2026-10-25 06:00'), aShift('lun', '2026-10-19 09:00', '12:00')];
  const laid = layTemplate(templateOf(week, localDate('2026-10-19')), localDate('2026-10-19'));
  expect(laid.shifts.map(({ from, to }) => [from, to])).toEqual([...week].reverse().map(({ from, to }) => [from, to]));
});

function shown({ personId, from, to }: ProposedShift): string {
  const { date, time } = osloClock(from);
  return `${personId} ${date} ${time}–${osloClock(to).time}`;
}
