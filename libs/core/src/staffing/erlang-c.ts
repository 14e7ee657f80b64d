import type { Millis } from '../kernel/time.js';

/** A staffed phone at a steady load: so many agents; calls and the work of one call in the same unit of time. */
export type Staffing = {
  readonly agents: number;
  /** Calls per unit of time. */
  readonly arrivals: number;
  /** How long one call keeps an agent, wrap-up included. */
  readonly handling: Millis;
};

/** How many agents the calls keep busy on average, in erlang: calls per unit of time × handling time. */
export const loadOf = ({ arrivals, handling }: Pick<Staffing, 'arrivals' | 'handling'>): number => arrivals * handling;

/** The share of callers turned away if nobody could wait (Erlang's B formula, by its recursion: no factorials). */
export function erlangB(agents: number, load: number): number {
  let blocked = 1;
  for (let n = 1; n <= agents; n++) blocked = (load * blocked) / (n + load * blocked);
  return blocked;
}

/** The share of callers who wait at all, when everybody waits for ever (Erlang's C formula). 1 when the load is too much. */
export function erlangC(agents: number, load: number): number {
  if (load >= agents) return 1;
  const blocked = erlangB(agents, load);
  return (agents * blocked) / (agents - load * (1 - blocked));
}

/** The share answered within `target` when everybody waits for ever. 0 when the load is too much. */
export function shareWithin(target: Millis, staffing: Staffing): number {
  const load = loadOf(staffing);
  if (load >= staffing.agents) return 0;
  const spare = (staffing.agents - load) / staffing.handling;
  return 1 - erlangC(staffing.agents, load) * Math.exp(-spare * target);
}

/** Mean wait over all callers, in the unit of `handling`. Infinite when the load is too much. */
export function meanWait(staffing: Staffing): Millis {
  const load = loadOf(staffing);
  if (load >= staffing.agents) return Infinity;
  return (erlangC(staffing.agents, load) * staffing.handling) / (staffing.agents - load);
}
