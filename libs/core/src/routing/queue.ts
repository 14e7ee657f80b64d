import type { CallId } from '../kernel/ids.js';
import { later, type Instant } from '../kernel/time.js';
import { canBeRungBack, type Call, type CallState, type FrontReason } from './call.js';
import { closesAt, openingOf, type PlannedLine } from './plan.js';
import type { Policies } from './policies.js';
import type { Turn } from './turn.js';

/** In the queue from now, to be looked at again when the next threshold of its wait is passed. */
export function waitingState(
  call: Pick<Call, 'arrivedAt' | 'target' | 'serveUntil'>,
  now: Instant,
  policies: Policies,
): CallState & { is: 'waiting' } {
  const waits = [policies.standbyAfter, call.target, policies.callOutAfter];
  const thresholds = waits.map((wait) => later(call.arrivedAt, wait)).filter((at) => at > now);
  if (call.serveUntil !== null) thresholds.push(call.serveUntil);
  const lookAgainAt = thresholds.length === 0 ? null : (Math.min(...thresholds) as Instant);
  return { is: 'waiting', lookAgainAt, callBackOfferedUntil: null };
}

/** Back among those who wait, in the place its arrival gives it. */
export function waitOn(turn: Turn, call: Call, known: Partial<Call> = {}): Call {
  const next = { ...call, ...known };
  return turn.move(call, waitingState(next, turn.now, turn.policies), known);
}

/** First in the queue: the caller was already in somebody's hands, or nearly. The caller hears music meanwhile. */
export function waitInFront(turn: Turn, call: Call, why: FrontReason, known: Partial<Call> = {}): Call {
  turn.want({ do: 'hold', callId: call.id });
  turn.note({ fact: 'back-in-queue', callId: call.id, why });
  return waitOn(turn, call, { ...known, front: why });
}

/** Callers waiting when the line closes are served for the closing grace; null while nothing closes it. */
export function serveUntil(line: PlannedLine, now: Instant, policies: Policies): Instant | null {
  const closing = closesAt(line, now);
  return closing === null ? null : later(closing, policies.closingGrace);
}

/** Closing time's grace is over for a caller still waiting: offer to ring back, where that can be kept. */
export function offerCallBack(turn: Turn, call: Call): void {
  if (call.state.is !== 'waiting') return;
  if (!canBeRungBack(call)) return sayClosed(turn, call);
  const callBackOfferedUntil = later(turn.now, turn.policies.closedMessageFor);
  turn.move(call, { ...call.state, callBackOfferedUntil }, { isCallBackOffered: true });
  turn.want({ do: 'play', callId: call.id, message: { say: 'call-back-offered', language: call.language } });
  turn.note({ fact: 'call-back-offered', callId: call.id, why: 'closing-time' });
}

/** As to whoever rings now: why nobody answers, and the duty number's key. */
function sayClosed(turn: Turn, call: Call): void {
  const line = turn.floor.plan.lines[call.lineId];
  const opening = line ? openingOf(line, turn.now) : 'closed';
  const why = opening === 'open' || opening === 'emergency-open' ? 'closed' : opening;
  turn.move(call, { is: 'greeted', until: later(turn.now, turn.policies.closedMessageFor) });
  turn.want({ do: 'play', callId: call.id, message: { say: 'closed', why, language: call.language } });
}

/** The other call is over. Unless it was answered, the promise stands, with its old place in the queue. */
export function resumeCallBack(turn: Turn, id: CallId): void {
  const back = turn.call(id);
  if (back?.state.is === 'set-aside') waitOn(turn, back);
}
