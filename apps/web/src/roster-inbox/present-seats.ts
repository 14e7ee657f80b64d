import { instant, presentShifts } from '@samsvar/core';
import type { Absence } from '../api/shapes.js';
import type { PlannedSeat } from '../roster/planned-seats.js';

/** The seats as far as those who have them are there: what coverage is reckoned from. */
export function presentSeats(seats: readonly PlannedSeat[], absences: readonly Absence[]): PlannedSeat[] {
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
