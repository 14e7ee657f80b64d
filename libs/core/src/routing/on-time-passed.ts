import type { Agent } from './agent.js';
import { endWrapUp } from './agent-tasks.js';
import { askableAgain, stayAway } from './call-outs.js';
import { isOnTheLine, type Call } from './call.js';
import { citizenUnreached } from './calling-back.js';
import { dismissCaller, endCall } from './call-end.js';
import { silenceOf } from './call-offer.js';
import { lookAtDuty } from './duty.js';
import { endOffer } from './offers.js';
import { partyUnanswered } from './on-party.js';
import { miss } from './phone-seats.js';
import { offerCallBack, waitOn } from './queue.js';
import { giveUpReturning } from './returning.js';
import { onCalm } from './reinforce.js';
import { first } from './sorted.js';
import type { Turn } from './turn.js';

/** Whatever is due by now is done, soonest first. At every event, so a knock that comes late or twice changes nothing. */
export function onTimePassed(turn: Turn): void {
  for (let due = first(turn.floor.deadlines)?.value; due && due.at <= turn.now;) {
    if ('calm' in due) onCalm(turn);
    else if ('callId' in due) callIsDue(turn, turn.call(due.callId));
    else agentIsDue(turn, turn.agent(due.agentId));
    due = first(turn.floor.deadlines)?.value;
  }
}

function callIsDue(turn: Turn, call: Call | undefined): void {
  const state = call?.state;
  if (!call || !state) return;
  switch (state.is) {
    case 'greeted':
      return dismissCaller(turn, call, 'closed', 'closed-message-heard');
    case 'waiting':
      return waitIsDue(turn, call);
    case 'offered':
      return endOffer(turn, call, silenceOf(state.offer));
    case 'consulting':
    case 'conference':
    case 'putting-through':
      return partyUnanswered(turn, call);
    case 'returning':
      return giveUpReturning(turn, call);
    case 'put-through':
      return void turn.move(call, { ...state, fetchBackUntil: null });
    case 'calling-back':
      return citizenUnreached(turn, call, 'unanswered');
    case 'postponed':
      return void waitOn(turn, call);
    case 'ended':
      return turn.forget(call.id);
    case 'connected':
    case 'held':
    case 'queued-elsewhere':
    case 'fallback':
    case 'set-aside':
  }
}

/** A threshold of the wait is passed: others may be offered the call now, or closing time's grace is over. */
function waitIsDue(turn: Turn, call: Call): void {
  if (call.state.is !== 'waiting') return;
  if (call.state.callBackOfferedUntil !== null) return dismissCaller(turn, call, 'closed', 'call-back-not-wanted');
  const isTimeUp = call.serveUntil !== null && call.serveUntil <= turn.now;
  if (isTimeUp && !isOnTheLine(call)) return endCall(turn, call, 'not-reached', 'call-back-given-up');
  if (isTimeUp) return offerCallBack(turn, call);
  waitOn(turn, call);
}

function agentIsDue(turn: Turn, agent: Agent | undefined): void {
  if (!agent) return;
  if (agent.task.is === 'wrap-up' && agent.task.until <= turn.now) return endWrapUp(turn, agent, 'deadline');
  if (agent.restsUntil !== null && agent.restsUntil <= turn.now) return void turn.set({ ...agent, restsUntil: null });
  const callOut = agent.callOut?.state;
  if (callOut?.is === 'asked' && callOut.until <= turn.now) return stayAway(turn, agent, 'unanswered');
  if (callOut?.is === 'let-be' && callOut.until <= turn.now) return void askableAgain(turn, agent);
  // A shift that is over by now was not missed: a floor that nobody looked after knows of nobody's coming.
  if (agent.dutyUntil !== null && agent.dutyUntil <= turn.now) return lookAtDuty(turn, agent);
  miss(turn, agent);
}
