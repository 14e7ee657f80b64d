import type { EventOf } from './events.js';
import { acceptOffer, endOffer } from './offers.js';
import type { Turn } from './turn.js';

/** The agent's answer at the desk. To an offer that is over it is no answer. */
export function onOfferAnswered(turn: Turn, event: EventOf<'offer-answered'>): void {
  const call = turn.call(event.callId);
  if (call?.state.is !== 'offered') return;
  const { offer } = call.state;
  if (offer.legId !== event.legId || offer.agentId !== event.agentId) return;
  switch (event.answer) {
    case 'accept':
      return acceptOffer(turn, call);
    case 'decline':
      return endOffer(turn, call, 'declined');
    case 'pass-on':
      return endOffer(turn, call, 'passed-on');
  }
}
