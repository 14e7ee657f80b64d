import type { JournalEntry } from '@samsvar/contracts';
import type { CentreId, Command, Floor, FloorEvent, Instant } from '@samsvar/core';
import type { Telephony } from '@samsvar/telephony';
import { Alarms } from './alarms.js';
import type { BroughtForward, FloorAt } from '../journal/bring-forward.js';
import { FloorLoop, inOrder, type Committed, type LossReason } from './floor-loop.js';
import { UnsettledCommits, type FloorMemory } from './floor-memory.js';
import type { CommitBatch, CommitOutcome, FloorStore } from './floor-store.js';
import { Inbox } from './inbox.js';
import { lastWords } from './left-open.js';
import { liftedBy } from './lifted-by.js';
import { Lease, leaseTtlMs, renewEveryMs } from './lease.js';
import { callOf, Performer, type Directory } from './perform.js';
import { fromFields } from './saved-floor.js';
import { wholeAgain } from './whole-again.js';

type WithoutStamp<Event> = Event extends FloorEvent ? Omit<Event, 'id' | 'at'> : never;

/** An event from this side of the telephone system: it is stamped as it comes in. */
export type Unstamped = WithoutStamp<FloorEvent>;

export type EngineParts = {
  readonly centre: CentreId;
  readonly store: FloorStore;
  /** A new line to the telephone system for each ownership: it may only be used while `mayAct`. */
  readonly openLine: (mayAct: () => boolean) => Telephony;
  readonly directory: Directory;
  readonly now: () => Instant;
  readonly monotonic: () => number;
  readonly newId: () => string;
  readonly faulted: (event: FloorEvent, why: unknown) => void;
  /** Hears every commit of this owner's. Gateways follow the stream of changes, which outlives an owner. */
  readonly committed: (commit: Committed) => void;
  readonly lost: (why: LossReason) => void;
  /** What the journal has of the floor after a commit that Redis knows as its last; asked when Redis may have lost some. */
  readonly bringForward?: (at: FloorAt) => Promise<BroughtForward | undefined>;
  /** The floor as the last owner left it, before anything is done with it. */
  readonly taken?: (floor: Floor) => void;
};

/** The floor as its last owner in this process left it. */
export type LastOwned = { readonly memory: FloorMemory; readonly fence: number };

/** What an owner begins from. */
export type Beginning = {
  readonly lease: Lease;
  readonly floor: Floor;
  readonly lastCommit: string;
  readonly left: ConstructorParameters<typeof UnsettledCommits>[0];
};

/** One centre's floor while this process owns it: loop, lease, performer and alarms together. */
export class Engine {
  private readonly loop: FloorLoop;
  private readonly telephony: Telephony;
  private readonly performer: Performer;
  private readonly alarms: Alarms;
  private readonly inbox: Inbox;
  private readonly renewal: NodeJS.Timeout;
  private isOver = false;

  private constructor(
    private readonly parts: EngineParts,
    readonly lease: Lease,
    floor: Floor,
    lastCommit: string,
    private readonly unsettled: UnsettledCommits,
    /** From this process's own memory: nobody else has owned the floor since. */
    readonly isTakenBack: boolean,
  ) {
    const mayAct = () => this.lease.isHeld;
    this.loop = new FloorLoop(floor, lastCommit, {
      commit: (batch) => this.commit(batch),
      unsettled,
      mayAct,
      committed: (commit) => this.onCommitted(commit),
      lost: (why) => this.onLost(why),
      faulted: parts.faulted,
      newId: parts.newId,
      fence: lease.owner.fence,
    });
    this.telephony = parts.openLine(mayAct);
    this.performer = new Performer({
      telephony: this.telephony,
      directory: parts.directory,
      mayAct,
      done: (id) => this.loop.done(id),
      failed: (command) => void this.tell(failureOf(command)),
    });
    this.alarms = new Alarms(parts.now, () => void this.tell({ type: 'time-passed' }));
    this.inbox = new Inbox({
      redis: parts.store.listening(),
      keys: parts.store.keys,
      now: parts.now,
      answer: (said) => this.loop.answer(said),
    });
    this.renewal = setInterval(() => void this.renew(), renewEveryMs);
    this.alarms.set(floor);
  }

  /** Takes the floor when nobody has it, as the last owner left it, and does again what may not have been done. */
  static async takeOver(parts: EngineParts): Promise<Engine | undefined> {
    const { store } = parts;
    const claim = await Lease.claim(store, parts.newId(), parts.monotonic);
    if (!claim) return undefined;
    const [fields, commands, entries] = await Promise.all([store.fields(), store.openCommands(), store.journalLeft()]);
    const floor = fromFields(parts.centre, fields);
    const beginning = { ...claim, floor, left: { entries, commands } };
    return Engine.begin(parts, await wholeAgain(parts, beginning));
  }

