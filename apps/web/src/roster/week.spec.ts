import { localDate } from '@samsvar/core';
import { numberOf, spanOf, thisWeek, weekFrom, weekOf } from './week.js';

it('is named by its Monday', () => {
  expect(weekOf('2026-11-29T22:59:00Z')).toBe('2026-11-23');
  expect(weekOf('2026-11-29T23:00:00Z')).toBe('2026-11-30');
  expect(thisWeek(new Date('2026-11-22T12:00:00Z'))).toBe('2026-11-16');
  expect(weekFrom('2026-11-25')).toBe('2026-11-23');
  expect(weekFrom('2026-02-30')).toBeUndefined();
});

it.each([
  ['2026-11-23', 48],
  ['2026-12-28', 53],
  ['2027-01-04', 1],
  ['2024-12-30', 1],
])('that begins on %s is number %i', (week, number) => {
  expect(numberOf(localDate(week))).toBe(number);
});

it('lasts from midnight to midnight in Norway, also when the clocks change', () => {
  expect(spanOf(localDate('2026-10-19'))).toEqual({ from: '2026-10-18T22:00:00.000Z', to: '2026-10-25T23:00:00.000Z' });
});
