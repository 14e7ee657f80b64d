import type { CallId } from '../kernel/ids.js';
import type { Instant } from '../kernel/time.js';
import { agentDeadline, groupOf, isFree, type Agent } from './agent.js';
import { fairTurn, isCallable, isCalledOut } from './call-out.js';
import { callBackKey, callDeadline, classOf, isOnTheLine, type Call } from './call.js';
import { emptyFloor, type Due, type Floor } from './floor.js';
import { isSeated } from './phone-seats.js';
import type { Plan } from './plan.js';
import { calmAt, type Reinforcement } from './reinforcement.js';
import { get, put, take, type Sorted } from './sorted.js';

/**
 * One thing on the floor that is different now: the whole of it, so that writing it twice is writing it once.
 * Saved as it stands: a hash of calls, a hash of agents, the plan, the clock, the reinforcement.
 */
export type Change =
  | { readonly change: 'call'; readonly call: Call }
  | { readonly change: 'call-forgotten'; readonly callId: CallId }
  | { readonly change: 'agent'; readonly agent: Agent }
  | { readonly change: 'agent-gone'; readonly agentId: Agent['id'] }
  | { readonly change: 'reinforcement'; readonly reinforcement: Reinforcement }
  | { readonly change: 'plan'; readonly plan: Plan }
  | { readonly change: 'clock'; readonly now: Instant };

/** The next floor. The one place that writes; the floor before stays as it was. */
export const apply = (floor: Floor, changes: readonly Change[]): Floor => changes.reduce(applied, floor);

/** The floor as it was saved: plan, clock, agents and calls, with every way to find things in it built anew. */
export function restoreFloor(saved: {
  readonly plan: Plan;
  readonly now: Instant;
  readonly reinforcement: Reinforcement;
  readonly agents: Iterable<Agent>;
  readonly calls: Iterable<Call>;
}): Floor {
  return apply(emptyFloor(saved.plan.centreId), [
    { change: 'plan', plan: saved.plan },
    { change: 'clock', now: saved.now },
    { change: 'reinforcement', reinforcement: saved.reinforcement },
    ...[...saved.agents].map((agent) => ({ change: 'agent', agent }) as const),
    ...[...saved.calls].map((call) => ({ change: 'call', call }) as const),
  ]);
}

function applied(floor: Floor, change: Change): Floor {
  switch (change.change) {
    case 'call':
      return withCall(floor, get(floor.calls, change.call.id), change.call);
    case 'call-forgotten':
      return withCall(floor, get(floor.calls, change.callId), undefined);
    case 'agent':
      return withAgent(floor, get(floor.agents, change.agent.id), change.agent);
    case 'agent-gone':
      return withAgent(floor, get(floor.agents, change.agentId), undefined);
    case 'reinforcement':
      return withReinforcement(floor, change.reinforcement);
    case 'plan':
      return withPlan(floor, change.plan);
    case 'clock':
      return { ...floor, now: change.now };
  }
}

function withCall(floor: Floor, before: Call | undefined, after: Call | undefined): Floor {
  const id = (after ?? before)?.id;
  if (id === undefined) return floor;
  return {
    ...floor,
    calls: after ? put(floor.calls, id, after) : take(floor.calls, id),
    waiting: moved(floor.waiting, queuePlace(before), queuePlace(after), id),
    deadlines: rescheduled(floor.deadlines, `call ${id}`, callDue(before), callDue(after)),
    recent: remembered(floor, before, after),
    callBacks: placed(floor.callBacks, callBackPlace(before), callBackPlace(after), id),
    queued: floor.queued + Number(isQueued(after)) - Number(isQueued(before)),
  };
}

function withAgent(floor: Floor, before: Agent | undefined, after: Agent | undefined): Floor {
  const id = (after ?? before)?.id;
  if (id === undefined) return floor;
  return {
    ...floor,
    agents: after ? put(floor.agents, id, after) : take(floor.agents, id),
    idle: moved(floor.idle, idlePlace(before), idlePlace(after), id),
    deadlines: rescheduled(floor.deadlines, `agent ${id}`, agentDue(before), agentDue(after)),
    callable: placed(floor.callable, callablePlace(before), callablePlace(after), id),
    calledOut: placed(floor.calledOut, calledOutPlace(before), calledOutPlace(after), id),
    expected: placed(floor.expected, expectedPlace(before), expectedPlace(after), id),
    staffed: floor.staffed + Number(isStaffed(after)) - Number(isStaffed(before)),
    seated: floor.seated + seats(after) - seats(before),
  };
}

