import type { FailedDelivery, Millis } from '@samsvar/core';

/** A citizen who rings a line of a municipality. */
export type Citizen = {
  readonly dialled: string;
  /** As the trunk would deliver it; null when withheld. */
  readonly number: string | null;
  /** How long without a conversation before hanging up; it runs again whenever the conversation stops. */
  readonly patience: Millis;
  /** How long the conversation lasts before the citizen says goodbye. */
  readonly talk: Millis;
  /** Keys pressed, each so long after ringing. */
  readonly presses?: readonly { readonly key: string; readonly after: Millis }[];
};

/** How a telephone behaves when it is rung: an agent's device, an outside party's, or a citizen's. */
export type DeviceManner =
  | {
      readonly does: 'answer';
      readonly after: Millis;
      /** Says goodbye by itself so long after. */ readonly talk?: Millis;
    }
  /** Rings until it is given up. */
  | { readonly does: 'miss' }
  /** Says no by itself, at once. */
  | { readonly does: 'refuse'; readonly cause: Exclude<FailedDelivery, 'unanswered'> };
