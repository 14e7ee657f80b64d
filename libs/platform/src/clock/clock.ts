import { instant, type Instant } from '@samsvar/core';

/** What time it is. Injected, so that a test decides; the core is given instants and never asks. */
export abstract class Clock {
  abstract now(): Instant;
}

export class WallClock extends Clock {
  now(): Instant {
    return instant(Date.now());
  }
}
