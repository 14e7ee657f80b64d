import type { PersonId } from '../../kernel/ids.js';
import type { UncoveredSeats } from '../coverage.js';
import { obstacles, type Obstacle } from './may-sit.js';
import { asShift, factsOf, openSeats, type ProposalTask, type ProposedShift } from './task.js';

/** A seat that stays empty, and for each person why. Nothing in the way: the search ended before it was tried. */
export type EmptySeat = UncoveredSeats & {
  readonly because: readonly { readonly personId: PersonId; readonly obstacles: readonly Obstacle[] }[];
};

/** The seats that nobody has with a proposal, and what stands in the way of each person beside the shifts proposed. */
export function emptySeats(task: ProposalTask, proposed: readonly ProposedShift[]): readonly EmptySeat[] {
  const shifts = [...task.facts.shifts, ...proposed.map(asShift)];
  const filled = { ...task, facts: { ...task.facts, shifts } };
  return openSeats(filled).map((seat) => ({
    ...seat,
    because: task.facts.people.map(({ id }) => ({
      personId: id,
      obstacles: obstacles(filled, factsOf(filled, id), id, seat),
    })),
  }));
}