const withReinforcement = (floor: Floor, reinforcement: Reinforcement): Floor => ({
  ...floor,
  reinforcement,
  deadlines: rescheduled(
    floor.deadlines,
    'calm',
    calmDue(floor.reinforcement, floor.plan),
    calmDue(reinforcement, floor.plan),
  ),
});

/** What falls due by the policies moves with them. */
const withPlan = (floor: Floor, plan: Plan): Floor => ({
  ...floor,
  plan,
  deadlines: rescheduled(
    floor.deadlines,
    'calm',
    calmDue(floor.reinforcement, floor.plan),
    calmDue(floor.reinforcement, plan),
  ),
});

type Place = { readonly list: string; readonly key: string } | undefined;

/** Instants as text of equal length, so that the order of the text is the order of time, ties by id. */
const inOrder = (at: Instant, id: string): string => `${String(at).padStart(15, '0')} ${id}`;

const queuePlace = (call: Call | undefined): Place =>
  call?.state.is === 'waiting' ? { list: classOf(call), key: inOrder(call.arrivedAt, call.id) } : undefined;

const idlePlace = (agent: Agent | undefined): Place =>
  agent && isFree(agent) ? { list: groupOf(agent), key: inOrder(agent.idleSince, agent.id) } : undefined;

function callDue(call: Call | undefined): Due | undefined {
  const at = call ? callDeadline(call) : null;
  return call && at !== null ? { at, callId: call.id } : undefined;
}

function agentDue(agent: Agent | undefined): Due | undefined {
  const at = agent ? agentDeadline(agent) : null;
  return agent && at !== null ? { at, agentId: agent.id } : undefined;
}

function calmDue(reinforcement: Reinforcement, { policies }: Plan): Due | undefined {
  const at = calmAt(reinforcement, policies);
  return at === null ? undefined : { at, calm: true };
}

const callablePlace = (agent: Agent | undefined): string | undefined =>
  agent && isCallable(agent) ? fairTurn(agent) : undefined;

const calledOutPlace = (agent: Agent | undefined): string | undefined =>
  agent && isCalledOut(agent) ? agent.id : undefined;

const expectedPlace = (agent: Agent | undefined): string | undefined => (agent?.expected ? agent.id : undefined);

const callBackPlace = (call: Call | undefined): string | undefined =>
  call && call.state.is !== 'ended' && !isOnTheLine(call) ? callBackKey(call) : undefined;

const isQueued = (call: Call | undefined): boolean => call?.state.is === 'waiting' && isOnTheLine(call);

const isStaffed = (agent: Agent | undefined): boolean => agent?.presence === 'available' && agent.onDuty !== 'off';

const seats = (agent: Agent | undefined): number => Number(agent !== undefined && isSeated(agent));

type Lists<Item> = Readonly<Record<string, Sorted<Item>>>;

function moved<Item>(lists: Lists<Item>, from: Place, to: Place, item: Item): Lists<Item> {
  if (from?.list === to?.list && from?.key === to?.key) return lists;
  const next: Record<string, Sorted<Item>> = {};
  // Copied one by one: an object that something was deleted from is slow for ever after.
  for (const name in lists) {
    const list = lists[name] ?? null;
    const rest = name === from?.list ? take(list, from.key) : list;
    if (rest !== null) next[name] = rest;
  }
  if (to) next[to.list] = put(next[to.list] ?? null, to.key, item);
  return next;
}

function placed<Item>(list: Sorted<Item>, from: string | undefined, to: string | undefined, item: Item): Sorted<Item> {
  if (from === to) return list;
  const rest = from === undefined ? list : take(list, from);
  return to === undefined ? rest : put(rest, to, item);
}

function rescheduled(deadlines: Sorted<Due>, whose: string, from: Due | undefined, to: Due | undefined): Sorted<Due> {
  if (from?.at === to?.at) return deadlines;
  const rest = from ? take(deadlines, inOrder(from.at, whose)) : deadlines;
  return to ? put(rest, inOrder(to.at, whose), to) : rest;
}

/** Of two that ended together, the one that is forgotten last. */
const lastPlace = (id: CallId, { at, forgetAt }: { readonly at: Instant; readonly forgetAt: Instant }): string =>
  inOrder(at, inOrder(forgetAt, id));

function remembered({ recent, calls }: Floor, before: Call | undefined, after: Call | undefined): Sorted<CallId> {
  if (after?.state.is === 'ended') {
    const last = get(calls, get(recent, after.callerRef) ?? '');
    const isLater = last?.state.is !== 'ended' || lastPlace(last.id, last.state) <= lastPlace(after.id, after.state);
    return isLater ? put(recent, after.callerRef, after.id) : recent;
  }
  const isForgotten = before && !after && get(recent, before.callerRef) === before.id;
  return isForgotten ? take(recent, before.callerRef) : recent;
}
