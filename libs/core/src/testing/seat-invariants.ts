import type { Agent, Fact, Floor, Plan } from '../routing/index.js';

type Awaited = { readonly until: number; readonly hasCome: boolean };

/**
 * Who should be at the telephone and has not come, said apart from the engine: by the roster's own hours and by whether
 * each has been there at any moment since the shift began.
 */
export class SeatWatch {
  private readonly shifts = new Map<string, Awaited>();
  private readonly told = new Set<string>();
  private there: ReadonlySet<string> = new Set();

  breaches(agents: readonly Agent[], { plan, now }: Floor, facts: readonly Fact[]): string[] {
    const before = this.there;
    this.there = new Set(agents.filter(isThere).map(({ id }) => id));
    const twice = facts.flatMap((fact) => this.remember(fact));
    const onPhone = agents.filter(({ id }) => hasSeat(id, plan, now));
    for (const id of this.shifts.keys()) if (!onPhone.some((agent) => agent.id === id)) this.shifts.delete(id);
    for (const agent of onPhone) {
      const { id } = agent;
      // There before this event and not after it: whether the shift began between the two is the engine's to say.
      const wasThere = before.has(id) && !this.shifts.has(id) && !agent.expected;
      const until = now + (plan.policies.missingAfter ?? 60_000);
      const shift = this.shifts.get(id) ?? { until, hasCome: wasThere };
      this.shifts.set(id, { ...shift, hasCome: shift.hasCome || this.there.has(id) });
    }
    const missing = [...this.shifts].filter(([, { until, hasCome }]) => !hasCome && until <= now).map(([id]) => id);
    return [
      ...twice,
      ...missing.filter((id) => !this.told.has(id)).map((id) => `${id} is missing from the shift, and nobody is told`),
      ...[...this.told].filter((id) => !missing.includes(id)).map((id) => `${id} is told to be missing, and is not`),
    ];
  }

  private remember(fact: Fact): string[] {
    if (fact.fact === 'missing-from-shift') {
      const isTwice = this.told.has(fact.agentId);
      this.told.add(fact.agentId);
      return isTwice ? [`${fact.agentId} is told to be missing twice`] : [];
    }
    if (fact.fact !== 'no-longer-missing' || this.told.delete(fact.agentId)) return [];
    return [`${fact.agentId} is no longer missing, and never was`];
  }
}

/** Whether anybody is at the telephone who has a phone shift now. */
export const isAnySeatTaken = (agents: readonly Agent[], { plan, now }: Floor): boolean =>
  agents.some((agent) => isThere(agent) && hasSeat(agent.id, plan, now));

const isThere = ({ presence, isReachable, task }: Agent): boolean =>
  task.is === 'ringing' || task.is === 'talking' || task.is === 'wrap-up' || (presence === 'available' && isReachable);

function hasSeat(id: Agent['id'], plan: Plan, now: number): boolean {
  const shifts = (plan.agents[id]?.duties ?? []).filter(({ kind }) => kind === 'phone');
  return shifts.some(({ from, to }) => {
    const goesOn = shifts.some((next) => next.from <= to && to < next.to);
    return from <= now && now < (goesOn ? to : to - plan.policies.noOffersBeforeShiftEnd);
  });
}
