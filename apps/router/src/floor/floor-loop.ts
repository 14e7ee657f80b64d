import type { Command, Fact, Floor, FloorEvent } from '@samsvar/core';
import { nextCommitId } from './commit-id.js';
import { decideAll, type Answered, type Decided, type Incoming } from './decide-all.js';
import type { DeskMessage } from './desk-message.js';
import { answersText, changeText } from './floor-changes.js';
import type { CommitBatch, CommitOutcome } from './floor-store.js';
import type { FloorMemory, UnsettledCommits } from './floor-memory.js';
import { JournalEntries } from './journal-entries.js';
import { toFields } from './saved-floor.js';

/** What the loop needs of the world: a place to commit, a right to act, and somebody to act. */
export type LoopParts = {
  readonly commit: (batch: CommitBatch) => Promise<CommitOutcome>;
  readonly mayAct: () => boolean;
  /** An event that the core could not take: it is left out, the rest goes on. A fault of ours, to be mended. */
  readonly faulted: (event: FloorEvent, why: unknown) => void;
  /** Told after each commit, in order. Must not wait and must not throw. */
  readonly committed: (commit: Committed) => void;
  /** The floor is somebody else's now, or Redis does not know it any more. Told once; the loop has stopped. */
  readonly lost: (why: LossReason) => void;
  readonly newId: () => string;
  /** Which owner of the floor this is. */
  readonly fence: number;
  readonly unsettled: UnsettledCommits;
};

export type Committed = {
  readonly events: readonly FloorEvent[];
  readonly floor: Floor;
  readonly commands: readonly Command[];
  readonly facts: readonly Fact[];
};

export type LossReason = 'lease-lapsed' | 'not-owner' | 'diverged' | 'given-up';

/** So that one commit stays a small script whatever the rush. */
const eventsPerCommit = 200;

type Waiting = { readonly incoming: Incoming; readonly settle: (kept: Decided | undefined) => void };

/**
 * One centre's floor, one event at a time. While one commit is under way the next events gather, and are decided and
 * committed together. Nothing is done in the world before its commit, and nothing after the lease.
 */
export class FloorLoop {
  private readonly queue: Waiting[] = [];
  private readonly entries: JournalEntries;
  private performed: string[] = [];
  private underWay: string | undefined;
  private isRunning = false;
  private isLost = false;

  constructor(
    private floor: Floor,
    private lastCommit: string,
    private readonly parts: LoopParts,
  ) {
    this.entries = new JournalEntries(parts.fence);
  }

  /** The last commit, and the one that may be kept already without our knowing. */
  get commits(): { readonly last: string; readonly underWay: string } {
    return { last: this.lastCommit, underWay: this.underWay ?? this.lastCommit };
  }

  /** The floor as of the last commit, and what others may not have of it. */
  get memory(): FloorMemory {
    const { unsent, open } = this.parts.unsettled;
    return { floor: this.floor, lastCommit: this.lastCommit, underWay: this.commits.underWay, unsent, open };
  }

  /** True when the commit that contains the event is kept; false when the floor was lost first. */
  async take(event: FloorEvent): Promise<boolean> {
    return (await this.enqueue({ event })) !== undefined;
  }

  /** What became of what a desk said, once the commit that took it out of the inbox is kept; nothing when it was lost. */
  async answer(said: Answered | { readonly event: FloorEvent; readonly message: DeskMessage }) {
    return (await this.enqueue(said))?.answers.get(said.message.id);
  }

  /** A command is carried out: the next commit need not keep it any longer. */
  done(commandId: string): void {
    this.performed.push(commandId);
    this.parts.unsettled.carriedOut(commandId);
  }

  private enqueue(incoming: Incoming): Promise<Decided | undefined> {
    if (this.isLost) return Promise.resolve(undefined);
    return new Promise((settle) => {
      this.queue.push({ incoming, settle });
      void this.run();
    });
  }

  private async run(): Promise<void> {
    if (this.isRunning || this.isLost) return;
    this.isRunning = true;
    while (this.queue.length > 0 && !this.isLost) await this.commitNext(this.queue.splice(0, eventsPerCommit));
    this.isRunning = false;
  }

  private async commitNext(waiting: readonly Waiting[]): Promise<void> {
    const incoming = waiting.map((one) => one.incoming);
    const decided = decideAll(this.floor, incoming, this.parts.faulted);
    const batch = this.batchOf(decided, incoming);
    this.underWay = batch.id;
    const outcome = await this.persist(batch);
    if (outcome !== 'done' && outcome !== 'already') return this.lose(outcome, waiting);
    this.floor = decided.floor;
    this.lastCommit = batch.id;
    this.parts.unsettled.kept(batch.id, batch.journal, batch.commands);
    this.parts.committed(decided);
    for (const { settle } of waiting) settle(decided);
  }

  private batchOf(decided: Decided, incoming: readonly Incoming[]): CommitBatch {
    const { floor, events, changes, facts, commands, answers } = decided;
    const previous = this.lastCommit;
    const id = nextCommitId(previous, floor.now, this.parts.newId());
    const entry = this.entries.of({ commit: id, previous, events, facts, before: this.floor, after: floor });
    const fields = toFields(changes);
    const performed = this.performed;
    this.performed = [];
    return {
      id,
      previous,
      ...fields,
      changed: changeText(id, previous, fields),
      answers: answersText(answers),
      read: incoming.flatMap(({ message }) => (message ? [message.entry] : [])),
      journal: [JSON.stringify(entry)],
      commands: commands.map((command, order) => [command.id, JSON.stringify({ commit: id, order, command })] as const),
      performed,
    };
  }

  /** Redis away: the same commit again, which the script knows by its id, for as long as the lease lasts. */
  private async persist(batch: CommitBatch): Promise<CommitOutcome | 'lease-lapsed'> {
    while (this.parts.mayAct()) {
      try {
        return await this.parts.commit(batch);
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
    return 'lease-lapsed';
  }

  private lose(why: LossReason, waiting: readonly Waiting[]): void {
    this.isLost = true;
    for (const { settle } of [...waiting, ...this.queue.splice(0)]) settle(undefined);
    this.parts.lost(why);
  }
}

/** Commands that a former owner committed and may not have carried out, in the order they were committed. */
export function inOrder(open: Readonly<Record<string, string>>): Command[] {
  return Object.values(open)
    .map((text) => JSON.parse(text) as { commit: string; order: number; command: Command })
    .sort((one, other) => (one.commit < other.commit ? -1 : one.commit > other.commit ? 1 : one.order - other.order))
    .map(({ command }) => command);
}
