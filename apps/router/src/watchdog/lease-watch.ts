import type { Look } from './lease-look.js';

export type Patience = {
  /** So long may a floor be nobody's: longer than any takeover takes. */
  readonly nobodysMs: number;
  /** So long may Redis be away: longer than its restart. Its owner can do nothing either, from a second on. */
  readonly awayMs: number;
};

/**
 * Whether a floor is abandoned, by the looks at its lease. A look that took long, or whose answer lay waiting while this
 * process slept, says nothing.
 */
export class LeaseWatch {
  private nobodysSince: number | undefined;
  private ownedAt: number;

  constructor(
    private readonly look: () => Promise<Look>,
    /** Milliseconds of a clock that nobody sets. */
    private readonly monotonic: () => number,
    private readonly patience: Patience,
  ) {
    this.ownedAt = monotonic();
  }

  /** Undefined: somebody owns it, or may come to. `mayAct` looks again: whoever stood by may have claimed it since. */
  async abandoned(): Promise<{ readonly mayAct: () => Promise<boolean> } | undefined> {
    const before = this.monotonic();
    const seen = await this.look();
    const isFresh = (): boolean => this.monotonic() - before < freshMs;
    const mayAct = async (): Promise<boolean> => isFresh() && (await this.look()) === seen && isFresh();
    if (seen === 'owned') this.ownedAt = this.monotonic();
    // A Redis that comes back empty leaves the last owner time to claim the floor again.
    if (seen !== 'nobodys') this.nobodysSince = undefined;
    else this.nobodysSince ??= before;
    const isAbandoned =
      (this.nobodysSince !== undefined && before - this.nobodysSince >= this.patience.nobodysMs) ||
      (seen === 'redis-away' && before - this.ownedAt >= this.patience.awayMs);
    return isAbandoned && isFresh() ? { mayAct } : undefined;
  }
}

/** For so long one look at who is there may be worked through: who comes or hangs up meanwhile waits for the next. */
const freshMs = 500;
