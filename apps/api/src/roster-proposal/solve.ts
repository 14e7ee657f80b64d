import type { LinearModel } from '@samsvar/core';
import highs, { type Highs, type ModelData } from 'highs';

/** How far a search has come: the cost of the best found, and what none can cost less than; a relative gap, 0.02 is 2 %. */
export type SearchState = { readonly cost: number; readonly bound: number; readonly gap: number };

/** The best found, and how the search ended. `nothing` when it was stopped before it had found anything. */
export type Solution = SearchState & { readonly ended: 'best' | 'time' | 'stopped'; readonly values: Float64Array };

export type Search = {
  readonly seconds: number;
  /** The relative gap that is good enough. */
  readonly gap: number;
  readonly isStopped: () => boolean;
  readonly better: (values: Float64Array, state: SearchState) => void;
  /** Values to begin from, if there are any. */
  readonly start: Float64Array | null;
};

// Its types are those of its CommonJS file, whatever file Node loads: there the function lies one step further in.
export const loadSolver = (): Promise<Highs> => (highs as unknown as typeof highs.default)();

/** Searches for the cheapest solution until it is found, or time is up, or it is told to stop. Holds its thread meanwhile. */
export function solve(solver: Highs, model: LinearModel, search: Search): Solution | null {
  if (model.columns.length === 0) return { cost: 0, bound: 0, gap: 0, ended: 'best', values: new Float64Array() };
  return solver.withModel(modelData(model), (held) => {
    const { callbackType, modelStatus } = solver.constants;
    held.options.set({ output_flag: false, time_limit: search.seconds, mip_rel_gap: search.gap, random_seed: 1 });
    if (search.start) held.setSolution({ colValue: search.start });
    let state: SearchState = { cost: Infinity, bound: -Infinity, gap: Infinity };
    let best: Float64Array | null = null;
    const { modelStatus: end } = held.run({
      [callbackType.mipInterrupt]: (event) => {
        if (search.isStopped()) event.interrupt();
        return undefined;
      },
      [callbackType.mipImprovingSolution]: ({ data }) => {
        if (!data.mip_solution) return undefined;
        state = stateOf(data.objective_function_value, data.mip_dual_bound);
        best = data.mip_solution;
        search.better(data.mip_solution, state);
        return undefined;
      },
    });
    const isBest = end === modelStatus.optimal;
    const values = isBest ? held.getSolution().colValue : best;
    if (!values) return null;
    const last = stateOf(held.getObjectiveValue(), Number(held.info.get('mip_dual_bound')));
    const ended: Solution['ended'] = isBest ? 'best' : end === modelStatus.interrupted ? 'stopped' : 'time';
    return { ...last, values: Float64Array.from(values), ended };
  });
}

function stateOf(cost = Infinity, bound = -Infinity): SearchState {
  const difference = Math.abs(cost - bound);
  return { cost, bound, gap: difference < 1e-9 ? 0 : difference / Math.abs(cost) };
}

/** Row by row, as the solver takes it. */
function modelData({ columns, rows }: LinearModel): ModelData {
  const starts = [0];
  for (const { entries } of rows) starts.push((starts.at(-1) ?? 0) + entries.length);
  const entries = rows.flatMap((row) => row.entries);
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(({ cost }) => cost),
    colLower: columns.map(() => 0),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    integrality: columns.map(({ isWhole }) => (isWhole ? 1 : 0)),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: entries.map(([column]) => column),
      values: entries.map(([, times]) => times),
    },
  };
}
