import type { Agent, Call, Fact, Floor } from '../routing/index.js';

/**
 * What must hold of calling people from other work, said apart from the engine: from the facts so far, the plan, and
 * what everybody is doing now.
 */
export class ReinforcementWatch {
  private readonly asked = new Map<string, number>();
  private readonly here = new Map<string, number>();
  private readonly letBeUntil = new Map<string, number>();
  private readonly came = new Map<string, number>();
  private lastCall = 0;
  private quietSince: number | null = null;

  breaches(calls: readonly Call[], agents: readonly Agent[], floor: Floor, facts: readonly Fact[]): string[] {
    const twice = facts.flatMap((fact) => this.remember(fact, floor));
    const isOnTheLine = ({ callbackOf, answeredAt }: Call) => callbackOf === null || answeredAt !== null;
    const wait = calls.filter((call) => call.state.is === 'waiting' && isOnTheLine(call));
    const isQuiet = wait.length === 0 && !floor.reinforcement.isSwitchedOn;
    this.quietSince = isQuiet ? (this.quietSince ?? floor.now) : null;
    return [
      ...twice,
      ...this.factsAndFloor(agents),
      ...agents.flatMap((agent) => this.wrongly(agent, floor)),
      ...this.outOfTurn(agents, floor, wait, facts),
      ...this.tooManyOrTooFew(agents, floor, wait, facts),
      ...this.stayingInCalm(agents, floor),
    ];
  }

  private remember(fact: Fact, { plan, now }: Floor): string[] {
    switch (fact.fact) {
      case 'plan-adopted':
        // Its figures tell of everybody who has come so far.
        this.came.clear();
        return [];
      case 'call-out-wanted':
        this.lastCall = now;
        return [];
      case 'call-out-asked': {
        const isTwice = this.asked.has(fact.agentId) || this.here.has(fact.agentId);
        this.asked.set(fact.agentId, now);
        return isTwice ? [`${fact.agentId} is asked twice at once`] : [];
      }
      case 'call-out-answered': {
        const wasAsked = this.asked.delete(fact.agentId);
        if (fact.how !== 'accepted') this.letBeUntil.set(fact.agentId, now + plan.policies.letBeFor);
        else {
          this.here.set(fact.agentId, now);
          this.lastCall = now;
          this.came.set(fact.agentId, (this.came.get(fact.agentId) ?? 0) + 1);
        }
        return wasAsked ? [] : [`${fact.agentId} answers and was not asked`];
      }
      case 'released': {
        const since = this.here.get(fact.agentId);
        this.here.delete(fact.agentId);
        if (fact.why === 'by-hand' || fact.why === 'went-off')
          this.letBeUntil.set(fact.agentId, now + plan.policies.letBeFor);
        if (since === undefined) return [`${fact.agentId} is released and had not come`];
        return fact.lasted === now - since ? [] : [`${fact.agentId} helped for another time than told`];
      }
      default:
        return [];
    }
  }

  private factsAndFloor(agents: readonly Agent[]): string[] {
    const named = (is: string) =>
      agents.filter(({ callOut }) => callOut?.state.is === is).map(({ id }) => id as string);
    const same = (told: Iterable<string>, stand: string[]) => [...told].sort().join() === stand.sort().join();
    return [
      ...(same(this.asked.keys(), named('asked')) ? [] : ['who is asked is told otherwise']),
      ...(same(this.here.keys(), named('here')) ? [] : ['who has come is told otherwise']),
    ];
  }

  private wrongly(agent: Agent, floor: Floor): string[] {
    const state = agent.callOut?.state;
    if (state && 'until' in state && state.until <= floor.now) return [`${state.is} of ${agent.id} is overdue`];
    if (state?.is === 'asked' && !couldCome(agent, floor)) return [`${agent.id} is asked and could not come`];
    const helps = state?.is === 'here' && state.leaves === null && !isOnDuty(agent, floor);
    if (helps !== (agent.onDuty === 'called-out')) return [`${agent.id} is ${agent.onDuty}`];
    return [];
  }

