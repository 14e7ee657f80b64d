import type { SeatChange } from '#api/roster-draft';
import type { SwapRow } from './swap.entity.js';

/** What a swap would do with its seats: each goes to the other, and stays where it is. */
export const changesOf = ({ askedBy, askedOf, seatId, gives, returnId, gets }: SwapRow) =>
  [
    { id: seatId, before: gives, after: { ...gives, personId: askedOf } },
    ...(returnId !== null && gets !== null
      ? [{ id: returnId, before: gets, after: { ...gets, personId: askedBy } }]
      : []),
  ] satisfies SeatChange[];
