/** What one look at a floor's lease found. */
export type Look = 'owned' | 'nobodys' | 'redis-away';

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

  /** Undefined: somebody owns it, or may come to. Else for how long what was seen may be acted on. */
  async abandoned(): Promise<{ readonly mayAct: () => boolean } | undefined> {
    const before = this.monotonic();
    const seen = await this.look();
    const mayAct = (): boolean => this.monotonic() - before < freshMs;
    if (seen === 'owned') this.ownedAt = this.monotonic();
    // A Redis that comes back empty leaves the last owner time to claim the floor again.
    if (seen !== 'nobodys') this.nobodysSince = undefined;
    else this.nobodysSince ??= before;
    const isAbandoned =
      (this.nobodysSince !== undefined && before - this.nobodysSince >= this.patience.nobodysMs) ||
      (seen === 'redis-away' && before - this.ownedAt >= this.patience.awayMs);
    return isAbandoned && mayAct() ? { mayAct } : undefined;
  }
}

/** Whoever claims the floor after a look needs longer than this to be connected and have something in hand. */
const freshMs = 500;
