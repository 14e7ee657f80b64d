import type { JournalEntry } from '@samsvar/contracts';
import type { CentreId } from '@samsvar/core';
import { floorScope, type CentreKeys, type TenantDb } from '@samsvar/platform';
import type { Redis } from 'ioredis';
import { callersOf, keepCallers } from './caller-rows.js';
import type { Callers } from './callers.js';
import { keepEntries } from './journal-rows.js';

/** One transaction's worth: some tens of milliseconds of Postgres. */
const entriesAtOnce = 200;
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
  private comparesAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly parts: WriterParts) {
    this.waitFor(0);
  }

  /** There is something to move. */
  knock(): void {
    this.isKnocked = true;
    if (this.failures === 0) this.begin();
  }

  /** When all that lies there now is in Postgres, however long that is away. Never, when it is stopped first. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      this.awaiting.push(resolve);
      this.knock();
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
      this.waitFor(Math.min(sweepEveryMs * 2 ** this.failures, longestPauseMs));
    });
  }

  private waitFor(millis: number): void {
    if (!this.isStopped) this.timer = setTimeout(() => this.begin(), millis);
  }

  private async moveAll(): Promise<void> {
    try {
      do {
        this.isKnocked = false;
        const settled = this.awaiting.length;
        while (!this.isStopped && (await this.moveSome()) === entriesAtOnce);
        if (!this.isStopped) for (const settle of this.awaiting.splice(0, settled)) settle();
      } while (this.isKnocked && !this.isStopped);
      this.failures = 0;
    } catch (why) {
      this.failures += 1;
      this.parts.failed(why);
    }
  }

  private async moveSome(): Promise<number> {
    const { centre, redis, keys, db, callers } = this.parts;
    const waiting = await redis.xrange(keys.journal, '-', '+', 'COUNT', entriesAtOnce);
    const entries = waiting.map(([, [, text]]) => JSON.parse(text ?? '') as JournalEntry);
    const fresh = callers.unkept();
    const isComparing = this.parts.monotonic() >= this.comparesAt;
    if (entries.length === 0 && fresh.length === 0 && !isComparing) return 0;
    const there = await db.within(floorScope(centre), async (tx) => {
      if (entries.length > 0) await keepEntries(tx, centre, entries);
      await keepCallers(tx, centre, fresh);
      return isComparing ? callersOf(tx, centre) : undefined;
    });
    const last = waiting.at(-1)?.[0];
    if (last !== undefined) await redis.xtrim(keys.journal, 'MINID', after(last));
    const lastMoved = entries.at(-1);
    if (lastMoved) this.parts.moved?.(lastMoved.commit);
    await callers.kept(fresh);
    if (there) await callers.compare(there);
    if (there) await db.within(floorScope(centre), (tx) => tx.query('select samsvar.make_journal_months()'));
    if (there) this.comparesAt = this.parts.monotonic() + compareEveryMs;
    return waiting.length;
  }
}

/** The first id of a stream that is later than this one. */
function after(id: string): string {
  const [millis, sequence] = id.split('-');
  return `${millis}-${Number(sequence) + 1}`;
}
