import { later } from '../kernel/time.js';
import type { Agent } from './agent.js';
import { release, withdrawAsk } from './call-outs.js';
import { isOnTheLine, type Call } from './call.js';
import { lookAtDuty } from './duty.js';
import type { EventOf } from './events.js';
import { expectNoMore } from './phone-seats.js';
import type { PlannedAgent } from './plan.js';
import { serveUntil, waitingState } from './queue.js';
import { values } from './sorted.js';
import type { Turn } from './turn.js';

/** A new plan: agents come, go and change shifts; callers who wait are served by the hours that now hold. */
export function onPlanPublished(turn: Turn, { plan }: EventOf<'plan-published'>): void {
  if (plan.version <= turn.floor.plan.version) return;
  turn.adopt(plan);
  turn.note({ fact: 'plan-adopted', version: plan.version });
  for (const planned of Object.values(plan.agents).sort((one, other) => (one.id < other.id ? -1 : 1))) {
    const known = turn.agent(planned.id);
    if (known && !planned.callOut) withdrawAsk(turn, known);
    lookAtDuty(turn, turn.set(asPlanned(planned, turn.agent(planned.id), turn)));
  }
  for (const agent of values(turn.floor.agents)) {
    if (!plan.agents[agent.id]) letGo(turn, agent);
  }
  for (const call of values(turn.floor.calls)) {
    if (call.state.is === 'waiting' && isOnTheLine(call)) keepHours(turn, call);
  }
}

function asPlanned(planned: PlannedAgent, known: Agent | undefined, turn: Turn): Agent {
  const { id, home } = planned;
  const answersFor = [...planned.answersFor].sort();
  const languages = [...planned.languages].sort();
  if (known) return { ...known, home, answersFor, languages, callOut: callOutOf(planned, known), helped: 0 };
  return {
    id,
    home,
    answersFor,
    languages,
    presence: 'off',
    // A word from before somebody came into the plan is not about this plan.
    presenceSince: later(turn.now, -1),
    presenceBy: null,
    task: { is: 'idle' },
    onDuty: 'off',
    dutyUntil: null,
    idleSince: turn.now,
    restsUntil: null,
    misses: 0,
    isReachable: true,
    callOut: callOutOf(planned),
  };
}

/** The figures are the new plan's; where a call-out stands is the floor's. Who is here is here, whatever the plan says. */
function callOutOf({ callOut }: PlannedAgent, known?: Agent): Agent['callOut'] {
  if (callOut) return { ...callOut, state: known?.callOut?.state ?? { is: 'ready' } };
  return known?.callOut?.state.is === 'here' ? known.callOut : null;
}

/** No longer in the plan: gone from the floor, though a conversation under way is brought to its end. */
function letGo(turn: Turn, agent: Agent): void {
  withdrawAsk(turn, agent);
  release(turn, turn.agent(agent.id) ?? agent, 'left-plan');
  const left = expectNoMore(turn, turn.agent(agent.id) ?? agent, 'shift-over');
  if (left.task.is === 'idle') turn.dismiss(left.id);
  else turn.set({ ...left, answersFor: [], onDuty: 'off', dutyUntil: null });
}

/** A line that closes early still serves, for the closing grace, those who wait already. */
function keepHours(turn: Turn, call: Call): void {
  const line = turn.floor.plan.lines[call.lineId];
  if (!line || call.state.is !== 'waiting') return;
  const byHours = serveUntil(line, turn.now, turn.policies);
  const isHeldOpen = line.emergency?.isOpen === true;
  const until = isHeldOpen ? null : (byHours ?? call.serveUntil ?? later(turn.now, turn.policies.closingGrace));
  const known = { serveUntil: until };
  const next = waitingState({ ...call, ...known }, turn.now, turn.policies);
  const { callBackOfferedUntil } = call.state;
  if (until !== call.serveUntil || next.lookAgainAt !== call.state.lookAgainAt) {
    turn.move(call, { ...next, callBackOfferedUntil }, known);
  }
}
