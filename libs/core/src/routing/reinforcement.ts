import { later, type Instant } from '../kernel/time.js';
import { noPace, type Pace } from './pace.js';
import type { Policies } from './policies.js';

/** What the floor knows of calling people from other work, besides each person's own call-out. */
export type Reinforcement = {
  /** One for each press of the key that nobody has come for yet: the id of its event. */
  readonly byHand: readonly string[];
  /** The coordinator's switch for an incident: everybody who may be called is wanted. */
  readonly isSwitchedOn: boolean;
  /** Since when nobody waits, while somebody is called out; null otherwise. */
  readonly calmSince: Instant | null;
  readonly pace: Pace;
};

export const noReinforcement: Reinforcement = { byHand: [], isSwitchedOn: false, calmSince: null, pace: noPace };

/** The queue has been empty for so long by then. */
export const calmAt = ({ calmSince }: Reinforcement, { calmAfter }: Policies): Instant | null =>
  calmSince === null ? null : later(calmSince, calmAfter);
