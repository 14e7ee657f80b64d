import type { EventOf } from './events.js';
import { endConsult } from './on-consult.js';
import { returnTo } from './returning.js';
import { isWithThird } from './third.js';
import type { Turn } from './turn.js';

/**
 * One key brings the caller back: out of a consultation or a conference at once, the third is let go; out of a put-through call while it rings or until the
 * window after bridging is over, if the agent has nothing else in hand.
 */
export function onFetchBackAsked(turn: Turn, event: EventOf<'fetch-back-asked'>): void {
  const call = turn.call(event.callId);
  const agent = turn.agent(event.agentId);
  if (!call || !agent) return;
  if (isWithThird(call) && call.state.agentId === agent.id) return endConsult(turn, call, 'fetched-back');
  const { state } = call;
  if (state.is !== 'putting-through' && state.is !== 'put-through') return;
  const isFreeForIt = agent.task.is === 'idle' || (agent.task.is === 'wrap-up' && agent.task.callId === call.id);
  if (state.by !== agent.id || !isFreeForIt) return;
  if (state.is === 'put-through' && state.fetchBackUntil === null) return;
  turn.want({ do: state.is === 'put-through' ? 'hang-up' : 'withdraw', legId: state.partyLeg });
  returnTo(turn, call, agent.id, 'fetched-back');
}
