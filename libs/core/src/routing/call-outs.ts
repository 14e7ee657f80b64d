import { later } from '../kernel/time.js';
import type { Agent } from './agent.js';
import type { CallOut, CallOutAnswer, CallOutReason, CallOutState, ReleaseReason } from './call-out.js';
import { lookAtDuty } from './duty.js';
import type { Turn } from './turn.js';

/** Somebody at other work is asked to come, with a deadline. */
export function askToCome(turn: Turn, agent: Agent, why: CallOutReason): void {
  const until = later(turn.now, turn.policies.callOutFor);
  stand(turn, agent, { is: 'asked', at: turn.now, until, why });
  turn.note({ fact: 'call-out-asked', agentId: agent.id, why, until, waiting: turn.floor.queued });
}

/** Yes: routable at once. Saying yes is saying available. */
export function come(turn: Turn, agent: Agent): void {
  const { callOut } = agent;
  if (callOut?.state.is !== 'asked') return;
  noteAnswer(turn, agent, 'accepted');
  turn.reinforcement({ byHand: turn.floor.reinforcement.byHand.slice(1), calmSince: null });
  const state: CallOutState = { is: 'here', since: turn.now, leaves: null };
  const by = { who: 'agent' } as const;
  if (agent.presence !== 'available') {
    turn.note({ fact: 'presence-changed', agentId: agent.id, from: agent.presence, to: 'available', by });
  }
  const there = turn.set({
    ...agent,
    callOut: { ...callOut, state },
    helped: (agent.helped ?? 0) + 1,
    presence: 'available',
    presenceSince: turn.now,
    presenceBy: by,
    idleSince: turn.now,
    restsUntil: null,
    misses: 0,
  });
  lookAtDuty(turn, there);
}

/** No, or no answer: left in peace for a while, and the next in turn is asked. */
export function stayAway(turn: Turn, agent: Agent, how: Exclude<CallOutAnswer, 'accepted'>): void {
  if (agent.callOut?.state.is !== 'asked') return;
  noteAnswer(turn, agent, how);
  stand(turn, agent, { is: 'let-be', until: later(turn.now, turn.policies.letBeFor), after: how });
}

/** Has been left in peace for long enough. */
export const askableAgain = (turn: Turn, agent: Agent): Agent => stand(turn, agent, { is: 'ready' });

/** Nobody is needed any more, or this person is needed elsewhere. */
export const withdrawAsk = (turn: Turn, agent: Agent): void => stayAway(turn, agent, 'withdrawn');

/** Back to other work: no more offers from now; what is in hand is brought to its end. */
export function release(turn: Turn, agent: Agent, why: ReleaseReason): void {
  if (agent.callOut?.state.is !== 'here' || agent.callOut.state.leaves !== null) return;
  const leaving = stand(turn, agent, { ...agent.callOut.state, leaves: why });
  lookAtDuty(turn, leaving);
  const now = turn.agent(agent.id);
  if (now?.task.is === 'idle') finishRelease(turn, now, why);
}

/** The minutes taken from other work end here. */
export function finishRelease(turn: Turn, agent: Agent, why: ReleaseReason): void {
  if (agent.callOut?.state.is !== 'here') return;
  turn.note({ fact: 'released', agentId: agent.id, why, lasted: turn.now - agent.callOut.state.since });
  const isLetBe = why === 'by-hand' || why === 'went-off';
  const until = later(turn.now, turn.policies.letBeFor);
  const back = stand(turn, agent, isLetBe ? { is: 'let-be', until, after: 'released' } : { is: 'ready' });
  if (why === 'own-shift' || back.presence !== 'available') return;
  const by = { who: 'system', why: 'released' } as const;
  turn.set({ ...back, presence: 'off', presenceSince: turn.now, presenceBy: by });
  turn.note({ fact: 'presence-changed', agentId: agent.id, from: 'available', to: 'off', by });
}

function noteAnswer(turn: Turn, agent: Agent, how: CallOutAnswer): void {
  if (agent.callOut?.state.is !== 'asked') return;
  turn.note({ fact: 'call-out-answered', agentId: agent.id, how, after: turn.now - agent.callOut.state.at });
}

/** Who may not be called any more by the plan is no candidate once a call-out is over. */
function stand(turn: Turn, agent: Agent, state: CallOutState): Agent {
  const isOver = state.is === 'ready' || state.is === 'let-be';
  const mayBeCalled = turn.floor.plan.agents[agent.id]?.callOut != null;
  const callOut: CallOut | null = isOver && !mayBeCalled ? null : { ...agent.callOut!, state };
  return turn.set({ ...agent, callOut });
}
