import { addDays, localDate, osloInstant, wallTime } from '@samsvar/core';
import type { SeatKind, Seating } from '../api/shapes.js';
import { readClock } from '../shared/clock-text.js';
import { clockOnWall } from '../shared/oslo.js';
import { dateOf } from './week.js';

/** A seat as somebody types it: wall clock in Norway. */
export type SeatDraft = {
  readonly personId: string;
  readonly kind: SeatKind;
  readonly date: string;
  readonly from: string;
  readonly to: string;
};

/** The seat that was typed; one that ends before it begins on the clock ends the next day. Undefined: a time is none. */
export function seatingOf({ personId, kind, date, from, to }: SeatDraft): Seating | undefined {
  const [start, end] = [readClock(from), readClock(to)];
  if (start === undefined || end === undefined || start === '24:00' || start === end) return undefined;
  const day = localDate(date);
  const at = (on: typeof day, time: string) => new Date(osloInstant(on, wallTime(time))).toISOString();
  return { personId, kind, from: at(day, start), to: at(end < start ? addDays(day, 1) : day, end) };
}

export const draftOfSeat = ({ personId, kind, from, to }: Seating, write: (time: string) => string): SeatDraft => ({
  ...{ personId, kind },
  date: dateOf(from),
  from: write(clockOnWall(new Date(from))),
  to: write(clockOnWall(new Date(to))),
});
