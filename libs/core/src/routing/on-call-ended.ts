import { isOnTheLine } from './call.js';
import { endCall, outcomeOf } from './call-end.js';
import { onCitizenFailed } from './calling-back.js';
import type { EventOf } from './events.js';
import type { Turn } from './turn.js';

/** The caller's leg is gone. Said twice, or after we ended the call ourselves, it is already over. */
export function onCallEnded(turn: Turn, event: EventOf<'call-ended'>): void {
  const call = turn.call(event.callId);
  if (call && !isOnTheLine(call)) return onCitizenFailed(turn, { ...event, cause: 'declined' });
  if (call) endCall(turn, call, outcomeOf(call, turn.now, turn.policies), 'caller-hung-up');
}
