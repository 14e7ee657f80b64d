import { later } from '../kernel/time.js';
import { wrapUp } from './agent-tasks.js';
import type { Call } from './call.js';
import { dismissCaller } from './call-end.js';
import { asKept, type PutThroughTo } from './plan.js';
import { returnTo } from './returning.js';
import { waitInFront } from './queue.js';
import { isWithThird, noteEnd } from './third.js';
import type { Turn } from './turn.js';

/** The agent leaves, and the caller has whoever was consulted or is in conference: talking already, or as soon as it is answered. */
export function handOver(turn: Turn, call: Call): void {
  if (!isWithThird(call)) return;
  const { agentId, legId, partyLeg, to, until } = call.state;
  noteEnd(turn, call, 'put-through');
  notePutThrough(turn, call, until === null ? 'warm' : 'cold', to);
  if (until === null) {
    turn.want({ do: 'bridge', callId: call.id, legIds: [partyLeg] });
    const fetchBackUntil = later(turn.now, turn.policies.fetchBackWithin);
    turn.move(call, { is: 'put-through', by: agentId, partyLeg, to, fetchBackUntil });
  } else {
    turn.want({ do: 'hold', callId: call.id });
    turn.move(call, { is: 'putting-through', by: agentId, partyLeg, to, until });
  }
  turn.want({ do: 'hang-up', legId });
  wrapUp(turn, agentId, call.id);
}

/** Counted as sent home when it goes to the called municipality's own service desk. */
export function notePutThrough(turn: Turn, call: Call, how: 'warm' | 'cold', to: PutThroughTo): void {
  const isSentHome = to.kind === 'service-desk' && to.municipalityId === call.municipalityId;
  const agentId = 'agentId' in call.state ? call.state.agentId : null;
  turn.note({ fact: 'put-through', callId: call.id, agentId, how, to: asKept(to), isSentHome });
}

/** They could not be put together: whoever was put through to is let go of, and the caller is taken care of as before. */
export function loseParty(turn: Turn, call: Call): void {
  if (call.state.is !== 'put-through') return;
  if (call.state.by !== null) return comeBack(turn, call);
  turn.want({ do: 'hang-up', legId: call.state.partyLeg });
  if (call.answeredAt === null) dismissCaller(turn, call, 'diverted', 'duty-number-unanswered');
  else waitInFront(turn, call, 'put-through-unanswered');
}

/** Nobody there: back to the same agent if she is there and has nothing else in hand, else first in the queue. */
export function comeBack(turn: Turn, call: Call): void {
  const { state } = call;
  if ((state.is !== 'putting-through' && state.is !== 'put-through') || state.by === null) return;
  const agent = turn.agent(state.by);
  turn.want({ do: state.is === 'put-through' ? 'hang-up' : 'withdraw', legId: state.partyLeg });
  const isThere =
    agent?.presence === 'available' &&
    agent.isReachable &&
    (agent.task.is === 'idle' || (agent.task.is === 'wrap-up' && agent.task.callId === call.id));
  if (isThere) returnTo(turn, call, agent.id, 'put-through-unanswered');
  else waitInFront(turn, call, 'put-through-unanswered', { prefers: state.by });
}
