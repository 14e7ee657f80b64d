import { isOnTheLine, type Call } from './call.js';
import { endCall, outcomeOf } from './call-end.js';
import type { EventOf } from './events.js';
import type { LegId } from './legs.js';
import { onDeviceLost } from './on-device-lost.js';
import { onPartyLost } from './on-party.js';
import { values } from './sorted.js';
import type { Turn } from './turn.js';

/**
 * After a gap: callers who are no longer on the line have gone, or were cut off if the telephone system restarted. Who is
 * left alone on it, because the other end went meanwhile, is taken care of as when that is heard of.
 */
export function onLineResynced(turn: Turn, event: EventOf<'line-resynced'>): void {
  const alive = new Set(event.callIds);
  for (const call of values(turn.floor.calls)) {
    // A promised call back is on no line; while the citizen's telephone rings, its own deadline tells.
    if (!isOnTheLine(call)) continue;
    if (alive.has(call.id)) endMissingLegs(turn, call, event);
    else if (event.isRestarted) endCall(turn, call, 'interrupted', 'telephone-system-restarted');
    else endCall(turn, call, outcomeOf(call, turn.now, turn.policies), 'gone-at-resync');
  }
}

/** Whether they said goodbye, nobody has heard: the caller is still there, and is not let go of for that. */
function endMissingLegs(turn: Turn, { id: callId, state }: Call, { id, at, legIds }: EventOf<'line-resynced'>): void {
  const isMissing = (legId: LegId) => legIds?.includes(legId) === false;
  const about = { id, at, callId };
  if ('partyLeg' in state && isMissing(state.partyLeg)) {
    onPartyLost(turn, { ...about, type: 'party-lost', legId: state.partyLeg });
  }
  // A telephone on its way back may ring only since: whether it is there, its own deadline tells.
  if ('legId' in state && state.is !== 'returning' && isMissing(state.legId)) {
    onDeviceLost(turn, { ...about, type: 'device-lost', legId: state.legId, cause: 'vanished' });
  }
}
