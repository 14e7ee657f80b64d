import { later } from '../kernel/time.js';
import { agentOn, callBackKey, canBeRungBack, type Call } from './call.js';
import { dismissCaller, endCall, freeHands } from './call-end.js';
import { predictedWait } from './forecast.js';
import { closeOffer } from './offers.js';
import { waitingState } from './queue.js';
import { get } from './sorted.js';
import type { Turn } from './turn.js';

/** A long wait is ahead, and the caller's number is one that can be rung. */
export function offersCallBack(turn: Turn, call: Pick<Call, 'isWithheld' | 'isOutOfReach'>): boolean {
  const { callBackOver } = turn.policies;
  return callBackOver !== null && canBeRungBack(call) && predictedWait(turn.floor) > callBackOver;
}

/**
 * The contact ends with a promise, once. The call back keeps its place in the queue; one is open per caller. Whoever was
 * answered before has to be rung all the same: what was promised is on no line.
 */
export function promiseCallBack(turn: Turn, call: Call): void {
  turn.want({ do: 'play', callId: call.id, message: { say: 'call-back-promised', language: call.language } });
  dismissCaller(turn, call, 'callback-promised', 'call-back-promised');
  if (openCallBack(turn, call)) return;
  const { id: callbackOf, lineId, municipalityId, callerRef } = call;
  const back = {
    ...call,
    id: `${callbackOf}-back` as Call['id'],
    callbackOf,
    serveUntil: later(turn.now, turn.policies.callBackWithin),
    front: null,
    tried: [],
    passedOnBy: [],
    legs: 0,
    answeredAt: null,
    isCallBackOffered: false,
    merges: null,
  };
  turn.note({ fact: 'call-back-queued', callId: back.id, callbackOf, lineId, municipalityId, callerRef });
  turn.enter({ ...back, state: waitingState(back, turn.now, turn.policies) });
}

/** Who rings again before being rung back has the place in the queue that was promised; the promise waits meanwhile. */
export function mergeCallBack(turn: Turn, call: Omit<Call, 'state'>): Omit<Call, 'state'> {
  const back = openCallBack(turn, call);
  if (!back || back.state.is === 'set-aside') return call;
  const agentId = agentOn(back);
  if (back.state.is === 'offered') closeOffer(turn, back, 'caller-gone');
  else freeHands(turn, back, 'interrupted');
  turn.move(back, { is: 'set-aside', for: call.id });
  turn.note({ fact: 'call-back-set-aside', callId: back.id, for: call.id });
  return { ...call, arrivedAt: back.arrivedAt, merges: back.id, prefers: agentId ?? call.prefers };
}

/** Answered: the promise has been kept, by the citizen's own ringing. */
export function makeGood(turn: Turn, call: Call): void {
  const back = call.merges === null ? undefined : turn.call(call.merges);
  if (back?.state.is === 'set-aside') endCall(turn, back, 'merged', 'rang-again');
}

function openCallBack(turn: Turn, call: Pick<Call, 'callerRef' | 'municipalityId'>): Call | undefined {
  const id = get(turn.floor.callBacks, callBackKey(call));
  return id === undefined ? undefined : turn.call(id);
}
