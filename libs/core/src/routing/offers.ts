import { later } from '../kernel/time.js';
import type { Agent } from './agent.js';
import { freeAfterOffer } from './agent-tasks.js';
import type { Call } from './call.js';
import type { CallOffer, OfferEnd } from './call-offer.js';
import type { OfferReason } from './facts.js';
import { legId } from './legs.js';
import { waitOn } from './queue.js';
import type { Turn } from './turn.js';

/** Hold the call out to the agent: her device rings, her desk shows it, and she has until the deadline. */
export function makeOffer(turn: Turn, call: Call, agent: Agent, because: readonly OfferReason[]): void {
  const legs = call.legs + 1;
  const leg = legId(call.id, legs);
  const expiresAt = later(turn.now, turn.policies.offerFor);
  const offer = { agentId: agent.id, legId: leg, madeAt: turn.now, expiresAt, isAccepted: false, because };
  turn.move(call, { is: 'offered', offer }, { legs });
  turn.set({ ...agent, task: { is: 'ringing', callId: call.id } });
  ringOffered(turn, call.id, offer);
  const waited = turn.now - call.arrivedAt;
  turn.note({ fact: 'offer-made', callId: call.id, agentId: agent.id, legId: leg, expiresAt, waited, because });
}

/** Her telephone rings for as long as the offer stands. */
export function ringOffered(turn: Turn, callId: Call['id'], { agentId, legId, expiresAt }: CallOffer): void {
  turn.want({ do: 'ring-device', callId, legId, agentId, until: expiresAt });
}

/** Her telephone fell silent while nobody heard, and rings anew: she has as long for it as anybody. */
export function ringOfferedAnew(turn: Turn, call: Call): void {
  if (call.state.is !== 'offered') return;
  const { offer } = call.state;
  const { offerFor, deviceUpWithin } = turn.policies;
  const expiresAt = later(turn.now, offer.isAccepted ? deviceUpWithin : offerFor);
  if (expiresAt !== offer.expiresAt) turn.move(call, { is: 'offered', offer: { ...offer, expiresAt } });
  ringOffered(turn, call.id, { ...offer, expiresAt });
}

/** Said yes at the desk: from now it is the device that has to follow. */
export function acceptOffer(turn: Turn, call: Call): void {
  if (call.state.is !== 'offered' || call.state.offer.isAccepted) return;
  const expiresAt = later(turn.now, turn.policies.deviceUpWithin);
  turn.move(call, { is: 'offered', offer: { ...call.state.offer, isAccepted: true, expiresAt } });
}

/**
 * The offer came to nothing. The call keeps its arrival time and goes to someone else first; passed on, it goes to
 * the front and never back to the same agent, with no reason asked and no miss. Not rung, nobody has been tried.
 */
export function endOffer(turn: Turn, call: Call, how: Exclude<OfferEnd, 'accepted' | 'caller-gone'>): void {
  if (call.state.is !== 'offered') return;
  const { agentId } = call.state.offer;
  closeOffer(turn, call, how);
  if (how === 'not-rung') waitOn(turn, call);
  else if (how === 'passed-on')
    waitOn(turn, call, { front: 'passed-on', passedOnBy: [...call.passedOnBy, agentId].sort() });
  else waitOn(turn, call, { tried: call.tried.includes(agentId) ? call.tried : [...call.tried, agentId] });
}

/** The agent's side of an offer that ends; what becomes of the call is for the one who asks. */
export function closeOffer(turn: Turn, call: Call, how: Exclude<OfferEnd, 'accepted'>): void {
  if (call.state.is !== 'offered') return;
  const { agentId, legId: leg } = call.state.offer;
  const agent = turn.agent(agentId);
  turn.want({ do: 'withdraw', legId: leg });
  turn.note({ fact: 'offer-ended', callId: call.id, agentId, legId: leg, how, isMiss: how === 'unanswered' });
  if (agent) freeAfterOffer(turn, agent, how);
}
