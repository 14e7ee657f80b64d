import type { AgentId, CallId } from '../kernel/ids.js';
import { nameOf } from '../kernel/name-of.js';
import type { Instant } from '../kernel/time.js';
import type { Agent } from './agent.js';
import type { Call, CallState } from './call.js';
import { mayMove } from './call-states.js';
import { apply, type Change } from './changes.js';
import type { Command, Wanted } from './commands.js';
import type { Stamped } from './events.js';
import type { Fact, Known } from './facts.js';
import { agentAt, callOn, type Floor } from './floor.js';
import type { Policies } from './policies.js';
import type { Reinforcement } from './reinforcement.js';

/** What one event comes to: how the floor differs, what is wanted of the world, and what the journal keeps. */
export type Decision = {
  /** The floor with the changes applied: whoever decides need not apply them again. */
  readonly floor: Floor;
  readonly changes: readonly Change[];
  readonly commands: readonly Command[];
  readonly facts: readonly Fact[];
};

/**
 * One event's turn on the floor. The rules read the floor as it is so far in this turn and say, step by step, what
 * changes; the floor that came in is never touched.
 */
export class Turn {
  private readonly changes = new Map<string, Change>();
  private readonly commands: Command[] = [];
  private readonly facts: Fact[] = [];

  constructor(
    public floor: Floor,
    private readonly event: Stamped,
  ) {
    if (event.at > floor.now) this.change('clock', { change: 'clock', now: event.at });
  }

  /** Later than or at the event's own time: an event that comes late is taken as happening now. */
  get now(): Instant {
    return this.floor.now;
  }

  get policies(): Policies {
    return this.floor.plan.policies;
  }

  call(id: CallId): Call | undefined {
    return callOn(this.floor, id);
  }

  agent(id: AgentId): Agent | undefined {
    return agentAt(this.floor, id);
  }

  /** A call new on the floor. */
  enter(call: Call): Call {
    return this.keep('arrived', call);
  }

  /** The call goes on to another state, perhaps with more about it known. */
  move(call: Call, state: CallState, known: Partial<Call> = {}): Call {
    return this.keep(call.state.is, { ...call, ...known, state });
  }

  /** Something about the call is different; where it is, is not. */
  amend(call: Call, known: Partial<Omit<Call, 'state'>>): Call {
    const amended = { ...call, ...known };
    this.change(`call ${call.id}`, { change: 'call', call: amended });
    return amended;
  }

  forget(callId: CallId): void {
    this.change(`call ${callId}`, { change: 'call-forgotten', callId });
  }

  set(agent: Agent): Agent {
    this.change(`agent ${agent.id}`, { change: 'agent', agent });
    return agent;
  }

  dismiss(agentId: AgentId): void {
    this.change(`agent ${agentId}`, { change: 'agent-gone', agentId });
  }

  adopt(plan: Floor['plan']): void {
    this.change('plan', { change: 'plan', plan });
  }

  reinforcement(known: Partial<Reinforcement>): void {
    const reinforcement = { ...this.floor.reinforcement, ...known };
    this.change('reinforcement', { change: 'reinforcement', reinforcement });
  }

  want(wanted: Wanted): void {
    // Told again after a gap the same event may want something else, which must not pass for what was done the first time.
    const when = this.now.toString(36);
    this.commands.push({ id: `${this.event.id}.${when}.c${this.commands.length + 1}`, ...wanted });
  }

  note(known: Known): void {
    const fact = { at: this.now, ...known };
    // By what it says: told again after a gap the same event may come to something else, which must not pass for what was kept.
    this.facts.push({ id: `${this.event.id}.${nameOf(JSON.stringify(fact))}`, ...fact });
  }

  decision(): Decision {
    return { floor: this.floor, changes: [...this.changes.values()], commands: this.commands, facts: this.facts };
  }

  private keep(from: Call['state']['is'] | 'arrived', call: Call): Call {
    if (!mayMove(from, call.state.is)) throw new Error(`no way from ${from} to ${call.state.is} (call ${call.id})`);
    this.change(`call ${call.id}`, { change: 'call', call });
    return call;
  }

  /** Of several changes to one thing in a turn only the last is kept: each says the whole of it. */
  private change(what: string, change: Change): void {
    this.floor = apply(this.floor, [change]);
    this.changes.delete(what);
    this.changes.set(what, change);
  }
}
