import { addDays, type LocalDate } from '../kernel/calendar.js';
import { startOfDay } from '../kernel/oslo.js';
import { instant, type Instant } from '../kernel/time.js';
import type { Span } from '../routing/plan.js';
import { timePresent } from './absence.js';

/** From one date to another, both included; null: nobody knows yet when it ends. */
export type Employment = { readonly first: LocalDate; readonly last: LocalDate | null };

/**
 * When, of a span of time, somebody cannot be on duty because they are no agent then: not employed, or from now on if they
 * answer for the centre no more. Whoever the centre itself employs has no employment, and is there all the time.
 */
export function timeNotAnAgent(
  { from, to }: Span,
  { isAgent, employments }: { readonly isAgent: boolean; readonly employments: readonly Employment[] },
  now: Instant,
): readonly Span[] {
  const leaves = isAgent ? to : instant(Math.min(to, Math.max(from, now)));
  const employed = employments.map(({ first, last }) => ({
    from: startOfDay(first),
    to: last === null ? to : startOfDay(addDays(last, 1)),
  }));
  const notEmployed = employed.length === 0 ? [] : timePresent({ from, to: leaves }, employed);
  return leaves < to ? [...notEmployed, { from: leaves, to }] : notEmployed;
}
