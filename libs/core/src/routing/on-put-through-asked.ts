import { later } from '../kernel/time.js';
import { wrapUp } from './agent-tasks.js';
import type { EventOf } from './events.js';
import { notePutThrough } from './hand-over.js';
import { inConversation } from './in-conversation.js';
import { legId } from './legs.js';
import type { Turn } from './turn.js';

/** Cold transfer: the agent is done, the caller hears music while it rings; unanswered, the call comes back. */
export function onPutThroughAsked(turn: Turn, event: EventOf<'put-through-asked'>): void {
  const call = inConversation(turn, event);
  if (call?.state.is !== 'connected' && call?.state.is !== 'held') return;
  const { agentId, legId: agentLeg } = call.state;
  const legs = call.legs + 1;
  const partyLeg = legId(call.id, legs);
  const until = later(turn.now, turn.policies.putThroughFor);
  turn.want({ do: 'hold', callId: call.id });
  turn.want({ do: 'hang-up', legId: agentLeg });
  turn.want({ do: 'ring-party', callId: call.id, legId: partyLeg, to: event.to, until });
  notePutThrough(turn, call, 'cold', event.to);
  turn.move(call, { is: 'putting-through', by: agentId, partyLeg, to: event.to, until }, { legs });
  wrapUp(turn, agentId, call.id);
}
