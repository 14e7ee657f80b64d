import {
  cutsFor,
  emptySeats,
  keepingHardRules,
  proposalModel,
  readSolution,
  type EmptySeat,
  type ProposalTask,
  type ProposedShift,
} from '@samsvar/core';
import type { Highs } from 'highs';
import { solve, type SearchState } from './solve.js';

/** The best that was found so far: it keeps every hard rule. */
export type BestSoFar = { readonly proposed: readonly ProposedShift[]; readonly state: SearchState };

/** What is proposed, why seats stay empty, and how sure it is that nothing better is to be had. */
export type Proposal = BestSoFar & {
  readonly empty: readonly EmptySeat[];
  readonly ended: 'best' | 'time' | 'stopped';
};

export type SearchControls = {
  readonly seconds: number;
  readonly gap: number;
  readonly isStopped: () => boolean;
  readonly better: (best: BestSoFar) => void;
};

/** So many times at most a broken rule sends the search back; then what breaks it is given up. */
const mostRounds = 20;

/**
 * Fills the open seats. What a solution breaks by three shifts or more becomes rows of the model, and the search goes on
 * from where it was, until nothing is broken or time is up.
 */
export function search(solver: Highs, task: ProposalTask, controls: SearchControls): Proposal {
  const began = performance.now();
  const secondsLeft = () => controls.seconds - (performance.now() - began) / 1_000;
  let model = proposalModel(task);
  let best: BestSoFar = { proposed: [], state: { cost: Infinity, bound: -Infinity, gap: Infinity } };
  let start: Float64Array | null = null;
  for (let round = 1; ; round += 1) {
    const found = solve(solver, model, {
      seconds: Math.max(secondsLeft(), 0.01),
      gap: controls.gap,
      isStopped: controls.isStopped,
      start,
      better: (values, state) => {
        best = { proposed: keepingHardRules(task, readSolution(model, values)), state };
        controls.better(best);
      },
    });
    const { ended, values, ...state } = found ?? {
      ...best.state,
      values: null,
      ended: controls.isStopped() ? ('stopped' as const) : ('time' as const),
    };
    const proposed = values ? readSolution(model, values) : best.proposed;
    const cuts = values ? cutsFor(task, model, proposed) : [];
    if (cuts.length === 0 || round >= mostRounds || ended !== 'best' || secondsLeft() <= 0) {
      const kept = keepingHardRules(task, proposed);
      return { proposed: kept, empty: emptySeats(task, kept), state, ended: cuts.length > 0 ? 'time' : ended };
    }
    model = { ...model, rows: [...model.rows, ...cuts] };
    start = values;
  }
}
