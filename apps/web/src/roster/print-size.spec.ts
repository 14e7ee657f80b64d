import { localDate, usualDemand } from '@samsvar/core';
import type { Seating } from '../api/shapes.js';
import { printSize } from './print-size.js';

const week = localDate('2026-11-30');
const people = (count: number) => Array.from({ length: count }, (_, place) => ({ id: String(place) }));

it('is large for a small centre, smaller for a full week, and never too small to read', () => {
  const few = printSize(week, people(4), [], { held: [], demand: usualDemand });
  const many = printSize(week, people(30), [], { held: [], demand: usualDemand });
  expect(few).toBe(9);
  expect(many).toBeLessThan(few);
  expect(printSize(week, people(200), [], { held: [], demand: usualDemand })).toBe(4.5);
});

it('counts each person’s fullest day', () => {
  const seat = (from: string): Seating => ({ personId: '0', kind: 'phone', from, to: from });
  const seats = ['08', '11', '14'].map((hour) => seat(`2026-12-01T${hour}:00:00.000Z`));
  expect(printSize(week, people(40), seats, { held: seats, demand: undefined })).toBeLessThan(
    printSize(week, people(40), [], { held: [], demand: undefined }),
  );
});

it('counts what is shown as well as what covers: a shift whose holder is away stays on the page', () => {
  const seats = people(40).flatMap(({ id }) =>
    ['08', '12'].map((hour): Seating => {
      const from = `2026-12-01T${hour}:00:00.000Z`;
      return { personId: id, kind: 'phone', from, to: from };
    }),
  );
  const away = printSize(week, people(40), seats, { held: [], demand: usualDemand });
  expect(away).toBeLessThan(printSize(week, people(40), [], { held: [], demand: usualDemand }));
});
