import type { Instant } from '../kernel/time.js';
import type { Call } from './call.js';

/**
 * Who is next, over all municipalities: those at the front, then by priority, then by how much of the line's own
 * target the caller has used up, then by arrival. Negative when `one` goes before `other`.
 * The share changes as time passes, so it is worked out anew each time; multiplied crosswise it stays in whole numbers.
 */
export function inCallOrder(one: Call, other: Call, now: Instant): number {
  if ((one.front === null) !== (other.front === null)) return one.front === null ? 1 : -1;
  return (
    (one.front === null ? other.priority - one.priority || byUsedUpTarget(one, other, now) : 0) ||
    one.arrivedAt - other.arrivedAt ||
    (one.id < other.id ? -1 : 1)
  );
}

const byUsedUpTarget = (one: Call, other: Call, now: Instant): number =>
  (now - other.arrivedAt) * one.target - (now - one.arrivedAt) * other.target;
