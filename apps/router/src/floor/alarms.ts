import { nextDeadline, type Floor, type Instant } from '@samsvar/core';

/** However far the next deadline, the clock is looked at this often: it may have been stepped. */
const lookEveryMs = 1_000;

/** Never quicker than this, so that a deadline which nobody clears costs little. */
const leastWaitMs = 5;

/** Knocks when something on the floor falls due. A late or doubled knock changes nothing: deadlines are in the floor. */
export class Alarms {
  private due: Instant | null = null;
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;

  constructor(
    private readonly now: () => Instant,
    private readonly knock: () => void,
  ) {}

  set(floor: Floor): void {
    this.due = nextDeadline(floor);
    this.wait();
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private wait(): void {
    clearTimeout(this.timer);
    if (this.isStopped) return;
    const left = this.due === null ? lookEveryMs : this.due - this.now();
    this.timer = setTimeout(() => this.look(), Math.min(Math.max(left, leastWaitMs), lookEveryMs));
  }

  private look(): void {
    if (this.due !== null && this.now() >= this.due) this.knock();
    this.wait();
  }
}
