import type { Millis } from '../kernel/time.js';
import { shareWithin } from '../staffing/erlang-c.js';
import type { Floor } from './floor.js';
import { paceAt } from './pace.js';

/** How long a caller coming now would wait: everybody before, then an agent's next goodbye. Infinite with nobody there. */
export function predictedWait({ queued, staffed, idle, plan }: Floor): Millis {
  for (const _ in idle) return 0;
  return staffed === 0 ? Infinity : ((queued + 1) * plan.policies.usualHandling) / staffed;
}

/**
 * The share of callers that those on duty will answer within `target` if callers go on coming as they have (Erlang C).
 * Load far below the staff is not worked out: the share is as good as one.
 */
export function predictedShare({ reinforcement, staffed, now, plan }: Floor, target: Millis): number {
  const handling = plan.policies.usualHandling;
  const arrivals = paceAt(reinforcement.pace, now);
  if (arrivals * handling * 4 < staffed) return 1;
  return shareWithin(target, { agents: staffed, arrivals, handling });
}
