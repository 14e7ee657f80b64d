import { agentOn, type Agent, type AgentId, type Call, type CallId, type Reinforcement } from '@samsvar/core';
import { isTold, type FloorChange } from '../floor/floor-changes.js';

/** One centre's people, calls and reinforcement as a gateway knows them: the owner's floor, a moment later. */
export class FloorReplica {
  private readonly people = new Map<AgentId, Agent>();
  private readonly live = new Map<CallId, Call>();
  private calling: Reinforcement | undefined;
  private last = '';

  get agents(): ReadonlyMap<AgentId, Agent> {
    return this.people;
  }

  get calls(): ReadonlyMap<CallId, Call> {
    return this.live;
  }

  /** Nothing while nobody was ever called or has rung. */
  get reinforcement(): Reinforcement | undefined {
    return this.calling;
  }

  /** The last commit that is in it. */
  get commit(): string {
    return this.last;
  }

  /** As the floor is saved, after this commit. */
  readAnew(fields: Readonly<Record<string, string>>, commit: string): void {
    this.people.clear();
    this.live.clear();
    this.calling = undefined;
    for (const [field, value] of Object.entries(fields)) {
      if (isTold(field)) this.put(field, JSON.parse(value) as Agent | Call | Reinforcement);
    }
    this.last = commit;
  }

  /** Whom the commit concerned; nothing when it is not the next one: something was missed. */
  follow({ commit, previous, set, drop }: FloorChange): ReadonlySet<AgentId> | undefined {
    if (previous !== this.last) return undefined;
    const concerned = new Set<AgentId>();
    for (const field of [...Object.keys(set), ...drop]) this.concernedBy(field, concerned);
    for (const field of drop) this.take(field);
    for (const [field, value] of Object.entries(set)) this.put(field, value);
    for (const field of Object.keys(set)) this.concernedBy(field, concerned);
    this.last = commit;
    return concerned;
  }

  private concernedBy(field: string, concerned: Set<AgentId>): void {
    const id = idIn(field);
    if (field.startsWith('agent:')) concerned.add(id as AgentId);
    const call = this.live.get(id as CallId);
    const hands = call && [agentOn(call), 'by' in call.state ? call.state.by : null];
    for (const agent of hands ?? []) if (agent !== null) concerned.add(agent);
  }

  private put(field: string, value: Agent | Call | Reinforcement): void {
    if (field === 'reinforcement') this.calling = value as Reinforcement;
    else if (field.startsWith('agent:')) this.people.set(idIn(field) as AgentId, value as Agent);
    else this.live.set(idIn(field) as CallId, value as Call);
  }

  private take(field: string): void {
    if (field.startsWith('agent:')) this.people.delete(idIn(field) as AgentId);
    else this.live.delete(idIn(field) as CallId);
  }
}

const idIn = (field: string): string => field.slice(field.indexOf(':') + 1);
