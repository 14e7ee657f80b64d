import { agentId, type AgentId, type CallId, type Millis } from '@samsvar/core';
import type { TelephoneCommand } from '../telephone-commands.js';
import type { TelephoneEvent } from '../telephone-events.js';
import type { CallerBook, MayAct, Telephony } from '../telephony.js';
import type { Citizen, DeviceManner } from './people.js';
import { Switchboard } from './switchboard.js';
import type { Timers } from './time.js';

/**
 * What becomes of an event on its way: when it is told, each time counted from its happening. `[0]` as it should be,
 * `[]` lost, `[0, 40]` told twice, `[25]` late, and so perhaps after its successor.
 */
export type Disturbance = (event: TelephoneEvent) => readonly Millis[];

export type SimulatorOptions = {
  readonly timers: Timers;
  readonly callerBook: CallerBook;
  readonly mayAct?: MayAct;
  readonly mayRing?: readonly string[];
  readonly disturb?: Disturbance;
};

/** How long an event is under way. */
const underWay: Millis = 1;

/** A telephone system in this process, with people who ring and devices that answer, miss or are not there. */
export class SimulatedTelephony implements Telephony {
  private readonly timers: Timers;
  private readonly switchboard: Switchboard;
  private readonly mayAct: MayAct;
  private readonly taken = new Set<string>();
  private listener: (event: TelephoneEvent) => void = () => undefined;
  private isConnected = false;
  private connection = 0;
  private hasRestarted = false;
  private resyncs = 0;

  constructor(private readonly options: SimulatorOptions) {
    const { timers, callerBook, mayAct = () => true, mayRing = [] } = options;
    this.timers = timers;
    this.mayAct = mayAct;
    this.switchboard = new Switchboard(timers, callerBook, mayRing, (event) => this.send(event));
  }

  listen(listener: (event: TelephoneEvent) => void): void {
    this.listener = listener;
  }

  async connect(): Promise<void> {
    this.isConnected = true;
    this.connection++;
    const { calls, legs, reachableAgents } = this.switchboard;
    for (const agent of reachableAgents) this.tellReachable(agentId(agent), true);
    for (const id of calls.keys()) this.switchboard.tellArrival(id);
    for (const leg of legs.values()) if (leg.isUp) this.switchboard.tellUp(leg);
    const lives = { callIds: [...calls.keys()], legIds: [...legs.keys()], isRestarted: this.hasRestarted };
    this.hasRestarted = false;
    this.send({ id: `resynced:${this.resyncs++}`, at: this.timers.now(), type: 'line-resynced', ...lives });
  }

  async perform(command: TelephoneCommand): Promise<void> {
    if (!this.mayAct() || this.taken.has(command.id)) return;
    this.taken.add(command.id);
    if (this.isConnected && this.switchboard.carryOut(command)) return;
    this.taken.delete(command.id);
    const legId = 'legId' in command ? command.legId : 'legIds' in command ? (command.legIds[0] ?? null) : null;
    const callId = 'callId' in command ? command.callId : legId && this.switchboard.legs.get(legId)?.callId;
    if (!callId) return;
    const about = { commandId: command.id, command: command.do, callId, legId };
    this.send({ id: `${command.id}:failed`, at: this.timers.now(), type: 'command-failed', ...about });
  }

  async close(): Promise<void> {
    this.isConnected = false;
  }

  /** A citizen rings now. */
  ring(citizen: Citizen): CallId {
    return this.switchboard.ring(citizen);
  }

  /** Gives an agent a device that behaves so, or takes it away. Living legs go on. */
  place(agent: AgentId, manner: DeviceManner | undefined): void {
    this.switchboard.place('device', agent, manner);
    this.tellReachable(agent, manner !== undefined);
  }

  /** An outside number that behaves so when it is rung. */
  placeParty(number: string, manner: DeviceManner): void {
    this.switchboard.place('party', number, manner);
  }

  /** The agent's device goes away without a word; what it was talking in vanishes. */
  vanish(agent: AgentId): void {
    this.place(agent, undefined);
    for (const leg of this.switchboard.legs.values())
      if (leg.rung === agent && leg.isUp) this.switchboard.endLeg(leg.legId, 'vanished');
  }

  /** The connection is lost: what happens meanwhile is never told, then contact is there again. */
  loseContact(gap: Millis): void {
    this.isConnected = false;
    this.timers.after(gap, () => void this.connect());
  }

  /** The telephone system itself goes down: every call ends unheard, and it comes back empty. */
  restart(gap: Millis): void {
    this.isConnected = false;
    this.switchboard.calls.clear();
    this.switchboard.legs.clear();
    this.hasRestarted = true;
    this.loseContact(gap);
  }

  /** Legs in the conversation with this citizen, the citizen's own included; 0 when there is none. */
  legsInTalk(call: CallId): number {
    const legs = this.switchboard.calls.get(call)?.talksWith ?? [];
    return legs.length === 0 ? 0 : legs.length + 1;
  }

  hearsMusic(call: CallId): boolean {
    return this.switchboard.calls.get(call)?.hears === 'music';
  }

  private tellReachable(agent: AgentId, isReachable: boolean): void {
    const at = this.timers.now();
    this.send({ id: `${agent}:${isReachable}:${at}`, at, type: 'device-reachable', agentId: agent, isReachable });
  }

  private send(event: TelephoneEvent): void {
    const { connection } = this;
    if (!this.isConnected) return;
    const delays = this.options.disturb?.(event) ?? [0];
    for (const delay of delays)
      this.timers.after(underWay + delay, () => {
        // A connection that has been lost since delivers nothing more.
        if (this.isConnected && this.connection === connection && this.mayAct()) this.listener(event);
      });
  }
}
