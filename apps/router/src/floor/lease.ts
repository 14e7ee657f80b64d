import type { FloorMemory } from './floor-memory.js';
import type { FloorStore, Owner } from './floor-store.js';

export const leaseTtlMs = 1_000;
export const renewEveryMs = 250;

/**
 * The right to commit and to act for one centre, by this process's own monotonic clock. The deadline counts from
 * *before* the renewal was sent: Redis may have started its own clock at any moment after that, never earlier. So the
 * holder stops before anyone else can begin.
 */
export class Lease {
  private heldUntil: number;

  constructor(
    private readonly store: FloorStore,
    readonly owner: Owner,
    /** Monotonic milliseconds; a wall clock may be stepped. */
    private readonly monotonic: () => number,
    claimedAt: number,
  ) {
    this.heldUntil = claimedAt + leaseTtlMs;
  }

  static async claim(
    store: FloorStore,
    token: string,
    monotonic: () => number,
  ): Promise<{ lease: Lease; lastCommit: string } | undefined> {
    const before = monotonic();
    const claim = await store.claim(token, leaseTtlMs, 2 * leaseTtlMs);
    return claim && { lease: new Lease(store, claim.owner, monotonic, before), lastCommit: claim.lastCommit };
  }

  /** Given back from memory to a Redis that knows less of it, and taken with it. */
  static async ofMemory(
    store: FloorStore,
    owner: Owner,
    monotonic: () => number,
    memory: FloorMemory,
  ): Promise<Lease | undefined> {
    const before = monotonic();
    const isOurs = await store.supply(owner, leaseTtlMs, memory, 'lost');
    return isOurs ? new Lease(store, owner, monotonic, before) : undefined;
  }

  get isHeld(): boolean {
    return this.monotonic() < this.heldUntil;
  }

  /** `mend`: what a Redis that does not know us may still need from us to do so. Asked only while the lease lasts. */
  async renew(lastCommit: string, underWay: string, mend: () => Promise<boolean>): Promise<boolean> {
    const before = this.monotonic();
    const outcome = await this.store.renew(this.owner, leaseTtlMs, lastCommit, underWay);
    if (outcome !== 'held' && !(this.isHeld && (await mend()))) this.giveUp();
    else if (this.isHeld) this.heldUntil = before + leaseTtlMs;
    return this.isHeld;
  }

  /** From here on nothing more is committed or done, whatever Redis says. */
  giveUp(): void {
    this.heldUntil = Number.NEGATIVE_INFINITY;
  }

  async release(): Promise<void> {
    this.giveUp();
    await this.store.release(this.owner);
  }
}
