import { addDays, weekdayOf, type LocalDate, type Weekday, type WallTime } from '../kernel/calendar.js';
import type { LineId } from '../kernel/ids.js';
import { osloInstant } from '../kernel/oslo.js';
import { instant, type Instant } from '../kernel/time.js';
import type { Span } from '../routing/plan.js';
import { holidayClosing } from '../tenancy/line-day.js';
import type { HolidayChoices } from '../tenancy/line-facts.js';
import { byStart, type Seat, type ShiftKind } from './shift.js';

/** From–to on the wall in Oslo; '24:00' is the midnight that ends the date. */
export type WallSpan = { readonly from: WallTime; readonly to: WallTime };

/** So many seats of a kind, at that time of a date. */
export type Need = WallSpan & { readonly kind: ShiftKind; readonly seats: number };

/** What every such weekday needs. */
export type WeekdayNeed = Need & { readonly weekday: Weekday };

/** A part of the year with a week of its own, in the place of the ordinary one. Both dates belong to it. */
export type Season = {
  readonly name: string;
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly needs: readonly WeekdayNeed[];
};

/** Something planned, with seats of its own beside all others, also on a public holiday. */
export type EventDemand = {
  /** Its temporary line, when the seats are for that line alone; null when they are for all lines. */
  readonly lineId: LineId | null;
  readonly needs: readonly (Need & { readonly date: LocalDate })[];
};

/** How many seats a centre wants filled. */
export type Demand = {
  readonly ordinary: readonly WeekdayNeed[];
  /** Of several that hold a date, the one that began last. */
  readonly seasons: readonly Season[];
  readonly events: readonly EventDemand[];
  /** Where the centre departs from the custom: public holidays closed, half days closed from noon. */
  readonly holidays: HolidayChoices;
  /** The common lunch closure, within shifts: no seat is missed then and nobody works. Null: there is none. */
  readonly lunch: WallSpan | null;
};

/** Seats of one kind that are wanted at one time. */
export type SeatsNeeded = Seat & { readonly seats: number };

/**
 * The seats wanted from the first date to the last, both included, in order: none on closed days, cut short on half days.
 * A need whose hours are all skipped when the clocks go forward has no seat.
 */
export const seatsNeeded = (demand: Demand, first: LocalDate, last: LocalDate): readonly SeatsNeeded[] =>
  datesFrom(first, last)
    .flatMap((date) => [
      ...weekNeeds(demand, date).map((need) => seatsOn(date, need, null, closingOn(demand, date))),
      ...demand.events.flatMap(({ lineId, needs }) =>
        needs.filter((need) => need.date === date).map((need) => seatsOn(date, need, lineId, null)),
      ),
    ])
    .filter(({ from, to, seats }) => from < to && seats > 0)
    .sort(byStart);

/** When the centre is at lunch, from the first date to the last. */
export const lunches = ({ lunch }: Demand, first: LocalDate, last: LocalDate): readonly Span[] =>
  lunch === null
    ? []
    : datesFrom(first, last).map((date) => ({
        from: osloInstant(date, lunch.from),
        to: osloInstant(date, lunch.to),
      }));

/** Each date from the first to the last, both included. */
export function datesFrom(first: LocalDate, last: LocalDate): LocalDate[] {
  const dates: LocalDate[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
}

function weekNeeds({ ordinary, seasons }: Demand, date: LocalDate): readonly WeekdayNeed[] {
  const season = seasons
    .filter(({ first, last }) => first <= date && date <= last)
    .reduce<Season | undefined>((chosen, next) => (chosen && chosen.first > next.first ? chosen : next), undefined);
  const weekday = weekdayOf(date);
  return (season?.needs ?? ordinary).filter((need) => need.weekday === weekday);
}

const closingOn = ({ holidays }: Demand, date: LocalDate): Instant | null =>
  holidayClosing(holidays, date)?.from ?? null;

const seatsOn = (date: LocalDate, need: Need, lineId: LineId | null, closes: Instant | null): SeatsNeeded => ({
  from: osloInstant(date, need.from),
  to: instant(Math.min(osloInstant(date, need.to), closes ?? Infinity)),
  kind: need.kind,
  lineId,
  seats: need.seats,
});
