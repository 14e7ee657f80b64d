import { later } from '../kernel/time.js';
import { arrive, lineOf, type Arrival } from './arrival.js';
import { mergeCallBack, offersCallBack } from './call-back.js';
import type { Call } from './call.js';
import type { EventOf } from './events.js';
import { takeUpTalk } from './found-talk.js';
import { backFromFallback } from './on-fallback-queued.js';
import { counted } from './pace.js';
import { openingOf } from './plan.js';
import { waitingState } from './queue.js';
import type { Turn } from './turn.js';
import { putRight } from './where-callers-are.js';

/** A citizen has dialled one of our numbers: into the queue at once, or the closed message outside hours. */
export function onCallArrived(turn: Turn, event: EventOf<'call-arrived'>): void {
  // Without a plan nothing is known of any line: the caller is told again after the plan, and is left alone until then.
  if (turn.floor.plan.version === 0) return;
  const known = turn.call(event.callId);
  if (known) return isHere(turn, known, event);
  const line = lineOf(turn, event.dialled);
  if (!line) return turnAway(turn, event);

  const arriving = { ...event, isFound: event.found !== undefined };
  const arrival = { line, call: mergeCallBack(turn, arrive(turn, line, arriving).call) };
  if (event.found && takeUpTalk(turn, arrival.call, event.found)) return;
  turn.want({ do: 'answer', callId: event.callId });
  const opening = openingOf(line, arrival.call.arrivedAt);
  if (opening === 'open' || opening === 'emergency-open') return queue(turn, arrival);
  const { call } = arrival;
  turn.enter({ ...call, state: { is: 'greeted', until: later(turn.now, turn.policies.closedMessageFor) } });
  turn.want({ do: 'play', callId: call.id, message: { say: 'closed', why: opening, language: line.language } });
}

/** Told anew of somebody who is here: back from the telephone system's own queue, perhaps before we knew of it; or found. */
function isHere(turn: Turn, call: Call, { found }: EventOf<'call-arrived'>): void {
  if (call.state.is !== 'queued-elsewhere') return found && putRight(turn, call, found);
  if (!found?.length) backFromFallback(turn, call);
}

function queue(turn: Turn, { call, line: { incidentId, language } }: Arrival): void {
  turn.reinforcement({ pace: counted(turn.floor.reinforcement.pace, turn.now) });
  const offers = offersCallBack(turn, call) ? { offersCallBack: true as const } : {};
  const isCallBackOffered = offers.offersCallBack === true;
  turn.enter({ ...call, isCallBackOffered, state: waitingState(call, turn.now, turn.policies) });
  turn.want({ do: 'hold', callId: call.id });
  turn.want({ do: 'play', callId: call.id, message: { say: 'greeting', incidentId, language, ...offers } });
  if (isCallBackOffered) turn.note({ fact: 'call-back-offered', callId: call.id, why: 'long-wait' });
}

/** A number that no line has is a fault in the telephone system's set-up, not a call of any municipality. */
function turnAway(turn: Turn, { callId }: EventOf<'call-arrived'>): void {
  turn.note({ fact: 'line-unknown', callId });
  turn.want({ do: 'hang-up-caller', callId, afterMessage: false });
}
