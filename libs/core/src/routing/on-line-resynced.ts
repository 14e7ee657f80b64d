import { isOnTheLine, type Call } from './call.js';
import { endCall, outcomeOf } from './call-end.js';
import type { EventOf } from './events.js';
import type { LegId } from './legs.js';
import { giveToWhoTalks } from './on-fallback-answered.js';
import { ringOfferedAnew } from './offers.js';
import { onDeviceLost } from './on-device-lost.js';
import { onPartyLost } from './on-party.js';
import { ringKept } from './returning.js';
import { values } from './sorted.js';
import type { Turn } from './turn.js';

type Resynced = EventOf<'line-resynced'>;

/**
 * After a gap: callers who are no longer on the line have gone, or were cut off if the telephone system restarted. Who is
 * left alone on it, because the other end went meanwhile, is taken care of as when that is heard of.
 */
export function onLineResynced(turn: Turn, event: Resynced): void {
  const alive = new Set(event.callIds);
  for (const call of values(turn.floor.calls)) {
    // A promised call back is on no line: only her telephone can be missing. While the citizen's rings, its own deadline tells.
    if (!isOnTheLine(call) || alive.has(call.id)) endMissingLegs(turn, call, event);
    else if (isCutOff(call, event)) endCall(turn, call, 'interrupted', 'telephone-system-restarted');
    else endCall(turn, call, outcomeOf(call, turn.now, turn.policies), 'gone-at-resync');
  }
  for (const talk of event.fallbackTalks ?? []) giveToWhoTalks(turn, talk);
}

/** A promise keeps the time at which it was made: whoever was rung back, or rang again, is on the line since later. */
function isCutOff({ callbackOf, merges, arrivedAt, answeredAt }: Call, { isRestarted, startedAt }: Resynced): boolean {
  const since = callbackOf === null && merges === null ? arrivedAt : (answeredAt ?? arrivedAt);
  return isRestarted || (startedAt !== undefined && since < startedAt);
}

/** Whether they said goodbye, nobody has heard: the caller is still there, and is not let go of for that. */
function endMissingLegs(turn: Turn, call: Call, event: Resynced): void {
  const { id: callId, state } = call;
  const about = { id: event.id, at: event.at, callId };
  if ('partyLeg' in state && isMissing(state.partyLeg, event)) {
    onPartyLost(turn, { ...about, type: 'party-lost', legId: state.partyLeg });
  }
  if ('legId' in state && state.is !== 'returning' && isMissing(state.legId, event)) {
    onDeviceLost(turn, { ...about, type: 'device-lost', legId: state.legId, cause: 'vanished' });
  }
  ringAgain(turn, call, event);
}

/**
 * An agent's telephone that shall ring and is not there fell silent while nobody heard, perhaps because she took it: no
 * miss of hers, and the caller need not wait until its time is out. It rings again. Was it rung only since, then it rings
 * already, and nothing comes of it.
 */
function ringAgain(turn: Turn, call: Call, event: Resynced): void {
  const { state } = call;
  if (state.is === 'offered' && isMissing(state.offer.legId, event)) ringOfferedAnew(turn, call);
  if (state.is === 'returning' && state.legId && isMissing(state.legId, event)) ringKept(turn, call.id, state);
}

const isMissing = (legId: LegId, { legIds }: Resynced): boolean => legIds?.includes(legId) === false;
