import type { AgentId, CallId } from '../kernel/ids.js';
import { later, type Millis } from '../kernel/time.js';
import type { Agent } from './agent.js';
import type { OfferEnd } from './call-offer.js';
import type { Turn } from './turn.js';

/** The offer came to nothing: the agent is idle again, keeps the place among the idle, and rests for a while. */
export function freeAfterOffer(turn: Turn, agent: Agent, how: Exclude<OfferEnd, 'accepted'>): void {
  const misses = how === 'unanswered' ? agent.misses + 1 : agent.misses;
  const rest = restAfter(turn, how);
  const free = turn.set({
    ...agent,
    task: { is: 'idle' },
    misses,
    restsUntil: rest === null ? null : later(turn.now, rest),
  });
  if (misses >= turn.policies.missesUntilAway) setAway(turn, free, 'misses');
}

function restAfter(turn: Turn, how: Exclude<OfferEnd, 'accepted'>): Millis | null {
  switch (how) {
    case 'unanswered':
      return turn.policies.restAfterUnanswered;
    case 'declined':
      return turn.policies.restAfterDeclined;
    case 'failed-delivery':
      return turn.policies.restAfterBusy;
    case 'passed-on':
    case 'not-rung':
    case 'caller-gone':
      return null;
  }
}

/** The system sets somebody to away, and says so. The agent's own wish stands: only "available" is overruled. */
export function setAway(turn: Turn, agent: Agent, why: 'misses' | 'device-lost'): void {
  if (agent.presence !== 'available') return;
  const by = { who: 'system', why } as const;
  turn.set({ ...agent, presence: 'away', presenceSince: turn.now, presenceBy: by, misses: 0 });
  turn.note({ fact: 'presence-changed', agentId: agent.id, from: 'available', to: 'away', by });
}

/** In conversation: whatever was missed before is forgotten. */
export function talk(turn: Turn, agentId: AgentId, callId: CallId): void {
  const agent = turn.agent(agentId);
  if (agent) turn.set({ ...agent, task: { is: 'talking', callId }, misses: 0, restsUntil: null });
}

/** The minute after the conversation, which is also where being idle longest counts from. */
export function wrapUp(turn: Turn, agentId: AgentId, callId: CallId): void {
  const agent = turn.agent(agentId);
  if (!agent) return;
  const until = later(turn.now, turn.policies.wrapUp);
  turn.set({ ...agent, task: { is: 'wrap-up', callId, until, isExtended: false }, idleSince: turn.now });
  turn.note({ fact: 'wrap-up-began', agentId, callId, until });
}

/** Done with the last call, by one key or by the clock. */
export function endWrapUp(turn: Turn, agent: Agent, by: 'agent' | 'deadline' | 'fetch-back' | 'fallback'): void {
  if (agent.task.is !== 'wrap-up') return;
  turn.note({ fact: 'wrap-up-ended', agentId: agent.id, callId: agent.task.callId, by });
  turn.set({ ...agent, task: { is: 'idle' } });
}

/** Free at once, without a wrap-up: the conversation was taken from the agent. */
export function release(turn: Turn, agentId: AgentId): Agent | undefined {
  const agent = turn.agent(agentId);
  return agent && turn.set({ ...agent, task: { is: 'idle' }, idleSince: turn.now });
}
