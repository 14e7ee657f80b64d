import { callOn, type Floor, type FloorEvent, type LegId } from '@samsvar/core';

/**
 * The leg that her own word at the desk takes up: of her offer, when she has it, and of the call that she fetches back. What
 * another says, or says too late, lifts nobody's telephone.
 */
export function liftedBy(event: FloorEvent, floor: Floor): LegId | null {
  if (event.type === 'fetch-back-asked') {
    const state = callOn(floor, event.callId)?.state;
    return state?.is === 'returning' && state.agentId === event.agentId ? state.legId : null;
  }
  if (event.type !== 'offer-answered' || event.answer !== 'accept') return null;
  const state = callOn(floor, event.callId)?.state;
  if (state?.is !== 'offered') return null;
  const { legId, agentId, isAccepted } = state.offer;
  return isAccepted && legId === event.legId && agentId === event.agentId ? legId : null;
}
