import { isOnTheLine, type Call } from './call.js';
import type { Wanted } from './commands.js';
import type { FoundLeg } from './events.js';
import type { LegId } from './legs.js';
import type { Turn } from './turn.js';

/**
 * Where the telephone system shall have the caller, in this state: with whom, or with the music. It names what is wanted
 * and no step, so it can be said again whenever there is doubt. Undefined: nothing is asked of it.
 */
export function placeOf(call: Call | undefined): Extract<Wanted, { do: 'hold' | 'bridge' | 'consult' }> | undefined {
  if (!call) return undefined;
  const { id: callId, state } = call;
  switch (state.is) {
    case 'waiting':
    case 'offered':
      return isOnTheLine(call) ? { do: 'hold', callId } : undefined;
    case 'held':
    case 'returning':
    case 'putting-through':
      return { do: 'hold', callId };
    case 'connected':
      return { do: 'bridge', callId, legIds: [state.legId] };
    case 'put-through':
      return { do: 'bridge', callId, legIds: [state.partyLeg] };
    case 'consulting':
      return { do: 'consult', callId, legIds: state.until === null ? [state.legId, state.partyLeg] : [state.legId] };
    case 'conference':
      return { do: 'bridge', callId, legIds: state.until === null ? [state.legId, state.partyLeg] : [state.legId] };
    case 'greeted':
    case 'queued-elsewhere':
    case 'fallback':
    case 'calling-back':
    case 'postponed':
    case 'set-aside':
    case 'ended':
      return undefined;
  }
}

/** After a gap: with these the caller talks in truth. Where the floor has it otherwise, what it wants is said again. */
export function putRight(turn: Turn, call: Call, found: readonly FoundLeg[]): void {
  // We have said goodbye, and it was not done.
  if (call.state.is === 'ended') return turn.want({ do: 'hang-up-caller', callId: call.id, afterMessage: true });
  const place = placeOf(call);
  const together = (legIds: readonly LegId[]): string => [...legIds].sort().join();
  const talksWith = together(found.map(({ legId }) => legId));
  if (place && !(place.do === 'bridge' && together(place.legIds) === talksWith)) turn.want(place);
}
