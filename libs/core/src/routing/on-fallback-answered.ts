import type { AgentId, CallId } from '../kernel/ids.js';
import { release, talk } from './agent-tasks.js';
import type { Agent } from './agent.js';
import { arrive, lineOf } from './arrival.js';
import { isOnTheLine, type Call } from './call.js';
import { endCall, letGo } from './call-end.js';
import type { EventOf } from './events.js';
import { isFreeFor } from './found-talk.js';
import { waitInFront } from './queue.js';
import type { Turn } from './turn.js';

/**
 * The telephone system's own queue has answered while no router lived. It is kept as a fact like every other answer, and
 * the agent is taken for as long as it lasts. Nothing can be done to such a call from here but to hear of its end.
 */
export function onFallbackAnswered(turn: Turn, event: EventOf<'fallback-answered'>): void {
  const known = turn.call(event.callId);
  if (known?.state.is === 'ended' || turn.floor.plan.version === 0) return;
  // A promised call back is on no line: nobody can have answered it there.
  if (known && !isOnTheLine(known)) return;
  if (known?.state.is !== 'fallback') enter(turn, event, known);
  const call = turn.call(event.callId);
  if (!call || event.endedAt === null) return;
  endCall(turn, call, 'answered', 'caller-hung-up', { endedAt: event.endedAt, agentId: event.agentId });
}

function enter(turn: Turn, event: EventOf<'fallback-answered'>, known: Call | undefined): void {
  const line = lineOf(turn, event.dialled);
  if (!known && !line) return turn.note({ fact: 'line-unknown', callId: event.callId });
  if (known) letGo(turn, known);
  const isOver = event.endedAt !== null;
  const agent = isOver ? undefined : turn.agent(event.agentId);
  const agentId = agent && isFreeFor(turn, agent) ? agent.id : null;
  const state = { is: 'fallback', agentId } as const;
  if (known) turn.move(known, state, { answeredAt: known.answeredAt ?? turn.now, front: null });
  else if (line) {
    const { call } = arrive(turn, line, { ...event, at: event.arrivedAt, isFound: true });
    turn.enter({ ...call, answeredAt: turn.now, state });
  }
  turn.note({
    fact: 'connected',
    callId: event.callId,
    agentId: event.agentId,
    waited: event.answeredAt - event.arrivedAt,
    isFirst: known?.answeredAt == null,
    because: 'fallback',
  });
  if (agentId !== null) talk(turn, agentId, event.callId);
}

/**
 * After a gap. When the answer was told, the agent's call before was not yet known to be over, and this one was nobody's;
 * whoever is free of it by now has this one in hand, and is offered no other.
 */
export function giveToWhoTalks(turn: Turn, { callId, agentId }: { callId: CallId; agentId: AgentId }): void {
  const call = turn.call(callId);
  if (call?.state.is !== 'fallback' || call.state.agentId !== null) return;
  const before = turn.agent(agentId);
  if (before) leaveReturning(turn, before);
  const agent = turn.agent(agentId);
  if (!agent || !isFreeFor(turn, agent)) return;
  turn.move(call, { is: 'fallback', agentId });
  talk(turn, agentId, callId);
}

/** She is not coming back to the caller who was kept for her. */
function leaveReturning(turn: Turn, { id, task }: Agent): void {
  const kept = task.is === 'talking' || task.is === 'ringing' ? turn.call(task.callId) : undefined;
  if (kept?.state.is !== 'returning') return;
  if (kept.state.legId !== null) turn.want({ do: 'withdraw', legId: kept.state.legId });
  release(turn, id);
  waitInFront(turn, kept, 'device-lost');
}
