import { later } from '../kernel/time.js';
import type { Call } from './call.js';
import type { EventOf } from './events.js';
import { counted } from './pace.js';
import { openingOf, type PlannedLine } from './plan.js';
import { serveUntil, waitingState } from './queue.js';
import { get } from './sorted.js';
import type { Turn } from './turn.js';

/** A citizen has dialled one of our numbers: into the queue at once, or the closed message outside hours. */
export function onCallArrived(turn: Turn, event: EventOf<'call-arrived'>): void {
  if (turn.call(event.callId)) return;
  const line = lineOf(turn, event.dialled);
  if (!line) return turnAway(turn, event);

  const opening = openingOf(line, turn.now);
  const before = callBefore(turn, event);
  turn.want({ do: 'answer', callId: event.callId });
  turn.note({
    fact: 'call-arrived',
    callId: event.callId,
    lineId: line.id,
    municipalityId: line.municipalityId,
    callerRef: event.callerRef,
    isInternal: event.isInternal,
    isWithheld: event.isWithheld,
    opening,
    incidentId: line.incidentId,
    again: before.call?.id ?? null,
  });

  const arrived = { ...newCall(turn, line, event), front: before.front, prefers: before.agent };
  if (opening === 'open' || opening === 'emergency-open') {
    turn.reinforcement({ pace: counted(turn.floor.reinforcement.pace, turn.now) });
    turn.enter({ ...arrived, state: waitingState(arrived, turn.now, turn.policies) });
    turn.want({ do: 'hold', callId: event.callId });
    const { incidentId, language } = line;
    turn.want({ do: 'play', callId: event.callId, message: { say: 'greeting', incidentId, language } });
  } else {
    turn.enter({ ...arrived, state: { is: 'greeted', until: later(turn.now, turn.policies.closedMessageFor) } });
    turn.want({ do: 'play', callId: event.callId, message: { say: 'closed', why: opening, language: line.language } });
  }
}

function lineOf({ floor: { plan } }: Turn, dialled: string): PlannedLine | undefined {
  const id = Object.hasOwn(plan.lineOf, dialled) ? plan.lineOf[dialled] : undefined;
  return id === undefined ? undefined : plan.lines[id];
}

/** A number that no line has is a fault in the telephone system's set-up, not a call of any municipality. */
function turnAway(turn: Turn, { callId }: EventOf<'call-arrived'>): void {
  turn.note({ fact: 'line-unknown', callId });
  turn.want({ do: 'hang-up-caller', callId, afterMessage: false });
}

function newCall(turn: Turn, line: PlannedLine, event: EventOf<'call-arrived'>): Omit<Call, 'state'> {
  return {
    id: event.callId,
    lineId: line.id,
    municipalityId: line.municipalityId,
    callerRef: event.callerRef,
    isInternal: event.isInternal,
    isWithheld: event.isWithheld,
    language: line.language,
    priority: line.priority,
    target: line.target,
    arrivedAt: turn.now,
    serveUntil: serveUntil(line, turn.now, turn.policies),
    front: null,
    tried: [],
    passedOnBy: [],
    prefers: null,
    legs: 0,
    answeredAt: null,
  };
}

/** Somebody cut off by us goes first; somebody who fell out of a conversation gets the same agent if she is free. */
function callBefore(
  turn: Turn,
  { callerRef }: EventOf<'call-arrived'>,
): {
  readonly call?: Call;
  readonly front: Call['front'];
  readonly agent: Call['prefers'];
} {
  const call = turn.call(get(turn.floor.recent, callerRef) ?? ('' as Call['id']));
  if (call?.state.is !== 'ended') return { front: null, agent: null };
  const ago = turn.now - call.state.at;
  const { interruptedGoesFirstWithin, sameAgentWithin } = turn.policies;
  const wasCutOff = call.state.outcome === 'interrupted' && ago <= interruptedGoesFirstWithin;
  return {
    call,
    front: wasCutOff ? 'interrupted-before' : null,
    agent: ago <= sameAgentWithin ? call.state.lastAgent : null,
  };
}
