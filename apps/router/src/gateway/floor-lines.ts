import type { AgentId, CentreId } from '@samsvar/core';
import { centreKeys } from '@samsvar/platform';
import type { Redis } from 'ioredis';
import type { DeskAnswer, DeskLetter } from '../floor/desk-message.js';
import { FloorFeed } from './floor-feed.js';
import { FloorReplica } from './floor-replica.js';

/** A takeover after a hung owner takes some 1.5 s; whoever waits longer is told that we do not know yet. */
const answersWithinMs = 4_000;

/** How long a word waits for the floor to be read, just after the first desk has come or Redis is back. */
const readWithinMs = 2_000;

/** So that a floor which nobody owns does not fill Redis; every one of them is too late long before. */
const lettersKept = 10_000;

/** The gateways' lines to the floors, whoever owns them now: hear everything, and put in a word. */
export class FloorLines {
  constructor(
    private readonly redis: Redis,
    /** Each line waits on a connection of its own. */
    private readonly connectListening: () => Redis,
  ) {}

  open(centre: CentreId, changed: (whose: ReadonlySet<AgentId> | 'everybody') => void): FloorLine {
    return new FloorLine(centre, this.redis, this.connectListening(), changed);
  }
}

export class FloorLine {
  readonly replica = new FloorReplica();
  private hearing: 'not-yet' | 'current' | 'stale' = 'not-yet';
  private readonly feed: FloorFeed;
  private readonly expectant = new Set<(isCurrent: boolean) => void>();
  private readonly keys;
  private readonly waiting = new Map<string, Set<(answer: DeskAnswer) => void>>();

  constructor(
    readonly centre: CentreId,
    private readonly redis: Redis,
    listening: Redis,
    changed: (whose: ReadonlySet<AgentId> | 'everybody') => void,
  ) {
    this.keys = centreKeys(centre);
    this.feed = new FloorFeed(listening, this.keys, this.replica, {
      changed: (whose) => {
        this.hearing = 'current';
        for (const settle of this.expectant) settle(true);
        this.expectant.clear();
        changed(whose);
      },
      answered: (id, answer) => this.waiting.get(id)?.forEach((settle) => settle(answer)),
      lostTouch: () => {
        this.hearing = 'stale';
        changed('everybody');
      },
    });
  }

  /** False before the floor is read, and while Redis is away. */
  get isCurrent(): boolean {
    return this.hearing === 'current';
  }

  get wasHeard(): boolean {
    return this.hearing !== 'not-yet';
  }

  /** False when the floor could not be read in time. */
  async whenCurrent(): Promise<boolean> {
    if (this.isCurrent) return true;
    let settle: (isCurrent: boolean) => void = () => undefined;
    const read = new Promise<boolean>((resolve) => this.expectant.add((settle = resolve)));
    const timer = setTimeout(() => settle(false), readWithinMs);
    const isCurrent = await read;
    clearTimeout(timer);
    this.expectant.delete(settle);
    return isCurrent;
  }

  /** What became of it, after the commit that took it; nothing when we cannot know in time. */
  async say(letter: DeskLetter): Promise<DeskAnswer | undefined> {
    const { promise, forget } = this.answerTo(letter.id);
    try {
      const text = JSON.stringify(letter);
      await this.redis.xadd(this.keys.inbox, 'MAXLEN', '~', lettersKept, '*', 'letter', text);
      return await promise;
    } catch {
      return undefined; // Redis is away: it may have been put there, or not
    } finally {
      forget();
    }
  }

  close(): void {
    this.feed.stop();
  }

  private answerTo(id: string): { promise: Promise<DeskAnswer | undefined>; forget: () => void } {
    const settlers = this.waiting.get(id) ?? new Set();
    this.waiting.set(id, settlers);
    let settle: (answer: DeskAnswer | undefined) => void = () => undefined;
    const promise = new Promise<DeskAnswer | undefined>((resolve) => (settle = resolve));
    settlers.add(settle);
    const timer = setTimeout(() => settle(undefined), answersWithinMs);
    const forget = () => {
      clearTimeout(timer);
      settlers.delete(settle);
      if (settlers.size === 0) this.waiting.delete(id);
    };
    return { promise, forget };
  }
}
