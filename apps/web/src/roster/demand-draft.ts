import { weekdays, type Weekday } from '@samsvar/core';
import type { SaidDemand, SeatKind } from '../api/shapes.js';
import { readClock } from '../shared/clock-text.js';

type Hours = { readonly from: string; readonly to: string };
type Row = Hours & { readonly key: string; readonly kind: SeatKind; readonly seats: string };
/** The same seats on some days of the week, as somebody types them; `key` keeps the row's place on the screen. */
export type WeekRow = Row & { readonly days: readonly Weekday[] };
export type DateRow = Row & { readonly date: string };
export type SeasonDraft = {
  readonly key: string;
  readonly name: string;
  readonly first: string;
  readonly last: string;
  readonly rows: readonly WeekRow[];
};
/** `lineId` is empty where it has no line of its own. */
export type EventDraft = {
  readonly key: string;
  readonly name: string;
  readonly lineId: string;
  readonly rows: readonly DateRow[];
};
export type DemandDraft = {
  readonly ordinary: readonly WeekRow[];
  readonly seasons: readonly SeasonDraft[];
  readonly events: readonly EventDraft[];
  /** Both empty: there is none. */
  readonly lunch: Hours;
};

/** What must be put right, by the row's key; `lunch` is the key of the lunch. */
export type DemandFault = 'time' | 'order' | 'seats' | 'days' | 'date' | 'dates' | 'name';

const newKey = (): string => crypto.randomUUID();
type Write = (time: string) => string;

export const newWeekRow = (write: Write): WeekRow => ({
  ...{ key: newKey(), days: [1, 2, 3, 4, 5], kind: 'phone', seats: '1' },
  from: write('09:00'),
  to: write('12:00'),
});
export const newDateRow = (write: Write, date = ''): DateRow => ({
  ...{ key: newKey(), date, kind: 'phone', seats: '1' },
  from: write('09:00'),
  to: write('15:00'),
});
export const newSeason = (ordinary: readonly WeekRow[]): SeasonDraft => ({
  ...{ key: newKey(), name: '', first: '', last: '' },
  rows: ordinary.map((row) => ({ ...row, key: newKey() })),
});
export const newEvent = (write: Write): EventDraft => ({
  ...{ key: newKey(), name: '', lineId: '' },
  rows: [newDateRow(write)],
});

export function draftOfDemand({ ordinary, seasons, events, lunch }: SaidDemand, write: Write): DemandDraft {
  const rows = (needs: SaidDemand['ordinary']) => rowsOf(needs, write);
  return {
    ordinary: rows(ordinary),
    seasons: seasons.map(({ name, first, last, needs }) => ({ key: newKey(), name, first, last, rows: rows(needs) })),
    events: events.map(({ name, lineId, needs }) => ({
      ...{ key: newKey(), name, lineId: lineId ?? '' },
      rows: needs.map(({ date, kind, seats, from, to }) => ({
        ...{ key: newKey(), date, kind, seats: String(seats) },
        from: write(from),
        to: write(to),
      })),
    })),
    lunch: { from: lunch ? write(lunch.from) : '', to: lunch ? write(lunch.to) : '' },
  };
}

/** What several days have alike is one row. */
function rowsOf(needs: SaidDemand['ordinary'], write: Write): WeekRow[] {
  const alike = new Map<string, WeekRow>();
  for (const { weekday, from, to, kind, seats } of needs) {
    const likeness = [from, to, kind, seats].join(' ');
    const known = alike.get(likeness);
    // What stands twice for a day is two rows: it is wanted twice.
    if (known && !known.days.includes(weekday)) alike.set(likeness, { ...known, days: [...known.days, weekday] });
    else
      alike.set(known ? `${likeness} ${newKey()}` : likeness, {
        ...{ key: newKey(), days: [weekday], kind, seats: String(seats) },
        from: write(from),
        to: write(to),
      });
  }
  return [...alike.values()];
}

export function faultsOf({ ordinary, seasons, events, lunch }: DemandDraft): ReadonlyMap<string, DemandFault> {
  const faults = new Map<string, DemandFault>();
  const tell = (key: string, fault: DemandFault | undefined) => fault && faults.set(key, fault);
  for (const row of [...ordinary, ...seasons.flatMap(({ rows }) => rows)])
    tell(row.key, row.days.length === 0 ? 'days' : faultOfRow(row));
  for (const { key, name, rows } of events) {
    tell(key, name.trim() === '' ? 'name' : undefined);
    for (const row of rows) tell(row.key, row.date === '' ? 'date' : faultOfRow(row));
  }
  for (const { key, name, first, last } of seasons)
    tell(key, name.trim() === '' ? 'name' : first === '' || last < first ? 'dates' : undefined);
  if (lunch.from !== '' || lunch.to !== '') tell('lunch', faultOfHours(lunch));
  return faults;
}

const faultOfRow = (row: Row): DemandFault | undefined =>
  readSeats(row.seats) === undefined ? 'seats' : faultOfHours(row);

function faultOfHours({ from, to }: Hours): DemandFault | undefined {
  const [start, end] = [readClock(from), readClock(to)];
  if (start === undefined || end === undefined) return 'time';
  return start < end ? undefined : 'order';
}

function readSeats(typed: string): number | undefined {
  const seats = /^\s*\d{1,2}\s*$/.test(typed) ? Number(typed) : 0;
  return seats >= 1 && seats <= 20 ? seats : undefined;
}

/** As the API takes it; only ever asked of a draft without faults. */
export function demandOf({ ordinary, seasons, events, lunch }: DemandDraft): SaidDemand {
  return {
    ordinary: needsOf(ordinary),
    seasons: seasons.map(({ name, first, last, rows }) => ({ name: name.trim(), first, last, needs: needsOf(rows) })),
    events: events.map(({ name, lineId, rows }) => ({
      ...{ name: name.trim(), lineId: lineId || null },
      needs: rows.map((row) => ({ date: row.date, ...needOf(row) })),
    })),
    lunch: lunch.from === '' && lunch.to === '' ? null : hoursOf(lunch),
  };
}

const needsOf = (rows: readonly WeekRow[]): SaidDemand['ordinary'] =>
  weekdays.flatMap((weekday) =>
    rows.filter(({ days }) => days.includes(weekday)).map((row) => ({ weekday, ...needOf(row) })),
  );

const needOf = ({ kind, seats, ...hours }: Row) => ({ kind, seats: readSeats(seats) ?? 1, ...hoursOf(hours) });
const hoursOf = ({ from, to }: Hours) => ({ from: readClock(from) ?? from, to: readClock(to) ?? to });
