import type { Weekday } from '@samsvar/core';
import type { SeatKind } from '../api/shapes.js';
import { readClock } from '../shared/clock-text.js';
import type { DemandDraft } from './demand-draft.js';

type Hours = { readonly from: string; readonly to: string };
type Seats = Hours & { readonly name: string; readonly kind: SeatKind; readonly seats: string };

/** One thing that a centre wants, as somebody reads it. `name` is the part of the year or the event; empty of the ordinary week. */
export type Wanted =
  | (Seats & { readonly what: 'week'; readonly days: readonly Weekday[] })
  | (Seats & { readonly what: 'date'; readonly date: string })
  | { readonly what: 'season'; readonly name: string; readonly first: string; readonly last: string }
  | { readonly what: 'event'; readonly name: string; readonly lineId: string }
  | (Hours & { readonly what: 'lunch' });

/** What the one wants and the other does not. Rows that lie otherwise and want the same are no difference. */
export function onlyIn(one: DemandDraft, other: DemandDraft): readonly Wanted[] {
  const there = new Map<string, number>();
  const count = (likeness: string, more: number) => there.set(likeness, (there.get(likeness) ?? 0) + more);
  for (const wanted of wantedBy(other)) count(JSON.stringify(wanted), 1);
  return byDaysAlike(
    wantedBy(one).filter((wanted) => {
      const likeness = JSON.stringify(wanted);
      const isThere = (there.get(likeness) ?? 0) > 0;
      if (isThere) count(likeness, -1);
      return !isThere;
    }),
  );
}

/** All of it, a week's by the day. */
function wantedBy({ ordinary, seasons, events, lunch }: DemandDraft): Wanted[] {
  const week = (name: string, rows: DemandDraft['ordinary']): Wanted[] =>
    rows.flatMap((row) => row.days.map((day) => ({ what: 'week' as const, ...seatsOf(name, row), days: [day] })));
  return [
    ...week('', ordinary),
    ...(lunch.from === '' && lunch.to === '' ? [] : [{ what: 'lunch' as const, ...hoursOf(lunch) }]),
    ...seasons.flatMap(({ name, first, last, rows }) => [
      { what: 'season' as const, name: name.trim(), first, last },
      ...week(name.trim(), rows),
    ]),
    ...events.flatMap(({ name, lineId, rows }) => [
      { what: 'event' as const, name: name.trim(), lineId },
      ...rows.map((row) => ({ what: 'date' as const, ...seatsOf(name.trim(), row), date: row.date })),
    ]),
  ];
}

const hoursOf = ({ from, to }: Hours): Hours => ({ from: readClock(from) ?? from, to: readClock(to) ?? to });
const seatsOf = (name: string, { kind, seats, ...hours }: Omit<Seats, 'name'>): Seats => ({
  ...{ name, kind, seats: seats.trim() },
  ...hoursOf(hours),
});

/** What several days of a week have alike is one line; what stands twice for a day is two. */
function byDaysAlike(all: readonly Wanted[]): Wanted[] {
  const lines: Wanted[] = [];
  for (const wanted of all) {
    const place = lines.findIndex((line) => isAlike(line, wanted));
    const line = lines[place];
    if (wanted.what !== 'week' || line?.what !== 'week') lines.push(wanted);
    else lines[place] = { ...line, days: [...line.days, ...wanted.days].sort((first, next) => first - next) };
  }
  return lines;
}

const isAlike = (line: Wanted, wanted: Wanted): boolean =>
  line.what === 'week' &&
  wanted.what === 'week' &&
  !wanted.days.some((day) => line.days.includes(day)) &&
  JSON.stringify({ ...line, days: [] }) === JSON.stringify({ ...wanted, days: [] });