  /** Takes back the floor that this process owned last, from its own memory: only when Redis has lost of it since. */
  static async takeBack(parts: EngineParts, { memory, fence }: LastOwned): Promise<Engine | undefined> {
    const lease = await Lease.ofMemory(
      parts.store,
      { fence: fence + 1, token: parts.newId() },
      parts.monotonic,
      memory,
    );
    if (!lease) return undefined;
    const entries = memory.unsent.map((text) => ({ commit: (JSON.parse(text) as JournalEntry).commit, text }));
    const left = { entries, commands: Object.fromEntries(memory.open) };
    const beginning = { lease, lastCommit: memory.lastCommit, floor: memory.floor, left };
    return Engine.begin(parts, await wholeAgain(parts, beginning), true);
  }

  private static begin(parts: EngineParts, { lease, floor, lastCommit, left }: Beginning, isTakenBack = false): Engine {
    parts.taken?.(floor);
    const engine = new Engine(parts, lease, floor, lastCommit, new UnsettledCommits(left), isTakenBack);
    const { wanted, overtaken } = lastWords(inOrder(left.commands));
    for (const { id } of overtaken) engine.loop.done(id);
    engine.performer.perform(wanted);
    engine.inbox.open();
    return engine;
  }

  /** What this owner would give an emptied Redis back. */
  get owned(): LastOwned {
    return { memory: this.loop.memory, fence: this.lease.owner.fence };
  }

  /** Postgres has the journal as far as this commit. */
  journaled(commit: string): void {
    this.unsettled.journaled(commit);
  }

  /** Makes contact with the telephone system, and hears from there as soon as the floor is `ready` for it. */
  async connect(ready?: Promise<unknown>): Promise<void> {
    this.telephony.listen((event) => this.hear(event));
    await this.telephony.connect(ready);
  }

  /** True when what happened is kept; false when the floor was lost first. */
  tell(event: Unstamped): Promise<boolean> {
    return this.hear({ ...event, id: this.parts.newId(), at: this.parts.now() });
  }

  /** The same for what came with a stamp of its own: from the telephone system. */
  hear(event: FloorEvent): Promise<boolean> {
    return this.loop.take(event);
  }

  /** Gives the floor up in order: the next owner need not wait for the lease to run out. */
  async stop(): Promise<void> {
    this.onLost('given-up');
    await Promise.all([this.lease.release(), this.telephony.close()]);
  }

  /** While the lease lasts, a Redis that has forgotten the floor gets it back from us, and then the commit. */
  private async commit(batch: CommitBatch): Promise<CommitOutcome> {
    const { store } = this.parts;
    const outcome = await store.commit(this.lease.owner, batch);
    const isKept = outcome === 'done' || outcome === 'already';
    return isKept || !(await this.supply()) ? outcome : store.commit(this.lease.owner, batch);
  }

  private async supply(): Promise<boolean> {
    if (!this.lease.isHeld) return false;
    return this.parts.store.supply(this.lease.owner, leaseTtlMs, this.loop.memory, 'any');
  }

  private onCommitted(commit: Committed): void {
    // First, because the directory reads the floor: a call that has just come has its line, and its greeting, from it.
    this.parts.committed(commit);
    this.performer.perform(commit.commands);
    for (const event of commit.events) {
      const legId = liftedBy(event, commit.floor);
      if (legId) this.telephony.acceptedAtDesk?.(legId);
    }
    this.alarms.set(commit.floor);
  }

  private onLost(why: LossReason): void {
    if (this.isOver) return;
    this.isOver = true;
    clearInterval(this.renewal);
    this.alarms.stop();
    this.inbox.close();
    this.lease.giveUp();
    this.parts.lost(why);
  }

  private async renew(): Promise<void> {
    const { last, underWay } = this.loop.commits;
    try {
      await this.lease.renew(last, underWay, () => this.supply());
    } catch {
      // Redis did not answer: the lease may still be ours, until it runs out by itself.
    }
    // Without the lease no event is heard any more, so in a quiet hour nothing else would tell.
    if (!this.lease.isHeld) this.onLost('lease-lapsed');
  }
}

const failureOf = (command: Command): Unstamped => ({
  type: 'command-failed',
  commandId: command.id,
  command: command.do,
  callId: callOf(command),
  legId: 'legId' in command ? command.legId : null,
});
