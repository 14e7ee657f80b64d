import type { Reach } from '@samsvar/core';

/** Every job there is. A name without a handler keeps the workers from starting. */
export const jobNames = [
  'outbox.relay',
  'outbox.sweep',
  'audit.months',
  'plan.publish',
  'plan.sweep',
  'retention.sweep',
  'retention.centre',
  'inquiries.open',
  'inquiries.sweep',
] as const;
export type JobName = (typeof jobNames)[number];

/** What every job carries: whose rows it may touch, and the trace of the request that gave rise to it. */
export type JobPayload = { readonly reach: Reach; readonly traceId: string };
