import type { Breach } from '../rule.js';
import { hardBreachesOf } from '../rules.js';
import type { Shift } from '../shift.js';
import type { Row } from './linear-model.js';
import type { ProposalModel } from './model.js';
import { asShift, type ProposalTask, type ProposedShift } from './task.js';

/** Rows that forbid what a solution breaks: those shifts of that person together are one too many. */
export function cutsFor(task: ProposalTask, model: ProposalModel, solution: readonly ProposedShift[]): readonly Row[] {
  return breaches(task, solution.map(asShift)).map(({ proposed }) => {
    const ids = new Set(proposed.map(({ id }) => id));
    const entries = model.sittings
      .filter(({ personId, seat }) => ids.has(asShift({ ...seat, personId }).id))
      .map(({ column }) => [column, 1] as const);
    return { lower: 0, upper: entries.length - 1, entries };
  });
}

/** As much of a solution as keeps every hard rule: of what breaks one together, the last shift is given up. */
export function keepingHardRules(task: ProposalTask, solution: readonly ProposedShift[]): readonly ProposedShift[] {
  let kept = new Map(solution.map((proposed) => [asShift(proposed).id, proposed]));
  for (;;) {
    const [broken] = breaches(task, [...kept.values()].map(asShift));
    const last = broken?.proposed.at(-1);
    if (!last) return [...kept.values()];
    kept = new Map([...kept].filter(([id]) => id !== last.id));
  }
}

type Broken = { readonly breach: Breach; readonly proposed: readonly Shift[] };

/** What is broken by proposed shifts; what was broken before them is not theirs to mend. */
function breaches({ facts }: ProposalTask, proposed: readonly Shift[]): readonly Broken[] {
  const ids = new Set(proposed.map(({ id }) => id));
  return hardBreachesOf({ ...facts, shifts: [...facts.shifts, ...proposed] })
    .map((breach) => ({ breach, proposed: breach.shifts.filter(({ id }) => ids.has(id)) }))
    .filter((broken) => broken.proposed.length > 0);
}
