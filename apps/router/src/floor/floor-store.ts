import type { JournalEntry } from '@samsvar/contracts';
import type { CentreKeys } from '@samsvar/platform';
import type { Redis } from 'ioredis';
import { commitScript } from './commit-script.js';
import type { FloorMemory } from './floor-memory.js';
import { claimScript, releaseScript, renewScript } from './lease-scripts.js';
import { allFields } from './saved-floor.js';
import { supplyScript } from './supply-script.js';

/** Who owns a floor: the fence counts owners, the token tells two claimants with the same fence apart. */
export type Owner = { readonly fence: number; readonly token: string };

export type Claim = { readonly owner: Owner; readonly lastCommit: string };

/** What one commit keeps. Journal entries, commands and values are already text: the store does not look inside. */
export type CommitBatch = {
  readonly id: string;
  readonly previous: string;
  readonly set: readonly (readonly [field: string, value: string])[];
  readonly drop: readonly string[];
  readonly journal: readonly string[];
  readonly commands: readonly (readonly [id: string, command: string])[];
  readonly performed: readonly string[];
  /** For those who follow the floor: what changed, and what was answered to whom; empty when nobody was. */
  readonly changed: string;
  readonly answers: string;
  /** Entries of the inbox that this commit takes. */
  readonly read: readonly string[];
};

export type CommitOutcome = 'done' | 'already' | 'not-owner' | 'diverged';
export type RenewOutcome = 'held' | 'not-owner' | 'diverged';

const spell = ({ fence, token }: Owner) => `${fence}:${token}`;

/** One centre's floor in Redis. Says what happened and decides nothing. Any method may reject when Redis is away. */
export class FloorStore {
  constructor(
    private readonly redis: Redis,
    readonly keys: CentreKeys,
  ) {}

  /** `firstMs`: how long a floor that no owner is known of is left to whoever may have it in mind. */
  async claim(token: string, ttlMs: number, firstMs: number): Promise<Claim | undefined> {
    const { lease, fence, commit, unowned } = this.keys;
    const answer = await this.redis.eval(claimScript, 4, lease, fence, commit, unowned, token, ttlMs, firstMs);
    const [number, lastCommit] = answer as [number, string];
    return number === 0 ? undefined : { owner: { fence: number, token }, lastCommit };
  }

  /** `underWay`: a commit that may or may not have been kept by now. */
  async renew(owner: Owner, ttlMs: number, lastCommit: string, underWay = lastCommit): Promise<RenewOutcome> {
    const args = [spell(owner), ttlMs, lastCommit, underWay];
    return (await this.redis.eval(renewScript, 2, this.keys.lease, this.keys.commit, ...args)) as RenewOutcome;
  }

  async release(owner: Owner): Promise<boolean> {
    return (await this.redis.eval(releaseScript, 1, this.keys.lease, spell(owner))) === 1;
  }

  async commit(owner: Owner, batch: CommitBatch): Promise<CommitOutcome> {
    const { lease, commit, floor, journal, commands, changes, inbox } = this.keys;
    const { set, drop, journal: entries, commands: kept, performed, read } = batch;
    const counts = [set, drop, entries, kept, performed, read].map((list) => list.length);
    const payload = [
      ...set.flat(),
      ...drop,
      ...entries,
      ...kept.flat(),
      ...performed,
      ...read,
      batch.changed,
      batch.answers,
    ];
    const places = [lease, commit, floor, journal, commands, changes, inbox];
    const args = [spell(owner), batch.previous, batch.id, ...counts, ...payload];
    return (await this.redis.eval(commitScript, places.length, ...places, ...args)) as CommitOutcome;
  }

  /** Gives an emptied Redis everything back, or one that lost commits. False when the floor is, or was since, another's. */
  async supply(owner: Owner, ttlMs: number, memory: FloorMemory, when: 'lost' | 'any'): Promise<boolean> {
    const { lease, fence, commit, floor, journal, commands } = this.keys;
    const { lastCommit, underWay, unsent, open } = memory;
    const fields = allFields(memory.floor);
    const counts = [fields.length, unsent.length, open.length];
    const places = [lease, fence, commit, floor, journal, commands];
    const about = [spell(owner), owner.fence, ttlMs, lastCommit, underWay, when, ...counts];
    // As one list: a floor in a great rush has more fields than a function may be given arguments.
    const payload = [supplyScript, places.length, ...places, ...about].concat(fields.flat(), unsent, open.flat());
    return (await this.redis.call('EVAL', payload)) === 'done';
  }

  /** What of the journal Postgres may not have, in order; no more than a long night of it. */
  async journalLeft(): Promise<{ readonly commit: string; readonly text: string }[]> {
    const left = await this.redis.xrange(this.keys.journal, '-', '+', 'COUNT', 20_000);
    // What cannot be read stays where it is, for the journal's writer to set aside: a floor is taken over without it.
    return left.flatMap(([, [, text = '']]) => {
      const commit = commitIn(text);
      return commit === undefined ? [] : [{ commit, text }];
    });
  }

  /** Redis has been started anew since this was noted last, or has been emptied: it may have lost commits. */
  async newRun(): Promise<string | undefined> {
    // Who may not ask that of Redis takes the floor all the same.
    const asked = this.redis.info('server').catch(() => '');
    const [about, noted] = await Promise.all([asked, this.redis.get(this.keys.run)]);
    const run = /^run_id:(\w+)/m.exec(about)?.[1] ?? '';
    return run === noted ? undefined : run;
  }

  async noteRun(run: string): Promise<void> {
    await this.redis.set(this.keys.run, run);
  }

  fields(): Promise<Record<string, string>> {
    return this.redis.hgetall(this.keys.floor);
  }

  openCommands(): Promise<Record<string, string>> {
    return this.redis.hgetall(this.keys.commands);
  }

  /** A connection of its own, to wait in Redis with; whoever asked for it lets it go. */
  listening(): Redis {
    const listening = this.redis.duplicate({
      enableOfflineQueue: true,
      maxRetriesPerRequest: null,
      disconnectTimeout: 100, // of one let go before it is ready, ioredis waits this out in vain
    });
    delete listening.options.commandTimeout;
    listening.on('error', () => undefined); // the connection it is a copy of says it
    return listening;
  }
}

function commitIn(text: string): string | undefined {
  try {
    return (JSON.parse(text) as JournalEntry).commit;
  } catch {
    return undefined;
  }
}