  /** Of those who could have been asked instead, nobody has been called less, ties by municipality and id. */
  private outOfTurn(agents: readonly Agent[], floor: Floor, wait: readonly Call[], facts: readonly Fact[]): string[] {
    const asks = facts.filter((fact) => fact.fact === 'call-out-asked');
    return asks.flatMap((ask, place) => {
      const others = agents.filter(
        (agent) => this.isLeft(agent, floor) || asks.slice(place + 1).some(({ agentId }) => agentId === agent.id),
      );
      const agent = agents.find(({ id }) => id === ask.agentId);
      if (!agent) return [`${ask.agentId} is asked and not there`];
      const isForAll = ask.why === 'by-hand' || ask.why === 'incident';
      return others
        .filter((other) => isForAll || canHelp(other, wait))
        .filter((other) => this.isBefore(other, agent, floor))
        .map((other) => `${other.id} should have been asked before ${agent.id}`);
    });
  }

  private tooManyOrTooFew(agents: readonly Agent[], floor: Floor, wait: readonly Call[], facts: readonly Fact[]) {
    const { isSwitchedOn, byHand } = floor.reinforcement;
    const { callOutAfter, callOutWaiting, callOutAtMost } = floor.plan.policies;
    const long = wait.filter((call) => floor.now - call.arrivedAt >= callOutAfter).length;
    const needed = Math.max(isSwitchedOn ? callOutAtMost : 0, byHand.length, Math.floor(long / callOutWaiting));
    const isStandbyFree = agents.some(
      (agent) =>
        agent.onDuty === 'standby' &&
        agent.task.is === 'idle' &&
        agent.presence === 'available' &&
        agent.restsUntil === null &&
        agent.isReachable,
    );
    const mayForecast = wait.length > 0 && !isStandbyFree ? 1 : 0;
    const hasAsked = facts.some(({ fact }) => fact === 'call-out-asked');
    const isTooMany = hasAsked && this.asked.size > Math.max(needed, mayForecast);
    const isTooFew =
      this.asked.size < needed &&
      this.asked.size + this.here.size < callOutAtMost &&
      agents.some(
        (agent) => this.isLeft(agent, floor) && (needed > Math.floor(long / callOutWaiting) || canHelp(agent, wait)),
      );
    return [
      ...(isTooMany ? [`${this.asked.size} are asked where ${needed} can be of use`] : []),
      ...(isTooFew ? [`${this.asked.size} are asked where ${needed} are wanted`] : []),
      ...(this.asked.size > 0 && wait.length === 0 && needed === 0 ? ['somebody is asked and nobody waits'] : []),
      ...(this.asked.size > 0 && this.asked.size + this.here.size > callOutAtMost ? ['too many are called out'] : []),
    ];
  }

  private stayingInCalm(agents: readonly Agent[], { now, plan }: Floor): string[] {
    if (this.quietSince === null || now < Math.max(this.quietSince, this.lastCall) + plan.policies.calmAfter) return [];
    return agents
      .filter(({ callOut }) => callOut?.state.is === 'here' && callOut.state.leaves === null)
      .map(({ id }) => `${id} is kept from other work in a calm`);
  }

  /** Could be asked now and has not been. */
  private isLeft(agent: Agent, floor: Floor): boolean {
    return (
      couldCome(agent, floor) &&
      !this.asked.has(agent.id) &&
      !this.here.has(agent.id) &&
      (this.letBeUntil.get(agent.id) ?? 0) <= floor.now
    );
  }

  private isBefore(one: Agent, other: Agent, { plan }: Floor): boolean {
    const [left, right] = [one, other].map(({ id }) => {
      const { recent = 0, homeBalance = 0 } = plan.agents[id]?.callOut ?? {};
      return { recent: recent + (this.came.get(id) ?? 0), homeBalance, id };
    });
    if (!left || !right) return false;
    if (left.recent !== right.recent) return left.recent < right.recent;
    return left.homeBalance === right.homeBalance ? left.id < right.id : left.homeBalance < right.homeBalance;
  }
}

const canHelp = (agent: Agent, wait: readonly Call[]): boolean =>
  wait.some(({ municipalityId }) => agent.answersFor.includes(municipalityId));

const couldCome = (agent: Agent, floor: Floor): boolean =>
  floor.plan.agents[agent.id]?.callOut != null &&
  !isOnDuty(agent, floor) &&
  agent.task.is === 'idle' &&
  (agent.presence === 'off' || agent.presence === 'available');

/** By the roster itself. */
function isOnDuty({ id }: Agent, { plan, now }: Floor): boolean {
  const duties = plan.agents[id]?.duties ?? [];
  return duties.some((duty) => {
    const goesOn = duties.some((next) => next.kind === duty.kind && next.from <= duty.to && duty.to < next.to);
    return duty.from <= now && now < (goesOn ? duty.to : duty.to - plan.policies.noOffersBeforeShiftEnd);
  });
}
