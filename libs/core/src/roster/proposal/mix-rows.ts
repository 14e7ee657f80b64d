import type { UncoveredSeats } from '../coverage.js';
import { common } from '../shift.js';
import { costs } from './costs.js';
import type { Draft } from './linear-model.js';
import type { Sitting } from './sitting.js';
import { coveringShifts, type ProposalTask } from './task.js';

/** Of those on the phone together not all from one municipality: that may be broken, at a cost. */
export function demandMix(
  draft: Draft,
  { facts, switchedOff }: ProposalTask,
  seats: readonly UncoveredSeats[],
  sittings: readonly Sitting[],
): void {
  if (switchedOff.includes('same-municipality')) return;
  const homes = new Map(facts.people.map(({ id, home }) => [id, home]));
  const covering = coveringShifts(facts);
  for (const seat of seats.filter(({ kind }) => kind === 'phone')) {
    const there = covering.filter((shift) => shift.kind === 'phone' && common(shift, seat) !== null);
    const together = there.length + seat.missing;
    if (together < 2) continue;
    const alike = draft.choose({ cost: costs.sameMunicipality, upper: 1, isWhole: false });
    const here = sittings.filter((it) => it.seat === seat);
    for (const home of new Set(facts.people.map((person) => person.home))) {
      const ofHome = here.filter(({ personId }) => homes.get(personId) === home);
      const thereOfHome = there.filter(({ personId }) => homes.get(personId) === home).length;
      if (thereOfHome + Math.min(seat.missing, ofHome.length) < together) continue;
      const entries = [...ofHome.map(({ column }) => [column, 1] as const), [alike, -1] as const];
      draft.demand({ lower: -Infinity, upper: together - 1 - thereOfHome, entries });
    }
  }
}
