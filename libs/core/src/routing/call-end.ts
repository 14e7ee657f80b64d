import type { AgentId } from '../kernel/ids.js';
import { days, later, type Instant } from '../kernel/time.js';
import { release, wrapUp } from './agent-tasks.js';
import { agentOn, type Call, type CallOutcome } from './call.js';
import type { EndReason } from './facts.js';
import { closeOffer } from './offers.js';
import type { Policies } from './policies.js';
import { resumeCallBack } from './queue.js';
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

/** Somebody has written it down, and may tell it again for as long as the note lies there. */
const pastRemembered = days(1);

/** The caller is gone, or shall be: every telephone of the call falls silent and every hand is freed. Once. */
export function endCall(turn: Turn, call: Call, outcome: CallOutcome, why: EndReason, past?: Past): void {
  if (call.state.is === 'ended') return;
  const agentId = past?.agentId ?? agentOn(call) ?? lastAgent(call);
  const { interruptedGoesFirstWithin, sameAgentWithin } = turn.policies;
  const remembered = Math.max(interruptedGoesFirstWithin, sameAgentWithin, past ? pastRemembered : 0);
  if (call.state.is === 'offered') closeOffer(turn, call, 'caller-gone');
  else freeHands(turn, call, outcome);
  turn.move(call, {
    is: 'ended',
    outcome,
    at: turn.now,
    lastAgent: call.answeredAt === null ? null : agentId,
    forgetAt: later(turn.now, remembered),
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

/** We end it: the caller hears what was being said to the end, then the line is free. */
export function dismissCaller(turn: Turn, call: Call, outcome: CallOutcome, why: EndReason): void {
  turn.want({ do: 'hang-up-caller', callId: call.id, afterMessage: why === 'call-back-promised' });
  endCall(turn, call, outcome, why);
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
      turn.want({ do: 'hang-up', legId: state.legId });
      turn.want({ do: state.until === null ? 'hang-up' : 'withdraw', legId: state.partyLeg });
      turn.note({ fact: 'consult-ended', callId: call.id, agentId: state.agentId, how: 'caller-gone' });
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
