import type { EventOf } from './events.js';
import { loseCaller } from './calling-back.js';
import { dismissCaller } from './call-end.js';
import { isWithStranger, loseStranger } from './found-talk.js';
import { handOver } from './hand-over.js';
import { loseReturningLeg, returnTo } from './returning.js';
import type { Turn } from './turn.js';

/**
 * The agent's telephone was in the call and is gone. Put down in conversation, it is goodbye; put down while a
 * specialist is consulted, it hands the caller over. Out of a conference it leaves the two together, whatever became of it:
 * nobody's talk is broken off for a third one's telephone, and one key fetches the caller back. Else a telephone that vanished, or was put down while the caller was
 * on hold, keeps the call for the agent through the grace time: the server owns the call.
 */
export function onDeviceLost(turn: Turn, event: EventOf<'device-lost'>): void {
  const call = turn.call(event.callId);
  if (call && isWithStranger(call, event.legId)) return loseStranger(turn, call, event);
  if (!call || !('legId' in call.state) || call.state.legId !== event.legId) return;
  const { state } = call;
  if (state.is === 'calling-back') return loseCaller(turn, call);
  if (state.is === 'returning') return loseReturningLeg(turn, call);
  if (event.cause === 'hung-up' && state.is === 'consulting') return handOver(turn, call);
  if (state.is === 'conference') {
    if (event.cause === 'vanished') turn.note({ fact: 'device-lost', callId: call.id, agentId: state.agentId });
    return handOver(turn, call);
  }
  if (event.cause === 'hung-up' && state.is === 'connected') {
    return dismissCaller(turn, call, 'answered', 'agent-hung-up');
  }
  if (state.is === 'consulting') {
    turn.want({ do: state.until === null ? 'hang-up' : 'withdraw', legId: state.partyLeg });
    turn.note({ fact: 'consult-ended', callId: call.id, agentId: state.agentId, how: 'fetched-back' });
  }
  turn.note({ fact: 'device-lost', callId: call.id, agentId: state.agentId });
  returnTo(turn, call, state.agentId, 'device-lost');
}
