import { later } from '../kernel/time.js';
import { isOnTheLine, type Call } from './call.js';
import { promiseCallBack } from './call-back.js';
import type { EventOf } from './events.js';
import { legId } from './legs.js';
import { asKept, type PlannedLine } from './plan.js';
import { waitOn } from './queue.js';
import type { Turn } from './turn.js';

/** "Ring me back", when that has been offered. */
const callBackKey = '1';

/**
 * The caller pressed a key; what it means depends on what was just said. Other keys mean nothing. The greeting plays while
 * a telephone rings, so until somebody has answered a key means the same.
 */
export function onKeyPressed(turn: Turn, event: EventOf<'key-pressed'>): void {
  const call = turn.call(event.callId);
  const line = call && turn.floor.plan.lines[call.lineId];
  if (!call || !line) return;
  if (call.state.is === 'greeted') ringDutyNumber(turn, call, line, event.key);
  if (!isOnTheLine(call) || (call.state.is !== 'waiting' && call.state.is !== 'offered')) return;
  if (call.isCallBackOffered && event.key === callBackKey) promiseCallBack(turn, call);
  else if (!isBidGoodbye(call)) chooseLanguage(turn, call, line, event.key);
}

/** Closing time's grace is over: what was said last is the offer to ring back, and nothing of languages. */
const isBidGoodbye = ({ state }: Call): boolean => state.is === 'waiting' && state.callBackOfferedUntil !== null;

function ringDutyNumber(turn: Turn, call: Call, { duty }: PlannedLine, key: string): void {
  if (duty?.key !== key) return;
  const legs = call.legs + 1;
  const partyLeg = legId(call.id, legs);
  const until = later(turn.now, turn.policies.putThroughFor);
  turn.move(call, { is: 'putting-through', by: null, partyLeg, to: duty.to, until }, { legs });
  turn.want({ do: 'hold', callId: call.id });
  turn.want({ do: 'ring-party', callId: call.id, legId: partyLeg, to: duty.to, until });
  turn.note({
    fact: 'put-through',
    callId: call.id,
    agentId: null,
    how: 'duty-number',
    to: asKept(duty.to),
    isSentHome: false,
  });
}

/** The offer under way stands, and the desk shows the language; the next one heeds it. */
function chooseLanguage(turn: Turn, call: Call, line: PlannedLine, key: string): void {
  const language = Object.hasOwn(line.languageKeys, key) ? line.languageKeys[key] : undefined;
  if (language === undefined || language === call.language) return;
  if (call.state.is === 'waiting') waitOn(turn, call, { language });
  else turn.amend(call, { language });
  turn.want({ do: 'play', callId: call.id, message: { say: 'greeting', incidentId: line.incidentId, language } });
  turn.note({ fact: 'language-chosen', callId: call.id, language });
}
