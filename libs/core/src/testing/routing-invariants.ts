import type { Agent, Call, Decision, Fact, Floor, FloorEvent } from '../routing/index.js';
import { AnsweredWatch } from './answered-invariants.js';
import { FactIdWatch } from './fact-id-invariants.js';
import { callBacks, handsAndTasks } from './hands-invariants.js';
import { ReinforcementWatch } from './reinforcement-invariants.js';
import { isAnySeatTaken, SeatWatch } from './seat-invariants.js';
import { values } from '../routing/sorted.js';

/**
 * What must hold on a floor after every event, said again by brute force over all pairs and apart from the engine:
 * it reads the agents, the calls and the plan, knows no index, and shares no rule with the code it checks.
 */
export class RoutingWatch {
  private readonly reinforcement = new ReinforcementWatch();
  private readonly seats = new SeatWatch();
  private readonly answered = new AnsweredWatch();
  private readonly factIds = new FactIdWatch();
  private readonly onTheLine = new Set<string>();
  private readonly outcomes = new Map<string, number>();
  private readonly openOffers = new Map<string, string>();

  /** Every invariant that does not hold after this event, in words. Call once per event, in order. */
  breaches(after: Floor, event: FloorEvent, decision: Decision): string[] {
    const calls = [...values(after.calls)];
    const agents = [...values(after.agents)];
    this.remember(decision.facts);
    return [
      ...this.lostCalls(calls),
      ...this.unendedOffers(calls),
      ...handsAndTasks(calls, agents),
      ...callBacks(calls),
      ...this.answered.breaches(calls, event, decision),
      ...overdue(calls, agents, after.now),
      ...needlessWaits(calls, agents, after),
      ...wrongChoices(calls, agents, after, decision.facts),
      ...silentTelephones(calls, event, decision),
      ...this.seats.breaches(agents, after, decision.facts),
      ...this.reinforcement.breaches(calls, agents, after, decision.facts),
      ...this.factIds.breaches(event, decision.facts),
      ...(after.now < event.at ? ['time ran backwards'] : []),
    ];
  }

  private remember(facts: readonly Fact[]): void {
    for (const fact of facts) {
      if (fact.fact === 'call-arrived' || fact.fact === 'call-back-queued') this.onTheLine.add(fact.callId);
      if (fact.fact === 'call-ended') {
        this.outcomes.set(fact.callId, (this.outcomes.get(fact.callId) ?? 0) + 1);
        this.onTheLine.delete(fact.callId);
      }
      if (fact.fact === 'offer-made') this.openOffers.set(fact.legId, fact.callId);
      if (fact.fact === 'offer-ended') this.openOffers.delete(fact.legId);
    }
  }

  private lostCalls(calls: readonly Call[]): string[] {
    const alive = new Set<string>(calls.filter((call) => call.state.is !== 'ended').map((call) => call.id));
    return [
      ...[...this.onTheLine].filter((id) => !alive.has(id)).map((id) => `call ${id} is lost`),
      ...[...alive].filter((id) => !this.onTheLine.has(id)).map((id) => `call ${id} never arrived or has ended`),
      ...[...this.outcomes].filter(([, times]) => times !== 1).map(([id, times]) => `call ${id} ended ${times} times`),
    ];
  }

  /** Each offer made is open on the floor or has ended, once. */
  private unendedOffers(calls: readonly Call[]): string[] {
    const open = new Set<string>(calls.map((call) => (call.state.is === 'offered' ? call.state.offer.legId : '')));
    open.delete('');
    return [
      ...[...this.openOffers.keys()].filter((leg) => !open.has(leg)).map((leg) => `offer ${leg} has no end`),
      ...[...open].filter((leg) => !this.openOffers.has(leg)).map((leg) => `offer ${leg} was never made or has ended`),
    ];
  }
}

/** No transient state past its deadline, and none without. */
function overdue(calls: readonly Call[], agents: readonly Agent[], now: number): string[] {
  const late = (what: string, at: number | null): string[] => (at !== null && at <= now ? [`${what} is overdue`] : []);
  return [
    ...calls.flatMap(({ id, state }) => {
      if (state.is === 'offered') return late(`offer of ${id}`, state.offer.expiresAt);
      if (state.is === 'ended') return late(`memory of ${id}`, state.forgetAt);
      if (state.is === 'put-through') return late(`fetch-back of ${id}`, state.fetchBackUntil);
      if (state.is === 'waiting') return late(`wait of ${id}`, state.callBackOfferedUntil ?? state.lookAgainAt);
      return 'until' in state ? late(`${state.is} of ${id}`, state.until) : [];
    }),
    ...agents.flatMap((agent) => [
      ...late(`rest of ${agent.id}`, agent.restsUntil),
      ...late(`duty of ${agent.id}`, agent.dutyUntil),
      ...late(`coming of ${agent.id}`, agent.expected?.until ?? null),
      ...('until' in agent.task ? late(`wrap-up of ${agent.id}`, agent.task.until) : []),
    ]),
  ];
}

