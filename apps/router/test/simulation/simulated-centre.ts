import {
  agentsAt,
  callsOn,
  centreId,
  decide,
  emptyFloor,
  nextDeadline,
  seconds,
  type Decision,
  type Fact,
  type Floor,
  type FloorEvent,
  type Instant,
  type Millis,
} from '@samsvar/core';
import { at, RoutingWatch } from '@samsvar/core/testing';
import { SimulatedTelephony, VirtualTime } from '@samsvar/telephony';
import { liftedBy } from '../../src/floor/lifted-by.js';
import { callOf, Performer } from '../../src/floor/perform.js';
import { FailingCommands } from './failing-commands.js';
import { inTwoConversations, unlikeTheFloor } from './telephone-truth.js';
import { UnreliableLine, type Trouble } from './unreliable-line.js';

export type Decide = (floor: Floor, event: FloorEvent) => Decision;

/** From an event until it is kept, and what it comes to may be done. */
const commitTakes: Millis = 2;

/** Who answers at the desk when a call is offered, and after how long. Others do only what the history says. */
const quick: Readonly<Record<string, Millis>> = { a0: seconds(2), a1: seconds(5), a2: seconds(1) };

/** Whom a call may be put through to. */
export const parties = ['+4755000001', '+4755000002'];

/**
 * One centre on a virtual clock: the core decides, the router's own performer carries out in the simulated telephone
 * system, whose news come back by an unreliable line. Everything that must hold is looked at after every event.
 */
export class SimulatedCentre {
  floor: Floor = emptyFloor(centreId('fjordvest'));
  readonly facts: Fact[] = [];
  readonly breaches: string[] = [];
  /** What happened, line by line, for whoever must understand a breach. */
  readonly log: string[] = [];
  readonly counted = { events: 0, atRest: 0 };
  readonly line = new UnreliableLine((by) => this.after(by, () => this.loseContact(by % seconds(4))));
  readonly failures = new FailingCommands(() => this.floor);
  readonly telephony: SimulatedTelephony;
  private readonly time = new VirtualTime(at('08:50'));
  private readonly watch = new RoutingWatch();
  private readonly performer: Performer;
  private readonly numbers = new Map<string, string>();
  private uncommitted = 0;
  private isAway = false;
  private alarm: Instant | null = null;
  private stamps = 0;

  constructor(private readonly decider: Decide = decide) {
    this.telephony = new SimulatedTelephony({
      timers: { now: () => this.now(), after: (wait, work) => this.after(wait, work) },
      mayRing: ['+47'],
      disturb: this.line.disturb,
      refuse: this.failures.refuse,
      callerBook: ({ callId, number }) => {
        if (number !== null) this.numbers.set(`r${number}`, number);
        return { callerRef: number === null ? `r${callId}` : `r${number}`, isInternal: false };
      },
    });
    this.performer = new Performer({
      telephony: this.telephony,
      mayAct: () => true,
      done: () => undefined,
      failed: (command) => {
        const legId = 'legId' in command ? command.legId : null;
        const about = { commandId: command.id, command: command.do, callId: callOf(command), legId };
        this.tell({ type: 'command-failed', ...about });
      },
      directory: {
        soundsOf: ({ say }) => (say === 'greeting' ? ['who-we-are'] : ['closed', 'press-a-key']),
        musicOf: () => undefined,
        numberOf: ({ kind }) => parties[kind === 'specialist' ? 0 : 1],
        callerNumberOf: (callerRef) => this.numbers.get(callerRef),
        shownOn: (id) => [...callsOn(this.floor)].find((call) => call.id === id)?.lineId,
      },
    });
  }

  /** The plan, the people at their desks, and contact with the telephone system. */
  async open(beginning: readonly FloorEvent[]): Promise<this> {
    for (const event of beginning) this.tell(event);
    this.telephony.listen((event) => {
      this.line.heard(event);
      this.take(event);
    });
    await this.telephony.connect();
    return this;
  }

  now(): Instant {
    return this.time.now();
  }

  passes(span: Millis): void {
    this.time.pass(span);
  }

  /** Something is said at a desk, or the house itself says it. */
  tell(happening: object): void {
    this.take({ ...happening, id: `d${this.stamps++}`, at: this.now() } as FloorEvent);
  }

  expect(trouble: Trouble): void {
    this.line.expect(trouble);
  }

  fail(which: number, times: number, isDone: boolean): void {
    this.note(this.failures.expect(which, times, isDone));
  }

