import { citizenUnreached } from './calling-back.js';
import { dismissCaller } from './call-end.js';
import type { Call } from './call.js';
import type { EventOf } from './events.js';
import { handOver } from './hand-over.js';
import { inConversation } from './in-conversation.js';
import type { Turn } from './turn.js';

/** The caller hears music; the agent's line stays up. */
export function onHoldAsked(turn: Turn, event: EventOf<'hold-asked'>): void {
  const call = inConversation(turn, event);
  if (call?.state.is !== 'connected') return;
  const { agentId, legId } = call.state;
  turn.move(call, { is: 'held', agentId, legId });
  turn.want({ do: 'hold', callId: call.id });
  turn.note({ fact: 'held', callId: call.id, agentId: event.agentId });
}

/** The telephone system does not put the caller on hold: they talk on, and her desk says so before she speaks of it. */
export function holdRefused(turn: Turn, call: Call): void {
  if (call.state.is !== 'held') return;
  const { agentId, legId } = call.state;
  turn.move(call, { is: 'connected', agentId, legId, isHoldRefused: true });
  // What was not answered may have been done.
  turn.want({ do: 'bridge', callId: call.id, legIds: [legId] });
  turn.note({ fact: 'hold-refused', callId: call.id, agentId });
}

/** Back in conversation. */
export function onResumeAsked(turn: Turn, event: EventOf<'resume-asked'>): void {
  const call = inConversation(turn, event);
  if (call?.state.is !== 'held') return;
  turn.move(call, { ...call.state, is: 'connected' });
  turn.want({ do: 'bridge', callId: call.id, legIds: [call.state.legId] });
  turn.note({ fact: 'resumed', callId: call.id, agentId: event.agentId });
}

/** Goodbye from the desk; out of a conference the agent alone leaves. Not while a specialist is consulted: then it is fetch back or hand over. */
export function onHangUpAsked(turn: Turn, event: EventOf<'hang-up-asked'>): void {
  const call = inConversation(turn, event);
  if (call?.state.is === 'calling-back') citizenUnreached(turn, call, 'unanswered');
  if (call?.state.is === 'conference' && call.state.until === null) handOver(turn, call);
  if (call?.state.is === 'connected' || call?.state.is === 'held') {
    dismissCaller(turn, call, 'answered', 'agent-hung-up');
  }
}
