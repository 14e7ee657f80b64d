import type { AgentId, CallId, CentreId } from '../kernel/ids.js';
import { instant, type Instant } from '../kernel/time.js';
import type { Agent } from './agent.js';
import type { Call } from './call.js';
import { defaultPolicies } from './policies.js';
import type { Plan } from './plan.js';
import { noReinforcement, type Reinforcement } from './reinforcement.js';
import { first, get, values, type Sorted } from './sorted.js';

/**
 * All live state of one centre, never changed in place: `apply` gives the next floor and shares the rest.
 * Plan, agents, calls, reinforcement and clock are the floor; the rest are only ways to find things in it, kept in step
 * by `apply` and rebuilt from it after a restart.
 */
export type Floor = {
  /** The latest instant any event has told of. Time on the floor never runs backwards. */
  readonly now: Instant;
  readonly plan: Plan;
  readonly agents: Sorted<Agent>;
  readonly calls: Sorted<Call>;
  readonly reinforcement: Reinforcement;
  /** By class, the waiting calls in order of arrival. */
  readonly waiting: Readonly<Record<string, Sorted<CallId>>>;
  /** By eligibility group, the free agents, longest idle first. */
  readonly idle: Readonly<Record<string, Sorted<AgentId>>>;
  /** What falls due next, soonest first. */
  readonly deadlines: Sorted<Due>;
  /** By caller key, the call of theirs that ended last and is still remembered. */
  readonly recent: Sorted<CallId>;
  /** Who may be asked to come, in fair turn; who has been asked or has come. */
  readonly callable: Sorted<AgentId>;
  readonly calledOut: Sorted<AgentId>;
  /** Whose phone shift has begun without them, in the order of ids. */
  readonly expected: Sorted<AgentId>;
  /** By caller and municipality, the call back that has been promised and not yet made. */
  readonly callBacks: Sorted<CallId>;
  /** Callers in the queue; agents who take calls now, busy or not. */
  readonly queued: number;
  readonly staffed: number;
  /** Of those who have a phone shift now, so many are there. */
  readonly seated: number;
};

/** Something that falls due by the clock. */
export type Due = { readonly at: Instant } & (
  { readonly callId: CallId } | { readonly agentId: AgentId } | { readonly calm: true }
);

/** A floor before its first plan: nobody on it, no line known. */
export function emptyFloor(centreId: CentreId): Floor {
  const plan: Plan = {
    centreId,
    version: 0,
    policyVersion: 1,
    policies: defaultPolicies,
    lineOf: {},
    lines: {},
    agents: {},
  };
  return {
    now: instant(0),
    plan,
    agents: null,
    calls: null,
    reinforcement: noReinforcement,
    waiting: {},
    idle: {},
    deadlines: null,
    recent: null,
    callable: null,
    calledOut: null,
    expected: null,
    callBacks: null,
    queued: 0,
    staffed: 0,
    seated: 0,
  };
}

export const callOn = (floor: Floor, id: CallId): Call | undefined => get(floor.calls, id);

export const agentAt = (floor: Floor, id: AgentId): Agent | undefined => get(floor.agents, id);

/** Every call still remembered, in the order of ids. */
export const callsOn = (floor: Floor): Iterable<Call> => values(floor.calls);

/** Everybody on the floor, in the order of ids. */
export const agentsAt = (floor: Floor): Iterable<Agent> => values(floor.agents);

/** When the floor must be knocked at next (`time-passed`), or null when nothing is under way. */
export const nextDeadline = (floor: Floor): Instant | null => first(floor.deadlines)?.value.at ?? null;

/**
 * The floor as bytes: the same floor is the same text, whatever happened in between. What cannot be derived, in the
 * order of ids, with the keys of every object in alphabetical order.
 */
export function canonicalText(floor: Floor): string {
  const { now, plan, reinforcement } = floor;
  return JSON.stringify(
    { agents: [...values(floor.agents)], calls: [...values(floor.calls)], now, plan, reinforcement },
    (_key, value: unknown) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
        : value,
  );
}
