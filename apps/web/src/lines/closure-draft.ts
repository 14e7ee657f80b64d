import type { NewClosure } from '../api/shapes.js';
import { readClock } from '../shared/clock-text.js';
import { osloInstant } from '../shared/oslo.js';

/** A date and a time as typed; wall clock in Norway. */
export type WallDraft = { readonly date: string; readonly time: string };
export type ClosureDraft = { readonly from: WallDraft; readonly until: WallDraft; readonly reason: string };
export type ClosureFault = 'reason' | 'time' | 'order' | 'past';

/** The closure that was typed, or the first thing to put right. */
export function closureOf(draft: ClosureDraft, now: Date): { closure: NewClosure } | { fault: ClosureFault } {
  const [from, until] = [moment(draft.from), moment(draft.until)];
  const reason = draft.reason.trim();
  if (reason === '') return { fault: 'reason' };
  if (from === undefined || until === undefined) return { fault: 'time' };
  if (until <= from) return { fault: 'order' };
  if (until <= now) return { fault: 'past' };
  return { closure: { from: from.toISOString(), until: until.toISOString(), reason } };
}

function moment({ date, time }: WallDraft): Date | undefined {
  const clock = readClock(time);
  return clock === undefined || clock === '24:00' ? undefined : osloInstant(date, clock);
}
