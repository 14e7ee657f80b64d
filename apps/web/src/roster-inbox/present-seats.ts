import { instant, presentShifts } from '@samsvar/core';
import type { Absence, Breach } from '../api/shapes.js';
import type { PlannedSeat } from '../roster/planned-seats.js';

/** Time that somebody is not there, whyever. */
export type AwayTime = Pick<Absence, 'personId' | 'from' | 'to'>;

/** When those who have seats are no agents, as the rules found it. */
export const timeOfNoAgents = (breaches: readonly Breach[]): AwayTime[] =>
  breaches.flatMap(({ rule, personId, from, to }) =>
    rule === 'not-an-agent' && personId !== null ? [{ personId, from, to }] : [],
  );

/** The seats as far as those who have them are there: what coverage is reckoned from. */
export function presentSeats(seats: readonly PlannedSeat[], absences: readonly AwayTime[]): PlannedSeat[] {
  const away = absences.map(({ personId, from, to }) => ({ personId, ...moments({ from, to }) }));
  const held = seats.map((seat) => ({ ...seat, ...moments(seat) }));
  return presentShifts(held, away).map((seat) => ({
    ...seat,
    from: new Date(seat.from).toISOString(),
    to: new Date(seat.to).toISOString(),
  }));
}

const moments = ({ from, to }: { readonly from: string; readonly to: string }) => ({
  from: instant(Date.parse(from)),
  to: instant(Date.parse(to)),
});