  loseContact(gap: Millis): void {
    if (this.isAway) return;
    this.isAway = true;
    this.line.loseContact();
    this.note(`contact is lost for ${gap} ms`);
    this.telephony.loseContact(gap);
    this.after(gap, () => (this.isAway = false));
  }

  /** The telephone system goes down with every call in it. */
  restart(gap: Millis): void {
    if (this.isAway) return;
    this.note('the telephone system goes down');
    this.telephony.exchange.restart();
    this.loseContact(gap);
  }

  /** Nobody rings any more and the line holds: what has begun comes to its end, and then everything is empty. */
  goHome(): void {
    this.line.mend();
    this.failures.mend();
    this.passes(seconds(30));
    if (this.line.needsResync) this.loseContact(100);
    this.tell({ type: 'reinforcement-switched', isOn: false, by: 'p1' });
    for (let steps = 0; this.breaches.length === 0 && this.time.step(); steps++) {
      if (steps > 100_000) return void this.breaches.push('it never comes to an end');
    }
    const { exchange } = this.telephony;
    this.breaches.push(
      ...(this.line.isAllHeard ? [] : ['something is never heard']),
      ...exchange.callers().map(({ callId }) => `${callId} is left on the line`),
      ...exchange.telephones().map(({ legId }) => `${legId} is left`),
      ...[...callsOn(this.floor)].map(({ id, state }) => `${id} is left ${state.is}`),
      ...[...agentsAt(this.floor)].flatMap(({ id, task, onDuty }) => [
        ...(task.is === 'idle' ? [] : [`${id} is left ${task.is}`]),
        ...(onDuty === 'called-out' ? [`${id} is never released`] : []),
      ]),
    );
  }

  private take(event: FloorEvent): void {
    if (this.breaches.length > 0) return;
    this.counted.events += 1;
    const decision = this.decider(this.floor, event);
    this.floor = decision.floor;
    this.facts.push(...decision.facts);
    this.note(inWords(event), ...decision.commands.map((command) => `    ${inWords(command)}`));
    this.breaches.push(...this.watch.breaches(this.floor, event, decision));
    this.uncommitted += 1;
    this.after(commitTakes, () => {
      this.uncommitted -= 1;
      this.performer.perform(decision.commands);
      const lifted = liftedBy(event, decision.floor);
      if (lifted) this.telephony.acceptedAtDesk(lifted);
    });
    for (const fact of decision.facts) if (fact.fact === 'offer-made') this.answerAtDesk(fact);
    this.setAlarm();
  }

  private answerAtDesk({ agentId, callId, legId }: Extract<Fact, { fact: 'offer-made' }>): void {
    const wait = quick[agentId];
    if (wait !== undefined)
      this.after(wait, () => this.tell({ type: 'offer-answered', agentId, callId, legId, answer: 'accept' }));
  }

  private setAlarm(): void {
    const due = nextDeadline(this.floor);
    if (due === null || due === this.alarm) return;
    this.alarm = due;
    this.after(Math.max(1, due - this.now()), () => {
      if (this.alarm === due) this.alarm = null;
      const next = nextDeadline(this.floor);
      if (next !== null && next <= this.now()) this.tell({ type: 'time-passed' });
      else this.setAlarm();
    });
  }

  /** Whatever is to be done later is looked at afterwards, whether it is news or people who move. */
  private after(wait: Millis, work: () => void): void {
    this.time.after(wait, () => {
      if (this.breaches.length > 0) return;
      work();
      this.look();
    });
  }

  private look(): void {
    if (this.breaches.length > 0) return;
    const { exchange } = this.telephony;
    this.breaches.push(...inTwoConversations(exchange));
    if (this.uncommitted > 0 || this.isAway || !this.line.isAllHeard) return;
    this.counted.atRest += 1;
    this.breaches.push(...unlikeTheFloor(this.floor, exchange));
  }

  private note(...lines: string[]): void {
    const time = new Date(this.now()).toISOString().slice(11, 23);
    this.log.push(...lines.map((line) => `${time} ${line}`));
  }
}

function inWords(what: object): string {
  const said = Object.entries(what).filter(([key]) => !['id', 'at', 'plan', 'dialled', 'isInternal'].includes(key));
  return said
    .map(([key, value]) => (key === 'type' || key === 'do' ? value : `${key}=${JSON.stringify(value)}`))
    .join(' ');
}