/** After a gap every agent's telephone that shall ring is there, or is told to. */
function silentTelephones(calls: readonly Call[], event: FloorEvent, { commands }: Decision): string[] {
  const there = event.type === 'line-resynced' ? event.legIds : undefined;
  if (!there) return [];
  const told = commands.flatMap((one) => (one.do === 'ring-device' ? [one.legId] : []));
  return calls
    .map(({ state }) => (state.is === 'offered' ? state.offer.legId : state.is === 'returning' ? state.legId : null))
    .filter((leg) => leg !== null && !there.includes(leg) && !told.includes(leg))
    .map((leg) => `${leg} shall ring and does not`);
}

function needlessWaits(calls: readonly Call[], agents: readonly Agent[], floor: Floor): string[] {
  return calls
    .filter((call) => call.state.is === 'waiting')
    .flatMap((call) =>
      agents
        .filter((agent) => isIdle(agent) && fits(agent, call, agents, floor))
        .map((agent) => `${call.id} waits while ${agent.id} is free`),
    );
}

/** Each offer of this event, in the order made: within the agreement, the next call, the right agent. */
function wrongChoices(
  calls: readonly Call[],
  agents: readonly Agent[],
  floor: Floor,
  facts: readonly Fact[],
): string[] {
  const made = facts.filter((fact) => fact.fact === 'offer-made');
  return made.flatMap((fact, place) => {
    const call = calls.find(({ id }) => id === fact.callId);
    const agent = agents.find(({ id }) => id === fact.agentId);
    if (!call || !agent) return [`offer ${fact.legId} of nobody to nobody`];
    const laterMade = made.slice(place + 1);
    const couldTake = agents.filter((other) => isIdle(other) || laterMade.some(({ agentId }) => agentId === other.id));
    const alsoWaited = calls.filter(
      (other) => other.state.is === 'waiting' || laterMade.some(({ callId }) => callId === other.id),
    );
    return [
      ...(fits(agent, call, agents, floor) ? [] : [`${call.id} does not fit ${agent.id}`]),
      ...(mayHaveNow(agent, floor) ? [] : [`${agent.id} wants no call now`]),
      ...alsoWaited
        .filter((other) => fits(agent, other, agents, floor) && goesBefore(other, call, floor.now))
        .map((other) => `${other.id} should have gone before ${call.id}`),
      ...couldTake
        .filter((other) => fits(other, call, agents, floor) && isBetter(other, agent, call, floor))
        .map((other) => `${other.id} should have got ${call.id} before ${agent.id}`),
    ];
  });
}

const isIdle = (agent: Agent): boolean =>
  agent.task.is === 'idle' && agent.presence === 'available' && agent.restsUntil === null && agent.isReachable;

const mayHaveNow = (agent: Agent, { now }: Floor): boolean =>
  agent.task.is === 'ringing' &&
  agent.presence === 'available' &&
  agent.isReachable &&
  (agent.restsUntil === null || agent.restsUntil <= now);

/** By the agreement, the roster, the language and the caller's history; from the plan, not from what the floor copied. */
function fits(agent: Agent, call: Call, agents: readonly Agent[], floor: Floor): boolean {
  const { plan, now } = floor;
  const planned = plan.agents[agent.id];
  const waited = now - call.arrivedAt;
  if (!planned?.answersFor.includes(call.municipalityId) || call.passedOnBy.includes(agent.id)) return false;
  if (!planned.languages.includes(call.language) && waited < call.target) return false;
  const { noOffersBeforeShiftEnd, standbyAfter } = plan.policies;
  const seats = planned.duties.filter((duty) => {
    const goesOn = planned.duties.some((next) => next.kind === duty.kind && next.from <= duty.to && duty.to < next.to);
    return duty.from <= now && now < (goesOn ? duty.to : duty.to - noOffersBeforeShiftEnd);
  });
  if (agent.onDuty === 'called-out' || seats.some(({ kind }) => kind === 'phone')) return true;
  return seats.length > 0 && (waited >= standbyAfter || !isAnySeatTaken(agents, floor));
}

function goesBefore(one: Call, other: Call, now: number): boolean {
  const key = (call: Call): readonly (number | string)[] =>
    call.front !== null
      ? [0, 0, 0, call.arrivedAt, call.id]
      : [1, -call.priority, -(now - call.arrivedAt) / call.target, call.arrivedAt, call.id];
  return isLess(key(one), key(other));
}

function isBetter(one: Agent, other: Agent, call: Call, floor: Floor): boolean {
  const key = (agent: Agent): readonly (number | string)[] => {
    const wasTried = call.tried.includes(agent.id);
    return [
      call.prefers === agent.id && !wasTried ? 0 : 1,
      wasTried ? 1 : 0,
      floor.plan.agents[agent.id]?.languages.includes(call.language) ? 0 : 1,
      agent.onDuty === 'standby' ? 1 : 0,
      floor.plan.policies.prefersLocalKnowledge && agent.home === call.municipalityId ? 0 : 1,
      agent.idleSince,
      agent.id,
    ];
  };
  return isLess(key(one), key(other));
}

function isLess(one: readonly (number | string)[], other: readonly (number | string)[]): boolean {
  const differs = one.findIndex((part, place) => part !== other[place]);
  const [left, right] = [one[differs], other[differs]];
  return left !== undefined && right !== undefined && left < right;
}
