import { isOnTheLine } from './call.js';
import { endCall, outcomeOf } from './call-end.js';
import type { EventOf } from './events.js';
import { values } from './sorted.js';
import type { Turn } from './turn.js';

/** After a gap: callers who are no longer on the line have gone, or were cut off if the telephone system restarted. */
export function onLineResynced(turn: Turn, event: EventOf<'line-resynced'>): void {
  const alive = new Set(event.callIds);
  for (const call of values(turn.floor.calls)) {
    // A promised call back is on no line; while the citizen's telephone rings, its own deadline tells.
    if (alive.has(call.id) || !isOnTheLine(call)) continue;
    if (event.isRestarted) endCall(turn, call, 'interrupted', 'telephone-system-restarted');
    else endCall(turn, call, outcomeOf(call, turn.now, turn.policies), 'gone-at-resync');
  }
}
