import { onCitizenFailed } from './calling-back.js';
import type { EventOf } from './events.js';
import { endConsult } from './on-consult.js';
import { onDeviceFailed, onDeviceNotRung } from './on-device.js';
import { onDeviceLost } from './on-device-lost.js';
import { onPartyFailed } from './on-party.js';
import type { Turn } from './turn.js';

/**
 * The telephone system could not do what was wanted. A telephone that cannot be rung is a failed delivery, unless nobody
 * ever asked it to ring; one that cannot be joined has vanished. For the rest the caller's own leg tells soon enough, or the
 * next resync does.
 */
export function onCommandFailed(turn: Turn, event: EventOf<'command-failed'>): void {
  const { id, at, callId, legId } = event;
  if (event.command === 'ring-citizen') return onCitizenFailed(turn, { id, at, callId, cause: 'unreachable' });
  if (legId === null) return;
  if (event.command === 'ring-device' && event.isUnsaid) return onDeviceNotRung(turn, event, legId);
  if (event.command === 'ring-device') {
    onDeviceFailed(turn, { type: 'device-failed', id, at, callId, legId, cause: 'unreachable' });
  }
  if (event.command === 'ring-party') {
    onPartyFailed(turn, { type: 'party-failed', id, at, callId, legId, cause: 'unreachable' });
  }
  const call = turn.call(callId);
  // Which of the two could not be joined is not known: the caller has the agent alone, or her own telephone is missed next.
  if (event.command === 'bridge' && call?.state.is === 'conference') return endConsult(turn, call, 'party-left');
  if (event.command === 'bridge' || event.command === 'consult') {
    onDeviceLost(turn, { type: 'device-lost', id, at, callId, legId, cause: 'vanished' });
  }
}
