import { refuse, type Refused } from '../kernel/refusal.js';
import type { Instant } from '../kernel/time.js';

/** From a moment up to, not including, another; without end when `until` is null. */
export type Term = { readonly from: Instant; readonly until: Instant | null };

export const isWithin = ({ from, until }: Term, at: Instant): boolean => at >= from && (until === null || at < until);

/** A line closed once, out of turn: a meeting, a burst pipe, a move. The reason is shown to agents. */
export type Closure = { readonly from: Instant; readonly until: Instant; readonly reason: string };

/** A closure, if it ends after it starts. It may lie over midnights, and over other closures. */
export const closureOf = (
  from: Instant,
  until: Instant,
  reason: string,
): Closure | Refused<'closure-ends-before-it-starts'> =>
  until <= from ? refuse('closure-ends-before-it-starts') : { from, until, reason };
