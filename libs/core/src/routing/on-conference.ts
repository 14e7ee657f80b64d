import { later } from '../kernel/time.js';
import type { EventOf } from './events.js';
import { inConversation } from './in-conversation.js';
import { legId } from './legs.js';
import { asKept } from './plan.js';
import type { Turn } from './turn.js';

/** Whoever was consulted has answered, and now all three talk together. */
export function onMergeAsked(turn: Turn, event: EventOf<'merge-asked'>): void {
  const call = inConversation(turn, event);
  if (call?.state.is !== 'consulting' || call.state.until !== null) return;
  const { agentId, legId: agentLeg, partyLeg, to } = call.state;
  turn.want({ do: 'bridge', callId: call.id, legIds: [agentLeg, partyLeg] });
  turn.note({ fact: 'consult-ended', callId: call.id, agentId, how: 'merged' });
  turn.note({ fact: 'conference-began', callId: call.id, agentId, to: asKept(to) });
  turn.move(call, { ...call.state, is: 'conference' });
}

/** An emergency: a third is rung while caller and agent talk on, for nobody is left alone in one; answered, all three talk. */
export function onConferenceAsked(turn: Turn, event: EventOf<'conference-asked'>): void {
  const call = inConversation(turn, event);
  if (call?.state.is !== 'connected' && call?.state.is !== 'held') return;
  const { agentId, legId: agentLeg } = call.state;
  const legs = call.legs + 1;
  const partyLeg = legId(call.id, legs);
  const until = later(turn.now, turn.policies.putThroughFor);
  turn.want({ do: 'bridge', callId: call.id, legIds: [agentLeg] });
  turn.want({ do: 'ring-party', callId: call.id, legId: partyLeg, to: event.to, until });
  turn.note({ fact: 'conference-began', callId: call.id, agentId, to: asKept(event.to) });
  turn.move(call, { is: 'conference', agentId, legId: agentLeg, partyLeg, to: event.to, until }, { legs });
}
