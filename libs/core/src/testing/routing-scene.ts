import { agentId, callId } from '../kernel/ids.js';
import { later, seconds, type Instant } from '../kernel/time.js';
import {
  agentAt,
  agentsAt,
  apply,
  callOn,
  decide,
  emptyFloor,
  type Agent,
  type Call,
  type Command,
  type Fact,
  type Floor,
  type FloorEvent,
  type LegId,
  type Plan,
  type Presence,
  type PutThroughTo,
} from '../routing/index.js';
import { at, today } from './clock.js';
import { RoutingWatch } from './routing-invariants.js';
import { dawn } from './routing-plan.js';

type Happening = FloorEvent extends infer Event
  ? Event extends FloorEvent
    ? Omit<Event, 'id' | 'at'> & { readonly at?: Instant }
    : never
  : never;

/**
 * A centre's floor on which a test tells what happens, in order, by the clock. The invariants are checked after every
 * event. Telephones do nothing by themselves: the test says when a device goes up.
 */
export class Scene {
  floor: Floor;
  readonly facts: Fact[] = [];
  readonly commands: Command[] = [];
  private readonly watch = new RoutingWatch();
  private events = 0;
  private now: Instant = dawn;

  constructor(plan: Plan) {
    this.floor = emptyFloor(plan.centreId);
    this.happens({ type: 'plan-published', plan });
  }

  /** It is now this o'clock; what is due by then has happened. */
  at(time: string): this {
    this.now = at(time);
    return this.happens({ type: 'time-passed' });
  }

  /** So many seconds later; what is due by then has happened. */
  passes(count: number): this {
    this.now = later(this.now, seconds(count));
    return this.happens({ type: 'time-passed' });
  }

  happens(happening: Happening): this {
    this.events += 1;
    const event = { id: `e${this.events}`, at: this.now, ...happening } as FloorEvent;
    const decision = decide(this.floor, event);
    const after = apply(this.floor, decision.changes);
    const breaches = this.watch.breaches(after, event, decision);
    if (breaches.length > 0) throw new Error(`${today} ${event.type}: ${breaches.join('; ')}`);
    this.floor = after;
    this.facts.push(...decision.facts);
    this.commands.push(...decision.commands);
    return this;
  }

  /** A citizen rings; the caller key is the call's name unless given. */
  rings(name: string, dialled = 'gulen', caller = name): this {
    return this.happens({
      type: 'call-arrived',
      callId: callId(name),
      dialled,
      callerRef: caller,
      isInternal: false,
      isWithheld: false,
    });
  }

  hangsUp(name: string): this {
    return this.happens({ type: 'call-ended', callId: callId(name) });
  }

  /** These agents say at the desk that they are available, a second after one another. */
  ready(...names: string[]): this {
    for (const name of names) this.says(name, 'available').passes(1);
    return this;
  }

  says(name: string, presence: Presence): this {
    return this.happens({ type: 'presence-changed', agentId: agentId(name), presence, by: { who: 'agent' } });
  }

  /** The answer at the desk to the call that is held out to this agent. */
  answers(name: string, answer: 'accept' | 'decline' | 'pass-on'): this {
    const { call, legId } = this.inHand(name);
    return this.happens({ type: 'offer-answered', agentId: agentId(name), callId: call.id, legId, answer });
  }

  /** The answer of somebody asked to come from other work. */
  answersCallOut(name: string, answer: 'accept' | 'decline'): this {
    const state = this.agent(name).callOut?.state;
    if (state?.is !== 'asked') throw new Error(`${name} has not been asked`);
    return this.happens({ type: 'call-out-answered', agentId: agentId(name), askedAt: state.at, answer });
  }

  /** Who has been asked to come and has not answered. */
  get asked(): string[] {
    return [...agentsAt(this.floor)].filter(({ callOut }) => callOut?.state.is === 'asked').map(({ id }) => id);
  }

  /** The agent's ringing device is picked up. */
  picksUp(name: string): this {
    const { call, legId } = this.inHand(name);
    return this.happens({ type: 'device-up', callId: call.id, legId });
  }

  /** The device does not come up, or is gone from the conversation. */
  deviceFails(name: string, cause: 'unanswered' | 'declined' | 'busy' | 'unreachable'): this {
    const { call, legId } = this.inHand(name);
    return this.happens({ type: 'device-failed', callId: call.id, legId, cause });
  }

  loses(name: string, cause: 'hung-up' | 'vanished'): this {
    const { call, legId } = this.inHand(name);
    return this.happens({ type: 'device-lost', callId: call.id, legId, cause });
  }

  /** What the agent asks of the call in hand. */
  asks(
    name: string,
    type:
      | 'hold-asked'
      | 'resume-asked'
      | 'merge-asked'
      | 'transfer-asked'
      | 'fetch-back-asked'
      | 'hang-up-asked'
      | 'wrap-up-ended',
  ): this {
    return this.happens({ type, agentId: agentId(name), callId: this.callOf(name).id });
  }

  /** Consult, ring to join, or put through cold, a specialist or the municipality's own service desk. */
  asksFor(
    name: string,
    type: 'consult-asked' | 'conference-asked' | 'put-through-asked',
    kind: PutThroughTo['kind'] = 'specialist',
  ): this {
    const { id, municipalityId } = this.callOf(name);
    const to = { kind, ref: 'p1', municipalityId };
    return this.happens({ type, agentId: agentId(name), callId: id, to });
  }

  /** Whoever this call is put through to answers, does not, or hangs up. */
  party(name: string, type: 'party-up' | 'party-lost'): this {
    const { state } = this.call(name);
    if (!('partyLeg' in state)) throw new Error(`nobody else is in ${name}`);
    return this.happens({ type, callId: callId(name), legId: state.partyLeg });
  }

  call(name: string): Call {
    const call = callOn(this.floor, callId(name));
    if (!call) throw new Error(`no call ${name}`);
    return call;
  }

  agent(name: string): Agent {
    const agent = agentAt(this.floor, agentId(name));
    if (!agent) throw new Error(`no agent ${name}`);
    return agent;
  }

  /** Where the call is, and with whom: `waiting`, `offered blid`, `connected blid`, `ended lost`. */
  where(name: string): string {
    const { state } = this.call(name);
    const detail = 'outcome' in state ? state.outcome : 'offer' in state ? state.offer.agentId : null;
    return [state.is, detail ?? ('agentId' in state ? state.agentId : null)].filter((word) => word !== null).join(' ');
  }

  last<Name extends Fact['fact']>(name: Name): Extract<Fact, { fact: Name }> | undefined {
    return this.facts.findLast((fact): fact is Extract<Fact, { fact: Name }> => fact.fact === name);
  }

  private inHand(name: string): { call: Call; legId: LegId } {
    const call = this.callOf(name);
    const { state } = call;
    const legId = state.is === 'offered' ? state.offer.legId : 'legId' in state ? state.legId : null;
    if (legId === null) throw new Error(`${name} has no telephone in ${call.id}`);
    return { call, legId };
  }

  private callOf(name: string): Call {
    const { task } = this.agent(name);
    if (task.is === 'idle') throw new Error(`${name} has no call`);
    return this.call(task.callId);
  }
}
