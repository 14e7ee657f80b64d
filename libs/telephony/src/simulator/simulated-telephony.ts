import { callOfLeg, type AgentId, type CallId, type LegId, type Millis } from '@samsvar/core';
import type { TelephoneCommand } from '../telephone-commands.js';
import type { TelephoneEvent } from '../telephone-events.js';
import type { CallerBook, MayAct, Telephony } from '../telephony.js';
import { Exchange, type Line } from './exchange.js';
import { failureOf, heard, resynced } from './happenings.js';
import type { Citizen, DeviceManner } from './people.js';
import type { Timers } from './time.js';

/**
 * What becomes of an event on its way: when it is told, each time counted from its happening. `[0]` as it should be,
 * `[]` lost, `[0, 40]` told twice, `[25]` late, and so perhaps after its successor.
 */
export type Disturbance = (event: TelephoneEvent) => readonly Millis[];

/** A command that comes to nothing though all is there for it; or that is done, and its answer does not come. */
export type Refusal = (command: TelephoneCommand) => 'undone' | 'unanswered' | undefined;

export type SimulatorOptions = {
  readonly timers: Timers;
  readonly callerBook: CallerBook;
  readonly mayAct?: MayAct;
  readonly mayRing?: readonly string[];
  readonly disturb?: Disturbance;
  readonly refuse?: Refusal;
};

/** How long an event is under way. */
const underWay: Millis = 1;

/** For the telephone system to answer a command. */
const answerWithin: Millis = 5_000;

/** A telephone system in this process, with people who ring and devices that answer, miss or are not there. */
export class SimulatedTelephony implements Telephony {
  private readonly timers: Timers;
  /** The telephone system itself, with its people: it is there whether there is contact or not. */
  readonly exchange: Exchange;
  private readonly mayAct: MayAct;
  private listener: (event: TelephoneEvent) => void = () => undefined;
  private line: Line | undefined;
  private isConnected = false;
  private connection = 0;
  private run: string | undefined;
  private readonly unsaid = new Set<{ readonly command: TelephoneCommand; readonly settle: () => void }>();

  constructor(private readonly options: SimulatorOptions) {
    const { timers, mayAct = () => true, mayRing = [] } = options;
    this.timers = timers;
    this.mayAct = mayAct;
    this.exchange = new Exchange(timers, { mayRing });
  }

  listen(listener: (event: TelephoneEvent) => void): void {
    this.listener = listener;
  }

  async connect(ready?: Promise<unknown>): Promise<void> {
    if (ready) await ready;
    this.isConnected = true;
    this.connection++;
    this.line = this.exchange.open({
      hear: (happening) => this.send(heard(happening, this.options.callerBook)),
      opened: (lives) => {
        this.send(resynced(lives, this.run));
        this.run = lives.run;
      },
      replaced: () => undefined,
    });
    for (const given of this.unsaid) {
      this.unsaid.delete(given);
      this.carryOut(given.command);
      given.settle();
    }
  }

  /** What is given while contact is away is said when it is back, within its deadline. */
  async perform(command: TelephoneCommand): Promise<void> {
    if (!this.mayAct()) return;
    if (this.isConnected) return this.carryOut(command);
    return new Promise((settle) => {
      const given = { command, settle };
      this.unsaid.add(given);
      this.timers.after(answerWithin, () => {
        if (this.unsaid.delete(given)) this.fail(command);
        settle();
      });
    });
  }

  acceptedAtDesk(legId: LegId): void {
    if (this.mayAct() && this.isConnected) this.line?.pickUp(legId);
  }

  async close(): Promise<void> {
    this.isConnected = false;
    this.line?.close();
    for (const { settle } of this.unsaid) settle();
    this.unsaid.clear();
  }

  /** A citizen rings now. */
  ring(citizen: Citizen): CallId {
    return this.exchange.ring(citizen);
  }

  /** Gives an agent a device that behaves so, or takes it away. Living legs go on. */
  place(agent: AgentId, manner: DeviceManner | undefined): void {
    this.exchange.place(agent, manner);
  }

  /** An outside number that behaves so when it is rung. */
  placeParty(number: string, manner: DeviceManner): void {
    this.exchange.placeParty(number, manner);
  }

  /** The agent's device goes away without a word; what it was talking in vanishes. */
  vanish(agent: AgentId): void {
    this.exchange.vanish(agent);
  }

  /** The connection is lost: what happens meanwhile is never told, then contact is there again. */
  loseContact(gap: Millis): void {
    this.isConnected = false;
    this.timers.after(gap, () => void this.connect());
  }

  /** The telephone system itself goes down: every call ends unheard, and it comes back empty. */
  restart(gap: Millis): void {
    this.exchange.restart();
    this.loseContact(gap);
  }

  /** Legs in the conversation with this citizen, the citizen's own included; 0 when there is none. */
  legsInTalk(call: CallId): number {
    return this.exchange.legsInTalk(call);
  }

  hearsMusic(call: CallId): boolean {
    return this.exchange.hearsMusic(call);
  }

  private carryOut(command: TelephoneCommand): void {
    const refused = this.options.refuse?.(command);
    const isDone = refused !== 'undone' && this.line?.perform(command);
    if (!isDone || refused === 'unanswered') this.fail(command);
  }

  /** Our own word, and no news from the exchange: it is told whether there is contact or not. */
  private fail(command: TelephoneCommand): void {
    const callId = 'callId' in command ? command.callId : callOfLeg(command.legId);
    this.tell(failureOf(command, callId, this.timers.now()), () => true);
  }

  private send(event: TelephoneEvent): void {
    const { connection } = this;
    // A connection that has been lost since delivers nothing more.
    if (this.isConnected) this.tell(event, () => this.isConnected && this.connection === connection);
  }

  private tell(event: TelephoneEvent, isHeard: () => boolean): void {
    for (const delay of this.options.disturb?.(event) ?? [0])
      this.timers.after(underWay + delay, () => {
        if (isHeard() && this.mayAct()) this.listener(event);
      });
  }
}
