import { onCitizenFailed } from './calling-back.js';
import type { EventOf } from './events.js';
import { loseParty } from './hand-over.js';
import { endConsult } from './on-consult.js';
import { onDeviceFailed, onDeviceNotRung } from './on-device.js';
import { onDeviceLost } from './on-device-lost.js';
import { holdRefused } from './on-hold.js';
import { onPartyFailed } from './on-party.js';
import type { Turn } from './turn.js';
import { placeOf } from './where-callers-are.js';

/**
 * The telephone system could not do what was wanted, however often it was told. A telephone that cannot be rung is a failed
 * delivery, unless nobody ever asked it to ring. A caller who is not where the floor has it is taken care of another way.
 * For the rest the caller's own leg tells soon enough, or the next resync does.
 */
export function onCommandFailed(turn: Turn, event: EventOf<'command-failed'>): void {
  const { id, at, callId, legId } = event;
  if (event.command === 'ring-citizen') return onCitizenFailed(turn, { id, at, callId, cause: 'unreachable' });
  if (event.command === placeOf(turn.call(callId))?.do) return notPlaced(turn, event);
  if (legId === null) return;
  if (event.command === 'ring-device' && event.isUnsaid) return onDeviceNotRung(turn, event, legId);
  if (event.command === 'ring-device') {
    onDeviceFailed(turn, { type: 'device-failed', id, at, callId, legId, cause: 'unreachable' });
  }
  if (event.command === 'ring-party') {
    onPartyFailed(turn, { type: 'party-failed', id, at, callId, legId, cause: 'unreachable' });
  }
}

/** Whoever only waits for somebody waits in silence, and is answered all the same. */
function notPlaced(turn: Turn, { id, at, callId, legId }: EventOf<'command-failed'>): void {
  const call = turn.call(callId);
  if (call?.state.is === 'held') holdRefused(turn, call);
  if (call?.state.is === 'consulting' || call?.state.is === 'conference') endConsult(turn, call, 'fetched-back');
  if (call?.state.is === 'put-through' && call.state.partyLeg === legId) loseParty(turn, call);
  if (call?.state.is !== 'connected' || call.state.legId !== legId) return;
  // Her telephone may be as it was, and is rung anew.
  turn.want({ do: 'hang-up', legId });
  onDeviceLost(turn, { type: 'device-lost', id, at, callId, legId, cause: 'vanished' });
}
