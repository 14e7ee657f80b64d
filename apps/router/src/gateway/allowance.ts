import type { Instant } from '@samsvar/core';

/** A quick hand at the desk: twenty words at once, and five a second after that. */
const atOnce = 20;
const perSecond = 5;

/** So far beyond it is no hand. */
const flood = 200;

/** How much one socket may say. What is refused counts too, so that whoever keeps shouting is closed. */
export class Allowance {
  private left = atOnce;

  constructor(private at: Instant) {}

  spend(now: Instant): 'granted' | 'too-many' | 'flooding' {
    this.left = Math.min(atOnce, this.left + (Math.max(0, now - this.at) / 1_000) * perSecond);
    this.at = now;
    this.left -= 1;
    if (this.left >= 0) return 'granted';
    return this.left < -flood ? 'flooding' : 'too-many';
  }
}
