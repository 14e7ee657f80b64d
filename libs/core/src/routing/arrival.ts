import type { Instant } from '../kernel/time.js';
import type { Call } from './call.js';
import { lastCallOf } from './call-end.js';
import type { EventOf } from './events.js';
import { openingOf, type PlannedLine } from './plan.js';
import { serveUntil } from './queue.js';
import type { Turn } from './turn.js';

/** What is said of a caller who comes on the line, however they come to be known. */
export type Arriving = Pick<
  EventOf<'call-arrived'>,
  'callId' | 'dialled' | 'callerRef' | 'isInternal' | 'isWithheld' | 'isOutOfReach'
> & {
  readonly at: Instant;
  /** Not heard of as it came: an earlier floor may have known the call. */
  readonly isFound: boolean;
};

/** A call that has not been placed yet, and what it has to do with the same caller's last one. */
export type Arrival = { readonly call: Omit<Call, 'state'>; readonly line: PlannedLine };

/** The line that was dialled; undefined when no line of the plan has that number. */
export function lineOf({ floor: { plan } }: Turn, dialled: string): PlannedLine | undefined {
  const id = Object.hasOwn(plan.lineOf, dialled) ? plan.lineOf[dialled] : undefined;
  return id === undefined ? undefined : plan.lines[id];
}

/** The caller is on the line: kept as a fact, with the time of arrival that the telephone system tells. */
export function arrive(turn: Turn, line: PlannedLine, event: Arriving): Arrival {
  const { callId, callerRef, isInternal, isWithheld, isOutOfReach } = event;
  const { id: lineId, municipalityId, incidentId } = line;
  const before = callBefore(turn, event);
  const arrivedAt = Math.min(event.at, turn.now) as Instant;
  const known = {
    fact: 'call-arrived',
    callId,
    lineId,
    municipalityId,
    callerRef,
    isInternal,
    isWithheld,
    opening: openingOf(line, arrivedAt),
    incidentId,
    again: before.call?.id ?? null,
  } as const;
  turn.note(event.isFound ? { ...known, isFound: true } : known);
  const call = {
    id: callId,
    lineId,
    municipalityId,
    callerRef,
    isInternal,
    isWithheld,
    ...(isOutOfReach && { isOutOfReach }),
    language: line.language,
    priority: line.priority,
    target: line.target,
    arrivedAt,
    serveUntil: serveUntil(line, arrivedAt, turn.policies),
    front: before.front,
    tried: [],
    passedOnBy: [],
    prefers: before.prefers,
    legs: 0,
    answeredAt: null,
    callbackOf: null,
    attempts: 0,
    isCallBackOffered: false,
    merges: null,
  };
  return { call, line };
}

/** Somebody cut off by us goes first; somebody who fell out of a conversation gets the same agent if she is free. */
function callBefore(turn: Turn, caller: Arriving): Pick<Call, 'front' | 'prefers'> & { readonly call?: Call } {
  const call = lastCallOf(turn, caller);
  if (call?.state.is !== 'ended') return { front: null, prefers: null };
  const ago = turn.now - call.state.at;
  const { interruptedGoesFirstWithin, sameAgentWithin } = turn.policies;
  const wasCutOff = call.state.outcome === 'interrupted' && ago <= interruptedGoesFirstWithin;
  return {
    call,
    front: wasCutOff ? 'interrupted-before' : null,
    prefers: ago <= sameAgentWithin ? call.state.lastAgent : null,
  };
}
