import { instant, later, seconds } from '@samsvar/core';
import { Allowance } from './allowance.js';

const start = instant(0);

it('lets a quick hand through, and no more than that', () => {
  const allowance = new Allowance(start);
  const spent = Array.from({ length: 25 }, () => allowance.spend(start));
  expect(spent.filter((word) => word === 'granted')).toHaveLength(20);
  expect(spent.at(-1)).toBe('too-many');
});

it('gives five a second back, and never saves up more than at first', () => {
  const allowance = new Allowance(start);
  for (let word = 0; word < 20; word++) allowance.spend(start);
  expect(allowance.spend(later(start, seconds(1)))).toBe('granted');
  const hour = later(start, seconds(3600));
  const spent = Array.from({ length: 21 }, () => allowance.spend(hour));
  expect(spent.at(-1)).toBe('too-many');
});

it('calls it a flood when it does not stop at no', () => {
  const allowance = new Allowance(start);
  const spent = Array.from({ length: 300 }, () => allowance.spend(start));
  expect(spent.at(-1)).toBe('flooding');
});
