import { isLocalDate, localDate, osloInstant, wallTime } from '@samsvar/core';
import type { WallDraft } from '../lines/closure-draft.js';
import { readClock } from '../shared/clock-text.js';

/** From a date and a time to another, as somebody types them: wall clock in Norway. 24.00 ends the day. */
export type SpanDraft = { readonly from: WallDraft; readonly to: WallDraft };
export type SpanFault = 'time' | 'order' | 'past';
export type TypedSpan = { readonly from: string; readonly to: string };

/** The span that was typed, or what to put right first. */
export function spanOfDraft(
  { from, to }: SpanDraft,
  now: Date,
): { readonly span: TypedSpan } | { readonly fault: SpanFault } {
  const [start, end] = [momentOf(from), momentOf(to)];
  if (start === undefined || end === undefined) return { fault: 'time' };
  if (end <= start) return { fault: 'order' };
  if (end <= now.getTime()) return { fault: 'past' };
  return { span: { from: new Date(start).toISOString(), to: new Date(end).toISOString() } };
}

function momentOf({ date, time }: WallDraft): number | undefined {
  const clock = readClock(time);
  return clock === undefined || !isLocalDate(date) ? undefined : osloInstant(localDate(date), wallTime(clock));
}
