import { later } from '../kernel/time.js';
import { release, talk, wrapUp } from './agent-tasks.js';
import type { Agent } from './agent.js';
import type { Call } from './call.js';
import { endCall } from './call-end.js';
import type { EventOf, FailedDelivery } from './events.js';
import type { LegId } from './legs.js';
import { waitOn } from './queue.js';
import type { Turn } from './turn.js';

/** The agent has said yes and is on the line: now the citizen is dialled, and not before. */
export function ringCitizen(turn: Turn, call: Call, agentId: Agent['id'], leg: LegId): void {
  const until = later(turn.now, turn.policies.callBackRingFor);
  turn.move(call, { is: 'calling-back', agentId, legId: leg, until }, { tried: [], front: null });
  turn.want({ do: 'ring-citizen', callId: call.id, callerRef: call.callerRef, until });
  turn.note({ fact: 'citizen-rung', callId: call.id, agentId, attempt: call.attempts + 1 });
  talk(turn, agentId, call.id);
}

/** The citizen is there: a conversation like any other. */
export function onCitizenUp(turn: Turn, { callId }: EventOf<'citizen-up'>): void {
  const call = turn.call(callId);
  // After a gap a floor that had lost the promise has taken the citizen up as a caller like any other.
  const isTakenUp = call && call.callbackOf === null && call.state.is !== 'ended';
  if (isTakenUp || turn.floor.plan.version === 0) return;
  if (!call || call.state.is === 'ended' || call.answeredAt === null) {
    if (call?.state.is !== 'calling-back') return turn.want({ do: 'hang-up-caller', callId, afterMessage: false });
    const { agentId, legId } = call.state;
    turn.want({ do: 'bridge', callId, legIds: [legId] });
    turn.note({ fact: 'connected', callId, agentId, waited: turn.now - call.arrivedAt, isFirst: true });
    turn.move(call, { is: 'connected', agentId, legId }, { answeredAt: turn.now, prefers: null });
  }
}

/** Nobody took it, or it could not be rung. Said of the attempt before, it is old: that one is counted. */
export function onCitizenFailed(turn: Turn, { callId, cause, at }: Omit<EventOf<'citizen-failed'>, 'type'>): void {
  const call = turn.call(callId);
  if (call?.state.is !== 'calling-back') return;
  const isOld = at < later(call.state.until, -turn.policies.callBackRingFor);
  if (!isOld) citizenUnreached(turn, call, cause);
}

/** The agent gets the minute after the call; the citizen is tried again later, so many times in all. */
export function citizenUnreached(turn: Turn, call: Call, cause: FailedDelivery): void {
  if (call.state.is !== 'calling-back') return;
  const { agentId, legId } = call.state;
  const attempts = call.attempts + 1;
  turn.note({ fact: 'citizen-unreached', callId: call.id, agentId, cause });
  if (attempts >= turn.policies.callBackAttempts) return endCall(turn, call, 'not-reached', 'call-back-unanswered');
  turn.want({ do: 'hang-up-caller', callId: call.id, afterMessage: false });
  turn.want({ do: 'hang-up', legId });
  turn.move(call, { is: 'postponed', until: later(turn.now, turn.policies.callBackAgainAfter) }, { attempts });
  wrapUp(turn, agentId, call.id);
}

/** The agent's telephone is gone before the citizen answered: not an attempt, and somebody else's turn. */
export function loseCaller(turn: Turn, call: Call): void {
  if (call.state.is !== 'calling-back') return;
  const { agentId } = call.state;
  turn.note({ fact: 'citizen-unreached', callId: call.id, agentId, cause: 'agent-gone' });
  turn.want({ do: 'hang-up-caller', callId: call.id, afterMessage: false });
  waitOn(turn, call, { tried: [agentId] });
  release(turn, agentId);
}
