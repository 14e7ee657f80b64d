import type { JournalEntry } from '@samsvar/contracts';
import type { CentreId } from '@samsvar/core';
import { floorScope, type CentreKeys, type TenantDb } from '@samsvar/platform';
import type { Redis } from 'ioredis';
import { keepCallers, nextCallers } from './caller-rows.js';
import type { Caller, Callers } from './callers.js';
import { keepEntries } from './journal-rows.js';
import { faultOfEntry, setAside, type Waiting } from './set-aside.js';

/** One transaction's worth: some tens of milliseconds of Postgres. */
const entriesAtOnce = 200;
const callersAtOnce = 5_000;
/** So often may the entries at hand be refused; then each is taken by itself, and what is no good is set aside. */
const mostSuspicions = 3;
/** What is committed within this time leaves together: a transaction for every call would take its processor from the calls. */
const gatherMs = 100;
/** Looked at this often without being knocked at. */
const sweepEveryMs = 1_000;
const longestPauseMs = 5_000;
/** An erased number is forgotten here within this time. */
const compareEveryMs = 3_600_000;

export type WriterParts = {
  readonly centre: CentreId;
  readonly redis: Redis;
  readonly keys: CentreKeys;
  readonly db: TenantDb;
  /** Moved along with the journal: whose numbers its references stand for. */
  readonly callers: Callers;
  /** Monotonic milliseconds. */
  readonly monotonic: () => number;
  /** Postgres has the journal as far as this commit. */
  readonly moved?: (commit: string) => void;
  /** An entry that the journal cannot take lies beside it now, by its id there. */
  readonly setAside?: (id: string, because: string) => void;
  readonly failed: (why: unknown) => void;
};

/**
 * Moves a centre's journal from Redis to Postgres, behind the calls. An entry leaves Redis only when Postgres has it, and
 * Postgres keeps it once however often it comes. While Postgres is away the journal waits, and no call does.
 */
export class JournalWriter {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private awaiting: (() => void)[] = [];
  private isKnocked = false;
  private isStopped = false;
  private failures = 0;
  /** How often in a row it was an entry that was at fault. */
  private suspicions = 0;
  private comparesAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly parts: WriterParts) {
    this.waitFor(0);
  }

  /** There is something to move. */
  knock(): void {
    if (this.isKnocked) return;
    this.isKnocked = true;
    if (this.failures === 0 && !this.running) this.waitFor(gatherMs);
  }

  /** When all that lies there now is in Postgres, however long that is away. Never, when it is stopped first. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      this.awaiting.push(resolve);
      this.isKnocked = true;
      this.begin();
    });
  }

  /** Ends after what is under way. What is left stays in Redis for whoever writes next. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private begin(): void {
    if (this.running || this.isStopped) return;
    clearTimeout(this.timer);
    this.running = this.moveAll().finally(() => {
      this.running = undefined;
      const isMore = this.isKnocked && this.failures === 0;
      this.waitFor(isMore ? gatherMs : Math.min(sweepEveryMs * 2 ** this.failures, longestPauseMs));
    });
  }

  private waitFor(millis: number): void {
    clearTimeout(this.timer);
    if (!this.isStopped) this.timer = setTimeout(() => this.begin(), millis);
  }

  private async moveAll(): Promise<void> {
    try {
      this.isKnocked = false;
      const settled = this.awaiting.length;
      while (!this.isStopped && (await this.moveSome()));
      if (!this.isStopped) for (const settle of this.awaiting.splice(0, settled)) settle();
      this.failures = 0;
    } catch (why) {
      // Who is away is waited for, longer each time; an entry that is no good is not.
      if (faultOfEntry(why) === undefined) this.failures += 1;
      else this.suspicions += 1;
      this.parts.failed(why);
    }
  }

  /** True when there may be more. */
  private async moveSome(): Promise<boolean> {
    const { redis, keys, callers } = this.parts;
    await callers.saveAgain();
    const waiting = (await redis.xrange(keys.journal, '-', '+', 'COUNT', entriesAtOnce)).map(([id, [, text = '']]) => ({
      id,
      text,
    }));
    const last = waiting.at(-1);
    if (last) {
      const lastMoved = await (this.suspicions < mostSuspicions ? this.moveTogether(waiting) : this.moveEach(waiting));
      await redis.xtrim(keys.journal, 'MINID', after(last.id));
      if (lastMoved) this.parts.moved?.(lastMoved.commit);
      this.suspicions = 0;
    }
    const isMore = await this.moveCallers();
    if (this.parts.monotonic() >= this.comparesAt) await this.lookThrough();
    return isMore || waiting.length === entriesAtOnce;
  }

  private async moveTogether(waiting: readonly Waiting[]): Promise<JournalEntry | undefined> {
    const { centre, db } = this.parts;
    const entries = waiting.map(({ text }) => JSON.parse(text) as JournalEntry);
    await db.within(floorScope(centre), (tx) => keepEntries(tx, centre, entries));
    return entries.at(-1);
  }

  /** One of them is no good, and the others must come through: it is set aside, whole, and told of. */
  private async moveEach(waiting: readonly Waiting[]): Promise<JournalEntry | undefined> {
    const { centre, db } = this.parts;
    let moved: JournalEntry | undefined;
    for (const one of waiting) {
      try {
        moved = (await this.moveTogether([one])) ?? moved;
      } catch (why) {
        const because = faultOfEntry(why);
        if (because === undefined) throw why;
        await db.within(floorScope(centre), (tx) => setAside(tx, centre, one, because));
        this.parts.setAside?.(one.id, because);
      }
    }
    return moved;
  }

  private async moveCallers(): Promise<boolean> {
    const { centre, db, callers } = this.parts;
    const fresh = callers.unkept();
    if (fresh.length === 0) return false;
    const kept = await db.within(floorScope(centre), (tx) => keepCallers(tx, centre, fresh));
    await callers.kept(kept);
    const isKept = new Set(kept);
    await callers.leave(fresh.flatMap(({ ref }) => (isKept.has(ref) ? [] : [ref])));
    return true;
  }

  /** What Postgres has of callers, whoever erased or restored it; and months to write in. */
  private async lookThrough(): Promise<void> {
    const { centre, db, callers, monotonic } = this.parts;
    const there: Caller[] = [];
    for (let last = ''; ; last = there.at(-1)?.ref ?? '') {
      const some = await db.within(floorScope(centre), (tx) => nextCallers(tx, centre, last, callersAtOnce));
      there.push(...some);
      if (some.length < callersAtOnce) break;
    }
    await callers.compare(there);
    await db.within(floorScope(centre), (tx) => tx.query('select samsvar.make_journal_months()'));
    this.comparesAt = monotonic() + compareEveryMs;
  }
}

/** The first id of a stream that is later than this one. */
function after(id: string): string {
  const [millis, sequence] = id.split('-');
  return `${millis}-${Number(sequence) + 1}`;
}
