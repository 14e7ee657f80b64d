import { later } from '../kernel/time.js';
import type { Call } from './call.js';
import { dismissCaller, outcomeOf } from './call-end.js';
import type { EventOf } from './events.js';
import { comeBack } from './hand-over.js';
import { endConsult } from './on-consult.js';
import { isWithThird } from './third.js';
import type { Turn } from './turn.js';

/** Whoever was rung outside the floor has answered. */
export function onPartyUp(turn: Turn, { callId, legId }: EventOf<'party-up'>): void {
  const call = turn.call(callId);
  const state = call?.state;
  if (!call || !state || !('partyLeg' in state) || state.partyLeg !== legId) {
    turn.want({ do: 'hang-up', legId });
  } else if (state.is === 'consulting' && state.until !== null) {
    turn.move(call, { ...state, until: null });
    turn.want({ do: 'consult', callId, legIds: [state.legId, legId] });
  } else if (state.is === 'conference' && state.until !== null) {
    turn.move(call, { ...state, until: null });
    turn.want({ do: 'bridge', callId, legIds: [state.legId, legId] });
    turn.note({ fact: 'conference-answered', callId });
  } else if (state.is === 'putting-through') {
    const { by, to, partyLeg } = state;
    const fetchBackUntil = by === null ? null : later(turn.now, turn.policies.fetchBackWithin);
    turn.move(call, { is: 'put-through', by, partyLeg, to, fetchBackUntil });
    turn.want({ do: 'bridge', callId, legIds: [legId] });
    turn.note({ fact: 'put-through-answered', callId });
  }
}

/** Nobody there. */
export function onPartyFailed(turn: Turn, { callId, legId }: EventOf<'party-failed'>): void {
  const call = turn.call(callId);
  if (call && 'partyLeg' in call.state && call.state.partyLeg === legId) partyUnanswered(turn, call);
}

/** The same by the clock or by the telephone system's word: the caller is with somebody again, or the duty number is silent. */
export function partyUnanswered(turn: Turn, call: Call): void {
  if (isWithThird(call) && call.state.until !== null) endConsult(turn, call, 'unanswered');
  if (call.state.is !== 'putting-through') return;
  if (call.state.by === null) dismissCaller(turn, call, 'closed', 'duty-number-unanswered');
  else comeBack(turn, call);
}

/** Whoever was consulted or put through to has hung up. */
export function onPartyLost(turn: Turn, { callId, legId }: EventOf<'party-lost'>): void {
  const call = turn.call(callId);
  if (!call || !('partyLeg' in call.state) || call.state.partyLeg !== legId) return;
  if (isWithThird(call)) endConsult(turn, call, 'party-left');
  else if (call.state.is === 'putting-through') partyUnanswered(turn, call);
  else dismissCaller(turn, call, outcomeOf(call, turn.now, turn.policies), 'party-hung-up');
}
