import type { Instant, Millis } from '../kernel/time.js';
import type { Agent, OnDuty } from './agent.js';
import { expectNoMore, lookFor } from './phone-seats.js';
import { covers, type Duty, type PlannedAgent } from './plan.js';
import type { Turn } from './turn.js';

/** What the published roster says of a person now, and when it may say something else. */
export type RosterWord = { readonly onDuty: Exclude<OnDuty, 'called-out'>; readonly until: Instant | null };

/**
 * A shift takes offers from its start until `lastMinute` before its end; straight into the next shift there is no
 * last minute. A phone seat counts before standby.
 */
export function rosterWord(agent: PlannedAgent, at: Instant, lastMinute: Millis): RosterWord {
  const takesOffers = (duty: Duty): boolean =>
    covers(duty, at) && (at < duty.to - lastMinute || agent.duties.some((next) => goesOn(duty, next)));
  const kinds = agent.duties.filter(takesOffers).map((duty) => duty.kind);
  const boundaries = agent.duties
    .flatMap((duty) => [duty.from, (duty.to - lastMinute) as Instant, duty.to])
    .filter((boundary) => boundary > at);
  return {
    onDuty: kinds.includes('phone') ? 'phone' : kinds.includes('standby') ? 'standby' : 'off',
    until: boundaries.length === 0 ? null : (Math.min(...boundaries) as Instant),
  };
}

const goesOn = (duty: Duty, next: Duty): boolean => next.kind === duty.kind && next !== duty && covers(next, duty.to);

/** Let the roster's word for this agent hold from now; where it says off, whoever was called out is reinforcement. */
export function lookAtDuty(turn: Turn, agent: Agent): void {
  const planned = turn.floor.plan.agents[agent.id];
  const { onDuty, until } = planned
    ? rosterWord(planned, turn.now, turn.policies.noOffersBeforeShiftEnd)
    : { onDuty: 'off' as const, until: null };
  const state = agent.callOut?.state;
  const isHelping = state?.is === 'here' && state.leaves === null;
  const now: OnDuty = onDuty === 'off' && isHelping ? 'called-out' : onDuty;
  if (now === agent.onDuty && until === agent.dutyUntil) return;
  const next = turn.set({ ...agent, onDuty: now, dutyUntil: until });
  if (now === agent.onDuty) return;
  turn.note({ fact: 'duty-changed', agentId: agent.id, onDuty: now });
  if (now === 'phone') lookFor(turn, next);
  else expectNoMore(turn, next, 'shift-over');
}
