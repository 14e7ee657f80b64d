import {
  instant,
  seatsNeeded,
  uncoveredSeats,
  wallTime,
  weekdays,
  type Demand,
  type LocalDate,
  type UncoveredSeats,
} from '@samsvar/core';
import type { Seating } from '../api/shapes.js';

/** What a centre wants that has not said otherwise: two on the telephone and a standby, 09–12 and 12–15 on working days. */
const usual: Demand = {
  ordinary: weekdays
    .filter((weekday) => weekday <= 5)
    .flatMap((weekday) =>
      [
        ['09:00', '12:00'],
        ['12:00', '15:00'],
      ].flatMap(([from = '', to = '']) => [
        { weekday, from: wallTime(from), to: wallTime(to), kind: 'phone' as const, seats: 2 },
        { weekday, from: wallTime(from), to: wallTime(to), kind: 'standby' as const, seats: 1 },
      ]),
    ),
  seasons: [],
  events: [],
  holidays: {},
  lunch: null,
};

/** What is missing on a date; undefined when nothing is wanted then. */
export function holesOn(date: LocalDate, seats: readonly Seating[]): readonly UncoveredSeats[] | undefined {
  const needed = seatsNeeded(usual, date, date);
  if (needed.length === 0) return undefined;
  const held = seats.map(({ kind, from, to }) => ({
    kind,
    from: instant(Date.parse(from)),
    to: instant(Date.parse(to)),
    lineId: null,
  }));
  return uncoveredSeats(needed, held);
}
