import { minutes, type Instant } from '../kernel/time.js';

/** How many callers came into the queue in this quarter of an hour and the three before, newest first. */
export type Pace = { readonly quarter: number; readonly counts: readonly number[] };

const quarter = minutes(15);
const quarters = 4;

export const noPace: Pace = { quarter: 0, counts: [] };

/** One more caller. */
export function counted(pace: Pace, at: Instant): Pace {
  const [newest = 0, ...before] = upTo(pace, at);
  return { quarter: Math.floor(at / quarter), counts: [newest + 1, ...before] };
}

/** Callers per millisecond over the last three quarters of an hour and what there is of this one. */
export function paceAt(pace: Pace, at: Instant): number {
  const callers = upTo(pace, at).reduce((sum, count) => sum + count, 0);
  return callers / ((quarters - 1) * quarter + (at % quarter) + 1);
}

/** The same counts seen from `at`: quarters without a caller are empty, old ones are forgotten. */
function upTo(pace: Pace, at: Instant): readonly number[] {
  const empty = Math.max(0, Math.floor(at / quarter) - pace.quarter);
  return [...Array.from({ length: Math.min(empty, quarters) }, () => 0), ...pace.counts].slice(0, quarters);
}
