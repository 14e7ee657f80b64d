import type { Millis } from '../kernel/time.js';
import { erlangB, loadOf, type Staffing } from './erlang-c.js';

/** What a staffed phone comes to when callers hang up: every figure a share, but for the wait. */
export type WithAbandonment = {
  /** Of the callers, who hang up in the queue. */
  readonly abandon: number;
  /** Of the callers, who wait at all. */
  readonly wait: number;
  /** Mean over all callers, in the unit of `handling`. */
  readonly meanWait: Millis;
  /** Of the agents' time. */
  readonly occupancy: number;
};

/**
 * The Erlang-A (Palm) queue, exactly: calls at random, talk and patience exponential. A queue of q callers shrinks by
 * every agent's goodbye and every caller's impatience, so its shares follow from those of the queue before.
 * `patience` is the mean time a caller would wait.
 */
export function erlangA(staffing: Staffing, patience: Millis): WithAbandonment {
  const { agents, arrivals, handling } = staffing;
  const load = loadOf(staffing);
  let share = 1; // of a queue of q callers, relative to all agents busy and nobody waiting
  let queues = 0;
  let waiting = 0;
  for (let q = 1; share > 1e-18 * (1 + queues); q++) {
    share *= arrivals / (agents / handling + q / patience);
    queues += share;
    waiting += q * share;
  }
  const blocked = erlangB(agents, load);
  const allBusy = blocked / (1 + blocked * queues);
  const meanQueue = allBusy * waiting;
  const abandon = meanQueue / patience / arrivals;
  return {
    abandon,
    wait: allBusy * (1 + queues),
    meanWait: meanQueue / arrivals,
    occupancy: (load * (1 - abandon)) / agents,
  };
}
