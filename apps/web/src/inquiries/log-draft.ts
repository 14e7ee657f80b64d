import {
  needsSubject,
  type CallerKind,
  type InquiryChannel,
  type InquiryOutcome,
  type UnsolvedReason,
} from '@samsvar/core';
import type { Subject } from '../api/shapes.js';

/** What has been said of a conversation so far. Nothing is chosen beforehand. */
export type LogDraft = {
  readonly subject: Subject | null;
  readonly outcome: InquiryOutcome | null;
  readonly unsolvedBecause: UnsolvedReason | null;
  readonly note: string;
  /** Asked of what came by no call of ours; a call is by telephone. */
  readonly channel: InquiryChannel;
  readonly callerKind: CallerKind | null;
};

export const emptyLog: LogDraft = {
  ...{ subject: null, outcome: null, unsolvedBecause: null, note: '' },
  ...{ channel: 'phone', callerKind: null },
};

/**
 * What is missing before it can be filed, or, of a note about something sensitive, is one too many; what stands first in the
 * form is said first.
 */
export function missingIn({ subject, outcome, note }: LogDraft): 'subject' | 'outcome' | 'note' | undefined {
  if (subject === null && outcome !== null && needsSubject(outcome)) return 'subject';
  if (outcome === null) return 'outcome';
  return subject?.isSensitive && note.trim() !== '' ? 'note' : undefined;
}
