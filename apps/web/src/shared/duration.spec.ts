import { asCounted, asLeft } from './duration.js';

it.each([
  [0, '0:00'],
  [7_900, '0:07'],
  [760_000, '12:40'],
  [3_725_000, '1:02:05'],
  [-5_000, '0:00'],
])('%d ms has counted to %s', (ms, counted) => expect(asCounted(ms)).toBe(counted));

it('says that something is left until nothing is', () => {
  expect([asLeft(1_001), asLeft(1), asLeft(0)]).toEqual(['0:02', '0:01', '0:00']);
});
