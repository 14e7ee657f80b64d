import { instant, type FloorEvent, type Instant } from '@samsvar/core';
import type { CentreKeys } from '@samsvar/platform';
import type { Redis } from 'ioredis';
import type { Answered } from './decide-all.js';
import {
  rememberedForMs,
  toEvent,
  tooLateAfterMs,
  type DeskAnswer,
  type DeskLetter,
  type DeskMessage,
} from './desk-message.js';
import { readAnswers } from './floor-changes.js';

export type InboxParts = {
  /** A connection of its own: it waits in Redis. */
  readonly redis: Redis;
  readonly keys: CentreKeys;
  readonly now: () => Instant;
  /** Settles when the commit that took the message is kept; with nothing when the floor was lost first. */
  readonly answer: (
    said: Answered | { readonly event: FloorEvent; readonly message: DeskMessage },
  ) => Promise<DeskAnswer | undefined>;
};

type Remembered = { readonly at: Instant; readonly answer: Promise<DeskAnswer | undefined> };

const perReading = 100;
const waitMs = 1_000;

/**
 * The owner's side of the inbox. A message leaves it in the commit that takes it, so a new owner reads from the
 * beginning what nobody has taken. A message that was taken before is answered as it was then, and done once.
 */
export class Inbox {
  private readonly remembered = new Map<string, Remembered>();
  private lastStamp = instant(0);
  private isClosed = false;

  constructor(private readonly parts: InboxParts) {}

  open(): void {
    void this.serve();
  }

  close(): void {
    this.isClosed = true;
    this.parts.redis.disconnect();
  }

  private async serve(): Promise<void> {
    let isRemembered = false;
    let last = '0-0';
    while (!this.isClosed) {
      try {
        if (!isRemembered) await this.remember();
        isRemembered = true;
        last = await this.read(last);
      } catch {
        // Closed, or Redis went away in the middle of it: the same again, from the last one that was handed on.
        if (!this.isClosed) await new Promise((resolve) => setTimeout(resolve, waitMs / 10));
      }
    }
  }

  /** What former owners answered not long ago, from the stream of changes, by Redis' own clock. */
  private async remember(): Promise<void> {
    const { redis, keys, now } = this.parts;
    const [seconds] = await redis.time();
    const entries = await redis.xrange(keys.changes, Number(seconds) * 1_000 - rememberedForMs, '+');
    for (const [, fields] of entries) {
      const told = fields.indexOf('answers');
      for (const [id, answer] of readAnswers(told < 0 ? undefined : fields[told + 1])) {
        this.remembered.set(id, { at: now(), answer: Promise.resolve(answer) });
      }
    }
  }

  /** The next are read when these are kept: more than one reading never lies in memory. */
  private async read(after: string): Promise<string> {
    const { redis, keys } = this.parts;
    const found = await redis.xread('COUNT', perReading, 'BLOCK', waitMs, 'STREAMS', keys.inbox, after);
    const entries = found?.[0]?.[1] ?? [];
    await Promise.all(entries.map(([entry, [, text = '']]) => this.take(entry, text)));
    return entries.at(-1)?.[0] ?? after;
  }

  private async take(entry: string, text: string): Promise<void> {
    const letter = opened(text);
    if (!letter) return void (await this.parts.answer({ message: { entry, id: entry }, answer: 'fault' }));
    const { id } = letter;
    const before = this.remembered.get(id);
    if (before) {
      const answer = await before.answer;
      if (answer) await this.parts.answer({ message: { entry, id }, answer });
      return;
    }
    const at = this.stamp();
    // By the clock as it is, not by the stamp: after a step back that one is ahead of everybody.
    const lay = this.parts.now() - letter.sentAt;
    const answer =
      lay > tooLateAfterMs
        ? this.parts.answer({ message: { entry, id }, answer: 'too-late' })
        : this.parts.answer({ event: toEvent(letter, at), message: { ...letter, entry } });
    this.keep(id, { at, answer });
    await answer;
  }

  /** Two words in one millisecond are still one after the other: of a person's presence the later one holds. */
  private stamp(): Instant {
    this.lastStamp = instant(Math.max(this.parts.now(), this.lastStamp + 1));
    return this.lastStamp;
  }

  private keep(id: string, answered: Remembered): void {
    this.remembered.set(id, answered);
    for (const [oldest, { at }] of this.remembered) {
      if (at > answered.at - rememberedForMs) break;
      this.remembered.delete(oldest);
    }
  }
}

/** Gateways write nothing else than letters; what is none is taken out all the same, so that it blocks nobody. */
function opened(text: string): DeskLetter | undefined {
  try {
    const letter = JSON.parse(text) as DeskLetter | null;
    return typeof letter?.id === 'string' && typeof letter.word?.type === 'string' ? letter : undefined;
  } catch {
    return undefined;
  }
}
