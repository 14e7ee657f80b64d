import { addDays, holidayOn, localDate, osloInstant, wallTime, weekdayOf, type LocalDate } from '@samsvar/core';
import { demoId } from './ids.js';
import type { CentreKey } from './person.js';
import { fortnight, guards, type Planned } from './roster-fortnight.js';

/** Somebody of the demo on duty. */
export type DemoSeat = {
  readonly id: string;
  readonly personId: string;
  readonly kind: 'phone' | 'standby';
  readonly from: number;
  readonly to: number;
};

/** While it runs the demo is awake also outside its ordinary shifts: it can be rung at any hour. */
const watches = [
  ['00:00', '06:00'],
  ['06:00', '09:00'],
  ['09:00', '12:00'],
  ['12:00', '15:00'],
  ['15:00', '20:00'],
  ['20:00', '24:00'],
] as const;

/** A demo that is started on a Sunday evening is awake on Monday morning as well; it is laid further while it runs. */
const awakeTomorrowUntil = '09:00';

/**
 * The roster from the Monday of the week before to so many weeks on. Last week and this one are kept at every hour, nights
 * and week-ends by the guards in turn; from next Monday on it is an ordinary one, working days from 09 to 15. The planted
 * fortnight (30 November – 11 December 2026) repeats itself, its first week in odd weeks.
 */
export function demoSeats(centre: CentreKey, today: LocalDate, weeks = 6): readonly DemoSeat[] {
  const monday = addDays(today, 1 - weekdayOf(today) - 7);
  const [next, tomorrow] = [addDays(monday, 14), addDays(today, 1)];
  const isAwake = (date: LocalDate, opens: string) => date < next || (date === tomorrow && opens < awakeTomorrowUntil);
  return Array.from({ length: 7 * weeks }, (_, day) => addDays(monday, day)).flatMap((date) =>
    watches.flatMap(([opens, closes], watch) => {
      const planned = plannedOn(centre, date, opens) ?? (isAwake(date, opens) && guardsOf(centre, date, watch));
      return planned ? seatsOf(centre, date, opens, closes, planned) : [];
    }),
  );
}

/** By the ordinary roster: nobody on public holidays, and none in the afternoon of a half day. */
function plannedOn(centre: CentreKey, date: LocalDate, opens: string): Planned | undefined {
  const holiday = holidayOn(date)?.kind;
  if (holiday === 'public-holiday' || (holiday === 'half-day' && opens === '12:00')) return undefined;
  return fortnight[centre].find(({ day, shift }) => day === dayOfFortnight(date) && shift === opens);
}

/** 0 is the Monday of an odd week: 30 November 2026 begins week 49. */
const dayOfFortnight = (date: LocalDate): number => (((daysSince(date) % 14) + 14) % 14) as number;
const daysSince = (date: LocalDate): number =>
  Math.round((Date.parse(`${date}T00:00Z`) - Date.parse('2026-11-30T00:00Z')) / 86_400_000);

/** Three in a row of the guards, further on for each watch. */
function guardsOf(centre: CentreKey, date: LocalDate, watch: number): Planned {
  const awake = guards[centre];
  const at = (offset: number) =>
    awake[(((daysSince(date) * 5 + watch * 2 + offset) % awake.length) + awake.length) % awake.length] ?? '';
  return { day: dayOfFortnight(date), shift: '', phone: awake.length > 2 ? [at(0), at(1)] : [at(0)], standby: at(2) };
}

function seatsOf(centre: CentreKey, date: LocalDate, opens: string, closes: string, planned: Planned): DemoSeat[] {
  const from = osloInstant(date, wallTime(opens));
  const to = osloInstant(date, wallTime(closes));
  const seat = (username: string, kind: DemoSeat['kind'], place: number): DemoSeat => ({
    id: demoId('seat', [centre, date, opens, place].join('/')),
    personId: demoId('person', username),
    kind,
    from,
    to,
  });
  return [
    ...planned.phone.map((username, place) => seat(username, 'phone', place)),
    seat(planned.standby, 'standby', planned.phone.length),
  ];
}

/** The same, with whoever is on duty at `moment` kept there for so long (ms); the next come after that. */
export function keptOn(seats: readonly DemoSeat[], moment: number, forMs: number): readonly DemoSeat[] {
  const until = moment + forMs;
  return seats.flatMap((seat) => {
    if (seat.from <= moment) return seat.to <= moment ? [seat] : [{ ...seat, to: Math.max(seat.to, until) }];
    return seat.to <= until ? [] : [{ ...seat, from: Math.max(seat.from, until) }];
  });
}

/** Who answers for the centre at this moment, by their ids. */
export function onThePhone(centre: CentreKey, now: number): ReadonlySet<string> {
  const seats = demoSeats(centre, osloToday(new Date(now)), 2);
  const taken = seats.filter(({ kind, from, to }) => kind === 'phone' && from <= now && now < to);
  return new Set(taken.map(({ personId }) => personId));
}

/** The date in Oslo, whatever the machine's zone. */
export const osloToday = (now: Date): LocalDate =>
  localDate(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(now));
