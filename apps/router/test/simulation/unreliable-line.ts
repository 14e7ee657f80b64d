import type { Millis } from '@samsvar/core';
import type { Disturbance, TelephoneEvent } from '@samsvar/telephony';

/** What becomes of some news on its way: after so many others, `by` so much later. */
export type Trouble = { readonly becomes: 'lost' | 'twice' | 'late'; readonly after: number; readonly by: Millis };

/** The line by which a centre hears of its telephone system: what goes wrong on it, and what is still under way. */
export class UnreliableLine {
  readonly seen = { lost: 0, twice: 0, late: 0, gaps: 0 };
  private readonly troubles: { becomes: Trouble['becomes']; after: number; by: Millis }[] = [];
  private underWay = 0;
  private failuresUnderWay = 0;
  private isTorn = false;
  private isWhole = false;

  /** `torn`: something will never be heard, or not in its turn; only what is told after a gap makes it good. */
  constructor(private readonly torn: (by: Millis) => void) {}

  expect(trouble: Trouble): void {
    this.troubles.push({ ...trouble });
  }

  readonly disturb: Disturbance = (event) => {
    // A failure is this side's own word.
    if (event.type === 'command-failed') {
      this.failuresUnderWay += 1;
      return [0];
    }
    const delays = this.delaysOf(event);
    this.underWay += delays.length;
    return delays;
  };

  heard(event: TelephoneEvent): void {
    if (event.type === 'command-failed') this.failuresUnderWay -= 1;
    else this.underWay -= 1;
    if (event.type === 'line-resynced') this.isWhole = !this.isTorn;
  }

  /** Nothing more comes of what was under way; what lives is told when contact is there again. */
  loseContact(): void {
    this.seen.gaps += 1;
    this.underWay = 0;
    this.isTorn = false;
    this.isWhole = false;
  }

  /** From now on nothing goes wrong. */
  mend(): void {
    this.troubles.length = 0;
  }

  /** All that has happened in the telephone system has been heard. */
  get isAllHeard(): boolean {
    return this.isWhole && this.underWay === 0 && this.failuresUnderWay === 0;
  }

  get needsResync(): boolean {
    return !this.isWhole;
  }

  private delaysOf(event: TelephoneEvent): readonly Millis[] {
    const [next] = this.troubles;
    if (!next || next.after-- > 0) return [0];
    this.troubles.shift();
    const { by } = next;
    // What lives is told as of one moment: later it would be another.
    const isOfItsMoment = event.type === 'line-resynced' || event.type === 'device-reachable';
    const becomes = next.becomes === 'late' && isOfItsMoment ? 'lost' : next.becomes;
    this.seen[becomes] += 1;
    if (becomes === 'twice') return [0, isOfItsMoment ? 0 : by];
    this.isTorn = true;
    this.isWhole = false;
    this.torn(by);
    return becomes === 'lost' ? [] : [by];
  }
}
