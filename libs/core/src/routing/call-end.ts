import type { AgentId } from '../kernel/ids.js';
import { days, later, type Instant } from '../kernel/time.js';
import { release, wrapUp } from './agent-tasks.js';
import { agentOn, type Call, type CallOutcome } from './call.js';
import type { EndReason } from './facts.js';
import { callOn } from './floor.js';
import { closeOffer } from './offers.js';
import type { Policies } from './policies.js';
import { resumeCallBack } from './queue.js';
import { get } from './sorted.js';
import { isWithThird, noteEnd } from './third.js';
import type { Turn } from './turn.js';

/** What a call that ends by itself has come to. Once answered, it stays answered. */
export function outcomeOf(call: Call, at: Instant, policies: Policies): CallOutcome {
  if (call.answeredAt !== null) return 'answered';
  switch (call.state.is) {
    case 'greeted':
      return 'closed';
    case 'putting-through':
    case 'put-through':
      return 'diverted';
    default:
      return at - call.arrivedAt < policies.shortAbandonUnder ? 'short-abandon' : 'lost';
  }
}

/** What is heard of late: when it was over, and who had the call then. */
export type Past = { readonly endedAt: Instant; readonly agentId?: AgentId };

/** The telephone system's own queue has written it down, and may tell it again for as long as the note lies there. */
const writtenDownFor = days(1);

const isElsewhere = ({ state }: Call): boolean => state.is === 'fallback' || state.is === 'queued-elsewhere';

/** The caller is gone, or shall be: every telephone of the call falls silent and every hand is freed. Once. */
export function endCall(turn: Turn, call: Call, outcome: CallOutcome, why: EndReason, past?: Past): void {
  if (call.state.is === 'ended') return;
  const agentId = past?.agentId ?? agentOn(call) ?? lastAgent(call);
  if (call.state.is === 'offered') closeOffer(turn, call, 'caller-gone');
  else freeHands(turn, call, outcome);
  turn.move(call, {
    is: 'ended',
    outcome,
    at: turn.now,
    lastAgent: call.answeredAt === null ? null : agentId,
    forgetAt: rememberedUntil(turn, call, past),
  });
  if (call.merges !== null) resumeCallBack(turn, call.merges);
  const lasted = (past?.endedAt ?? turn.now) - call.arrivedAt;
  turn.note({
    fact: 'call-ended',
    callId: call.id,
    municipalityId: call.municipalityId,
    outcome,
    why,
    lasted,
    agentId: call.answeredAt === null ? null : agentId,
  });
}

/** The caller's call that ended last, of those still remembered. */
export const lastCallOf = ({ floor }: Turn, { callerRef }: Pick<Call, 'callerRef'>): Call | undefined =>
  callOn(floor, get(floor.recent, callerRef) ?? ('' as Call['id']));

/** Of a caller's calls the one that ended last is remembered longest: it is what the next one is known by. */
function rememberedUntil(turn: Turn, call: Call, past: Past | undefined): Instant {
  const { interruptedGoesFirstWithin, sameAgentWithin } = turn.policies;
  const writtenDown = past || isElsewhere(call) ? writtenDownFor : 0;
  const until = later(turn.now, Math.max(interruptedGoesFirstWithin, sameAgentWithin, writtenDown));
  const last = lastCallOf(turn, call)?.state;
  return last?.is === 'ended' && last.forgetAt > until ? last.forgetAt : until;
}

/** We end it: the caller hears what was being said to the end, then the line is free. Once answered, it stays answered. */
export function dismissCaller(turn: Turn, call: Call, outcome: CallOutcome, why: EndReason): void {
  turn.want({ do: 'hang-up-caller', callId: call.id, afterMessage: why === 'call-back-promised' });
  endCall(turn, call, call.answeredAt === null ? outcome : 'answered', why);
}

function lastAgent({ state }: Call): AgentId | null {
  return state.is === 'put-through' || state.is === 'putting-through' ? state.by : null;
}

/** The telephone system has given the caller to others: whoever had the call here has it no longer. */
export function letGo(turn: Turn, call: Call): void {
  if (call.state.is === 'offered') closeOffer(turn, call, 'failed-delivery');
  else freeHands(turn, call, 'interrupted');
}

/** Telephones go silent; whoever was talking gets the wrap-up, unless the telephone system itself went down. */
export function freeHands(turn: Turn, call: Call, outcome: CallOutcome): void {
  const { state } = call;
  switch (state.is) {
    case 'connected':
    case 'held':
      turn.want({ do: 'hang-up', legId: state.legId });
      break;
    case 'calling-back':
      turn.want({ do: 'hang-up', legId: state.legId });
      turn.want({ do: 'hang-up-caller', callId: call.id, afterMessage: false });
      break;
    case 'consulting':
    case 'conference':
      turn.want({ do: 'hang-up', legId: state.legId });
      turn.want({ do: state.until === null ? 'hang-up' : 'withdraw', legId: state.partyLeg });
      if (isWithThird(call)) noteEnd(turn, call, 'caller-gone');
      break;
    case 'returning':
      if (state.legId !== null) turn.want({ do: 'withdraw', legId: state.legId });
      break;
    case 'putting-through':
      turn.want({ do: 'withdraw', legId: state.partyLeg });
      break;
    case 'put-through':
      turn.want({ do: 'hang-up', legId: state.partyLeg });
      break;
    default:
  }
  const agentId = agentOn(call);
  if (agentId === null) return;
  if (outcome === 'interrupted') release(turn, agentId);
  else wrapUp(turn, agentId, call.id);
}
