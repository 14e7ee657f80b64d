import type { Agent } from './agent.js';
import { isAtOwnWork, type CallOutReason } from './call-out.js';
import { askToCome, finishRelease, release, withdrawAsk } from './call-outs.js';
import type { Call } from './call.js';
import { predictedShare } from './forecast.js';
import { agentAt, callOn, type Floor } from './floor.js';
import { first, values } from './sorted.js';
import type { Turn } from './turn.js';

/**
 * The last rung of the ladder, looked at after every event: seats and standby have had their choice, whoever still
 * waits is counted, and the next in fair turn is asked. Never more are asked than can be of use.
 */
export function reinforce(turn: Turn): void {
  const { callable, calledOut: called, reinforcement } = turn.floor;
  const { byHand, calmSince } = reinforcement;
  // Nobody may be called and nobody has been: the ladder has no such rung.
  if (callable === null && called === null && byHand.length === 0 && calmSince === null) return;
  for (const id of values(turn.floor.calledOut)) settle(turn, turn.agent(id));
  const { more, why } = wanted(turn.floor);
  const { here, asked } = calledOut(turn);
  if (more === 0 && turn.floor.queued === 0) asked.forEach((agent) => withdrawAsk(turn, agent));
  const places = Math.min(more, turn.policies.callOutAtMost - here.length) - asked.length;
  for (let place = 0; place < places; place++) {
    const next = nextInTurn(turn.floor, why);
    if (!next) break;
    askToCome(turn, next, why);
  }
  keepCalm(turn);
}

/** Nobody has waited for so long: everybody may go back, and nobody is wanted any more. */
export function onCalm(turn: Turn): void {
  const { here, asked } = calledOut(turn);
  turn.reinforcement({ byHand: [], calmSince: null });
  asked.forEach((agent) => withdrawAsk(turn, agent));
  here.forEach((agent) => release(turn, agent, 'calm'));
}

/** Who was asked or came, and is now something else: on the own shift, gone, or done with the last conversation. */
function settle(turn: Turn, agent: Agent | undefined): void {
  const state = agent?.callOut?.state;
  if (!agent || !state) return;
  const couldCome = agent.onDuty === 'off' && agent.task.is === 'idle' && isAtOwnWork(agent);
  if (state.is === 'asked' && !couldCome) return withdrawAsk(turn, agent);
  if (state.is !== 'here') return;
  if (agent.onDuty === 'phone' || agent.onDuty === 'standby') return finishRelease(turn, agent, 'own-shift');
  if (state.leaves !== null && agent.task.is === 'idle') return finishRelease(turn, agent, state.leaves);
  if (state.leaves === null && agent.presence === 'off') release(turn, agent, 'went-off');
}

/** How many more should be on their way, and why. */
function wanted(floor: Floor): { readonly more: number; readonly why: CallOutReason } {
  const { reinforcement, plan } = floor;
  const { callOutAtMost, callOutWaiting } = plan.policies;
  if (reinforcement.isSwitchedOn) return { more: callOutAtMost, why: 'incident' };
  const forQueue = Math.floor(waitingLong(floor, callOutAtMost * callOutWaiting) / callOutWaiting);
  const byHand = reinforcement.byHand.length;
  if (byHand > 0 && byHand >= forQueue) return { more: byHand, why: 'by-hand' };
  if (forQueue > 0) return { more: forQueue, why: 'waiting' };
  return { more: fallsShort(floor) ? 1 : 0, why: 'forecast' };
}

/** Callers beyond `callOutAfter`, counted up to `enough`. */
function waitingLong(floor: Floor, enough: number): number {
  let count = 0;
  for (const list of queues(floor)) {
    for (const id of values(list)) {
      if (count >= enough || !isLong(callOn(floor, id), floor)) break;
      count += 1;
    }
  }
  return count;
}

const isLong = (call: Call | undefined, { now, plan }: Floor): boolean =>
  call !== undefined && now - call.arrivedAt >= plan.policies.callOutAfter;

/** Callers on the line: a promised call back can wait without anybody being called from other work. */
const queues = ({ waiting }: Floor) =>
  Object.entries(waiting).flatMap(([name, list]) => (name.startsWith('back|') ? [] : [list]));

/** Somebody waits, the standby is taken, and at this pace the goal will not be met. */
function fallsShort(floor: Floor): boolean {
  if (floor.queued === 0 || Object.keys(floor.idle).some((group) => group.startsWith('standby'))) return false;
  const { callsOutByForecast = true, goal, goalWithin } = floor.plan.policies;
  return callsOutByForecast && predictedShare(floor, goalWithin) < goal;
}

/** The next in fair turn who can help those who wait. */
function nextInTurn(floor: Floor, why: CallOutReason): Agent | undefined {
  const needed = why === 'by-hand' || why === 'incident' ? null : municipalitiesWaiting(floor);
  for (const id of values(floor.callable)) {
    const agent = agentAt(floor, id);
    if (!agent) continue;
    if (needed === null || agent.answersFor.some((municipality) => needed.has(municipality))) return agent;
  }
  return undefined;
}

function municipalitiesWaiting(floor: Floor): ReadonlySet<string> {
  const heads = queues(floor).map((list) => callOn(floor, first(list)?.value ?? ('' as Call['id'])));
  return new Set(heads.flatMap((call) => (call ? [call.municipalityId] : [])));
}

function calledOut(turn: Turn): { readonly here: readonly Agent[]; readonly asked: readonly Agent[] } {
  const agents = [...values(turn.floor.calledOut)].flatMap((id) => turn.agent(id) ?? []);
  return {
    here: agents.filter(({ callOut }) => callOut?.state.is === 'here'),
    asked: agents.filter(({ callOut }) => callOut?.state.is === 'asked'),
  };
}

/** The clock of calm runs while somebody is called out or wanted, nobody waits and the switch is off. */
function keepCalm(turn: Turn): void {
  const { calledOut: anybody, queued, reinforcement, now } = turn.floor;
  const { byHand, isSwitchedOn, calmSince } = reinforcement;
  const isCalm = (anybody !== null || byHand.length > 0) && queued === 0 && !isSwitchedOn;
  const since = isCalm ? (calmSince ?? now) : null;
  if (since !== calmSince) turn.reinforcement({ calmSince: since });
}
