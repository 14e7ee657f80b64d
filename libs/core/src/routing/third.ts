import type { Call, CallState } from './call.js';
import type { ThirdLeft } from './facts.js';
import type { Turn } from './turn.js';

/** A call with a third in it: rung or spoken with while the caller waits, or together with the caller. */
export type WithThird = Call & { readonly state: Extract<CallState, { is: 'consulting' | 'conference' }> };

export const isWithThird = (call: Call): call is WithThird =>
  call.state.is === 'consulting' || call.state.is === 'conference';

/** It is over for the agent, as a consultation or as a conference. */
export function noteEnd(turn: Turn, { id: callId, state }: WithThird, how: ThirdLeft): void {
  const fact = state.is === 'consulting' ? 'consult-ended' : 'conference-ended';
  turn.note({ fact, callId, agentId: state.agentId, how });
}
