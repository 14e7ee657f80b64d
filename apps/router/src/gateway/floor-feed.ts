import type { AgentId } from '@samsvar/core';
import type { CentreKeys } from '@samsvar/platform';
import type { Redis } from 'ioredis';
import type { DeskAnswer } from '../floor/desk-message.js';
import { readAnswers, readChange } from '../floor/floor-changes.js';
import type { FloorReplica } from './floor-replica.js';

/** Told in the order of the commits. Must not wait and must not throw. */
export type FloorListener = {
  /** These people's part of the floor is another now; `everybody` after it was read anew. */
  readonly changed: (whose: ReadonlySet<AgentId> | 'everybody') => void;
  readonly answered: (id: string, answer: DeskAnswer) => void;
  /** From here on the replica is how it was, until it is read anew. */
  readonly lostTouch: () => void;
};

const perReading = 100;
const waitMs = 1_000;
const againAfterMs = 100;

/** Keeps a replica in step with one centre's floor, by the stream of its changes; reads the floor anew after a gap. */
export class FloorFeed {
  private isStopped = false;

  constructor(
    /** A connection of its own: it waits in Redis. */
    private readonly redis: Redis,
    private readonly keys: CentreKeys,
    private readonly replica: FloorReplica,
    private readonly listener: FloorListener,
  ) {
    void this.follow();
  }

  stop(): void {
    this.isStopped = true;
    this.redis.disconnect();
  }

  private async follow(): Promise<void> {
    let last: string | undefined;
    while (!this.isStopped) {
      try {
        last = last === undefined ? await this.readAnew() : await this.readOn(last);
      } catch {
        // Redis is away, or we are being stopped: the connection says so in the log, and comes back by itself.
        if (last !== undefined && !this.isStopped) this.listener.lostTouch();
        last = undefined;
        if (!this.isStopped) await new Promise((resolve) => setTimeout(resolve, againAfterMs));
      }
    }
  }

  /** Floor, commit and the stream's end of the same moment. */
  private async readAnew(): Promise<string> {
    const { floor, commit, changes } = this.keys;
    const read = this.redis.multi().hgetall(floor).get(commit).xrevrange(changes, '+', '-', 'COUNT', 1);
    const [fields, last, newest] = ((await read.exec()) ?? []).map(([fault, value]) => {
      if (fault) throw fault;
      return value;
    }) as [Record<string, string>, string | null, [string, string[]][]];
    this.replica.readAnew(fields, last ?? '');
    this.listener.changed('everybody');
    return newest[0]?.[0] ?? '0-0';
  }

  /** Undefined when something was missed. */
  private async readOn(last: string): Promise<string | undefined> {
    const found = await this.redis.xread('COUNT', perReading, 'BLOCK', waitMs, 'STREAMS', this.keys.changes, last);
    const entries = found?.[0]?.[1];
    if (!entries) return (await this.isInStep()) ? last : undefined;
    for (const [, [, text = '', , answers]] of entries) {
      const concerned = this.replica.follow(readChange(text));
      if (!concerned) return undefined;
      this.listener.changed(concerned);
      for (const [id, answer] of readAnswers(answers)) this.listener.answered(id, answer);
    }
    return entries.at(-1)?.[0];
  }

  /** Nothing came: because nothing happened, and not because Redis was emptied and its ids begin again. */
  private async isInStep(): Promise<boolean> {
    return ((await this.redis.get(this.keys.commit)) ?? '') === this.replica.commit;
  }
}
