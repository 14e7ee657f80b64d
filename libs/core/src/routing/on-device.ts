import { connectOffer } from './connect-offer.js';
import type { EventOf, FailedDelivery } from './events.js';
import type { LegId } from './legs.js';
import { endOffer } from './offers.js';
import { connectReturning, loseReturningLeg, ringReturning } from './returning.js';
import { get } from './sorted.js';
import type { Turn } from './turn.js';

/** An agent's device has been picked up. One that nobody waits for any more is put down again. */
export function onDeviceUp(turn: Turn, { callId, legId }: EventOf<'device-up'>): void {
  const call = turn.call(callId);
  const state = call?.state;
  if (state?.is === 'offered' && state.offer.legId === legId) {
    return connectOffer(turn, call!);
  }
  if (state?.is === 'returning' && state.legId === legId) return connectReturning(turn, call!);
  const isInUse = state && 'legId' in state && state.legId === legId;
  if (!isInUse) turn.want({ do: 'hang-up', legId });
}

/** An agent's device could not be made to ring, or nobody took it. A failed delivery is not a miss. */
export function onDeviceFailed(turn: Turn, event: EventOf<'device-failed'>): void {
  const call = turn.call(event.callId);
  if (call?.state.is === 'offered' && call.state.offer.legId === event.legId) {
    return endOffer(turn, call, offerEndOf(event.cause, call.state.offer.isAccepted));
  }
  if (call?.state.is === 'returning' && call.state.legId === event.legId) loseReturningLeg(turn, call);
}

/** Nobody asked an agent's device to ring: whom it was to ring for is waiting as before, and it is asked again. */
export function onDeviceNotRung(turn: Turn, { callId }: EventOf<'command-failed'>, legId: LegId): void {
  const call = turn.call(callId);
  if (call?.state.is === 'offered' && call.state.offer.legId === legId) return endOffer(turn, call, 'not-rung');
  if (call?.state.is === 'returning' && call.state.legId === legId) ringReturning(turn, call);
}

function offerEndOf(cause: FailedDelivery, isAccepted: boolean): 'unanswered' | 'declined' | 'failed-delivery' {
  if (isAccepted || cause === 'busy' || cause === 'unreachable') return 'failed-delivery';
  return cause;
}

/** Her browser or telephone is there, or is not. Back again, it is rung for a call that is kept for her. */
export function onDeviceReachable(turn: Turn, { agentId, isReachable }: EventOf<'device-reachable'>): void {
  const agent = turn.agent(agentId);
  if (!agent) return;
  if (agent.isReachable !== isReachable) turn.set({ ...agent, isReachable });
  const call = agent.task.is === 'idle' ? undefined : get(turn.floor.calls, agent.task.callId);
  const isKept = call?.state.is === 'returning' && call.state.agentId === agentId && call.state.legId === null;
  if (isReachable && isKept) ringReturning(turn, call);
}
