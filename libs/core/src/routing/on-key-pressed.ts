import { later } from '../kernel/time.js';
import type { Call } from './call.js';
import { promiseCallBack } from './call-back.js';
import type { EventOf } from './events.js';
import { legId } from './legs.js';
import { asKept, type PlannedLine } from './plan.js';
import { waitOn } from './queue.js';
import type { Turn } from './turn.js';

/** "Ring me back", when that has been offered. */
const callBackKey = '1';

/** The caller pressed a key; what it means depends on what was just said. Other keys mean nothing. */
export function onKeyPressed(turn: Turn, event: EventOf<'key-pressed'>): void {
  const call = turn.call(event.callId);
  const line = call && turn.floor.plan.lines[call.lineId];
  if (!call || !line) return;
  if (call.state.is === 'greeted') ringDutyNumber(turn, call, line, event.key);
  if (call.state.is !== 'waiting') return;
  const isOffered = call.isCallBackOffered || call.state.callBackOfferedUntil !== null;
  if (isOffered && event.key === callBackKey) promiseCallBack(turn, call);
  else if (call.state.callBackOfferedUntil === null) chooseLanguage(turn, call, line, event.key);
}

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

function chooseLanguage(turn: Turn, call: Call, line: PlannedLine, key: string): void {
  const language = Object.hasOwn(line.languageKeys, key) ? line.languageKeys[key] : undefined;
  if (language === undefined || language === call.language) return;
  waitOn(turn, call, { language });
  turn.want({ do: 'play', callId: call.id, message: { say: 'greeting', incidentId: line.incidentId, language } });
  turn.note({ fact: 'language-chosen', callId: call.id, language });
}
