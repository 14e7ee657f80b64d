import {
  instant,
  localDate,
  lunches,
  seatsNeeded,
  uncoveredSeats,
  usualDemand,
  wallTime,
  type Demand,
  type LocalDate,
  type UncoveredSeats,
} from '@samsvar/core';
import type { SaidDemand, Seating } from '../api/shapes.js';

type Hours = { readonly from: string; readonly to: string };
const onWall = <T extends Hours>({ from, to, ...rest }: T) => ({ ...rest, from: wallTime(from), to: wallTime(to) });

/** What the centre wants, as the core reckons with it. Whoever is on duty answers all lines, those of an event as well. */
export const demandFrom = ({ ordinary, seasons, events, lunch }: SaidDemand): Demand => ({
  ordinary: ordinary.map(onWall),
  seasons: seasons.map(({ name, first, last, needs }) => ({
    name,
    first: localDate(first),
    last: localDate(last),
    needs: needs.map(onWall),
  })),
  events: events.map(({ needs }) => ({
    lineId: null,
    needs: needs.map(({ date, ...need }) => ({ ...onWall(need), date: localDate(date) })),
  })),
  holidays: usualDemand.holidays,
  lunch: lunch && onWall(lunch),
});

/** What is missing on a date; undefined when nothing is wanted then. */
export function holesOn(
  date: LocalDate,
  seats: readonly Seating[],
  demand: Demand,
): readonly UncoveredSeats[] | undefined {
  const needed = seatsNeeded(demand, date, date);
  if (needed.length === 0) return undefined;
  const held = seats.map(({ kind, from, to }) => ({
    kind,
    from: instant(Date.parse(from)),
    to: instant(Date.parse(to)),
    lineId: null,
  }));
  return uncoveredSeats(needed, held, lunches(demand, date, date));
}
