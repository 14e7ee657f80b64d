import type { Instant } from '@samsvar/core';

/**
 * The id of the next commit. Ids of one floor stand in the order of its commits, whatever the clock does. A floor that
 * was built anew knows no commit before: it counts from the clock, in milliseconds, which no floor outruns by counting.
 */
export function nextCommitId(previous: string, now: Instant, unique: string): string {
  const last = Number.parseInt(previous, 10);
  const order = Number.isNaN(last) ? now : last + 1;
  return `${String(order).padStart(15, '0')}-${unique}`;
}
