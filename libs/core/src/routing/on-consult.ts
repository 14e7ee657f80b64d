import { later } from '../kernel/time.js';
import type { Call } from './call.js';
import type { EventOf } from './events.js';
import { handOver } from './hand-over.js';
import { inConversation } from './in-conversation.js';
import { isWithThird, noteEnd } from './third.js';
import { legId } from './legs.js';
import { asKept } from './plan.js';
import type { Turn } from './turn.js';

/** The agent rings a specialist; the caller hears music until they are put together or fetched back. */
export function onConsultAsked(turn: Turn, event: EventOf<'consult-asked'>): void {
  const call = inConversation(turn, event);
  if (call?.state.is !== 'connected' && call?.state.is !== 'held') return;
  const { agentId, legId: agentLeg } = call.state;
  const legs = call.legs + 1;
  const partyLeg = legId(call.id, legs);
  const until = later(turn.now, turn.policies.putThroughFor);
  turn.want({ do: 'consult', callId: call.id, legIds: [agentLeg] });
  turn.want({ do: 'ring-party', callId: call.id, legId: partyLeg, to: event.to, until });
  turn.note({ fact: 'consult-began', callId: call.id, agentId, to: asKept(event.to) });
  turn.move(call, { is: 'consulting', agentId, legId: agentLeg, partyLeg, to: event.to, until }, { legs });
}

/** Warm transfer: whoever was consulted has answered, knows the matter, and gets the caller; out of a conference, keeps the caller. */
export function onTransferAsked(turn: Turn, event: EventOf<'transfer-asked'>): void {
  const call = inConversation(turn, event);
  if (call && isWithThird(call) && call.state.until === null) handOver(turn, call);
}

/** The consultation or the conference is over, and the caller is with the agent alone again. */
export function endConsult(turn: Turn, call: Call, how: 'unanswered' | 'fetched-back' | 'party-left'): void {
  if (!isWithThird(call)) return;
  const { agentId, legId: agentLeg, partyLeg, until } = call.state;
  // Somebody who was still to be rung may ring yet, whatever has been heard.
  if (how !== 'party-left' || until !== null)
    turn.want({ do: until === null ? 'hang-up' : 'withdraw', legId: partyLeg });
  turn.want({ do: 'bridge', callId: call.id, legIds: [agentLeg] });
  noteEnd(turn, call, how);
  turn.move(call, { is: 'connected', agentId, legId: agentLeg });
}
