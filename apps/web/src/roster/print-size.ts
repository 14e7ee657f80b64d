import { holesOn } from './coverage.js';
import type { Demand, LocalDate } from '@samsvar/core';
import type { Seating } from '../api/shapes.js';
import { dateOf, daysOf } from './week.js';

/** A landscape page of A4 without its margins, its heading and the table's own; in points. */
const pageHeight = 455;
/** A line, beside the size of its letters; and what borders and padding take of each row, in points. */
const lineHeight = 1.3;
const rowEdge = 3;
const largest = 9;
/** Smaller than this nobody reads; a week that needs it goes on to the next page. */
const smallest = 4.5;

/**
 * The size of letters, in points, with which a week's table stands on one page: of each row its fullest day counts. A seat
 * that is taken away, or whose holder is away, is shown as well; only those `held` cover anything.
 */
export function printSize(
  week: LocalDate,
  people: readonly { readonly id: string }[],
  shown: readonly Seating[],
  { held, demand }: { readonly held: readonly Seating[]; readonly demand: Demand | undefined },
): number {
  const days = daysOf(week);
  const on = (seats: readonly Seating[], date: LocalDate) => seats.filter(({ from }) => dateOf(from) === date);
  const linesOf = (counts: readonly number[]) => Math.max(1, ...counts);
  const own = people.map(({ id }) =>
    linesOf(days.map((date) => on(shown, date).filter((seat) => seat.personId === id).length)),
  );
  // What is missing is a sentence of two lines.
  const holes = linesOf(days.map((date) => 2 * ((demand && holesOn(date, on(held, date), demand)?.length) ?? 0)));
  const lines = own.reduce((sum, count) => sum + count, holes + 2);
  const forLines = pageHeight - (own.length + 2) * rowEdge;
  return Math.max(smallest, Math.min(largest, forLines / (lines * lineHeight)));
}
