import { instant, later, type Instant, type Millis } from '@samsvar/core';

/** What the simulated telephone system needs of a clock. */
export type Timers = {
  now(): Instant;
  /** Does the work once, `wait` from now. */
  after(wait: Millis, work: () => void): void;
};

/** The clock on the wall. A wait keeps no process alive. */
export const wallTime: Timers = {
  now: () => instant(Date.now()),
  after: (wait, work) => void setTimeout(work, Math.max(0, wait)).unref(),
};

type Due = { readonly at: Instant; readonly order: number; readonly work: () => void };

/** A clock that stands until it is told to go on: a day passes in milliseconds, always in the same order. */
export class VirtualTime implements Timers {
  private readonly waiting: Due[] = [];
  private order = 0;

  constructor(private time: Instant = instant(0)) {}

  now(): Instant {
    return this.time;
  }

  after(wait: Millis, work: () => void): void {
    const due = { at: later(this.time, Math.max(0, wait)), order: this.order++, work };
    // Kept in order by binary search: most waits end among the last.
    let [low, high] = [0, this.waiting.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.waiting[middle];
      if (other && other.at <= due.at) low = middle + 1;
      else high = middle;
    }
    this.waiting.splice(low, 0, due);
  }

  /** Goes on to the next thing due, and does it; false when nothing is due any more. */
  step(): boolean {
    const next = this.waiting.shift();
    if (!next) return false;
    this.time = next.at;
    next.work();
    return true;
  }

  /** Lets a span pass, doing what falls due in it. */
  pass(span: Millis): void {
    const end = later(this.time, span);
    while (this.waiting[0] && this.waiting[0].at <= end) this.step();
    this.time = end;
  }
}
