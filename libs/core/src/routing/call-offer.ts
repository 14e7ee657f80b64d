import type { AgentId } from '../kernel/ids.js';
import type { Instant } from '../kernel/time.js';
import type { OfferReason } from './facts.js';
import type { LegId } from './legs.js';

/** One waiting call held out to one agent, who has until `expiresAt` to take it. Named by the leg that rings. */
export type CallOffer = {
  readonly agentId: AgentId;
  readonly legId: LegId;
  readonly madeAt: Instant;
  /** Accepted at the desk, the device not up yet: from then on it is the device that must be up before this. */
  readonly expiresAt: Instant;
  readonly isAccepted: boolean;
  /** Why this agent, in the order the reasons weighed: she is shown it. */
  readonly because: readonly OfferReason[];
};

/**
 * How an offer ends. Only `unanswered` counts towards setting the agent to away. `not-rung`: nobody asked her telephone to ring,
 * which is no fault of hers or of it.
 */
export const offerEnds = [
  'accepted',
  'declined',
  'passed-on',
  'unanswered',
  'failed-delivery',
  'not-rung',
  'caller-gone',
] as const;

export type OfferEnd = (typeof offerEnds)[number];

/** Silence until the deadline: a miss, unless she did accept and the device did not follow. */
export const silenceOf = (offer: CallOffer): 'failed-delivery' | 'unanswered' =>
  offer.isAccepted ? 'failed-delivery' : 'unanswered';
