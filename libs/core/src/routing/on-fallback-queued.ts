import { arrive, lineOf } from './arrival.js';
import { isOnTheLine, type Call } from './call.js';
import { endCall, letGo, outcomeOf } from './call-end.js';
import type { EventOf } from './events.js';
import { waitInFront, waitOn } from './queue.js';
import type { Turn } from './turn.js';

/**
 * The telephone system's own queue has the caller. Whoever is known here is left alone until the caller comes back, and
 * keeps the place; whoever is not will come as a new call, unless it ended there: then it is kept as the lost call it was.
 */
export function onFallbackQueued(turn: Turn, event: EventOf<'fallback-queued'>): void {
  const known = turn.call(event.callId);
  if (known?.state.is === 'ended' || turn.floor.plan.version === 0) return;
  if (event.endedAt === null) return void (known && leaveAlone(turn, known));
  const call = known ?? enter(turn, event);
  if (!call) return;
  const { endedAt } = event;
  endCall(turn, call, outcomeOf(call, endedAt, turn.policies), 'caller-hung-up', { endedAt });
}

/** Back from there: in the queue again by the arrival, and with music; before all others if somebody had answered. */
export function backFromFallback(turn: Turn, call: Call): void {
  if (call.answeredAt !== null) return void waitInFront(turn, call, 'interrupted-before');
  turn.want({ do: 'hold', callId: call.id });
  waitOn(turn, call);
}

function leaveAlone(turn: Turn, call: Call): void {
  if (!isOnTheLine(call) || call.state.is === 'fallback' || call.state.is === 'queued-elsewhere') return;
  letGo(turn, call);
  turn.move(call, { is: 'queued-elsewhere' });
}

function enter(turn: Turn, event: EventOf<'fallback-queued'>): Call | undefined {
  const line = lineOf(turn, event.dialled);
  if (!line) return void turn.note({ fact: 'line-unknown', callId: event.callId });
  const { call } = arrive(turn, line, { ...event, at: event.arrivedAt, isFound: true });
  return turn.enter({ ...call, state: { is: 'queued-elsewhere' } });
}
