import type { CallId } from '@samsvar/core';

/** A second of the busiest rush, many times over. */
const remembered = 1_000;

/** Callers who have just gone: the floor may not have heard of it yet, and want a telephone rung for one of them. */
export class JustEnded {
  private readonly calls = new Set<CallId>();

  has(call: CallId): boolean {
    return this.calls.has(call);
  }

  add(call: CallId): void {
    this.calls.add(call);
    const [oldest] = this.calls;
    if (this.calls.size > remembered && oldest !== undefined) this.calls.delete(oldest);
  }
}
