import type { CallId } from '../kernel/ids.js';

/**
 * How a conversation ended for the citizen, in the order the digits choose them: 1 is the first, 0 the tenth. The agent says
 * it; nothing is ever chosen beforehand.
 */
export const inquiryOutcomes = [
  'solved',
  'put-through-warm',
  'put-through-cold',
  'message',
  'order',
  'booked',
  'pointed-to-web',
  'guided-to-other',
  'sent-home',
  'wrong-number',
] as const;
export type InquiryOutcome = (typeof inquiryOutcomes)[number];

/** By which way somebody came; a call of ours is by telephone. */
export const inquiryChannels = ['phone', 'counter', 'e-mail', 'chat', 'letter'] as const;
export type InquiryChannel = (typeof inquiryChannels)[number];

/** As what somebody asks. `employee`: of one of the municipalities themselves. */
export const callerKinds = ['citizen', 'business', 'employee', 'public-body', 'press'] as const;
export type CallerKind = (typeof callerKinds)[number];

/**
 * How an enquiry is named that came by no call of ours: at the counter, or while there is no telephone system. The desk makes
 * the name, so that one that is filed twice is one.
 */
export const byHand = (uuid: string): CallId => `by-hand:${uuid}` as CallId;
export const isByHand = (callId: CallId): boolean => /^by-hand:[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(callId);

/** Why the first line could not solve it: what would have been needed. */
export const unsolvedReasons = ['no-access', 'no-knowledge', 'needs-decision', 'not-on-web', 'unclear'] as const;
export type UnsolvedReason = (typeof unsolvedReasons)[number];

/** Whether it makes sense to ask why the first line did not solve it. A wrong number was nothing to solve. */
export const asksWhy = (outcome: InquiryOutcome): boolean => outcome !== 'solved' && outcome !== 'wrong-number';

/** Whoever asks for somebody by name need not say why they ring, and a wrong number is about nothing. */
export const needsSubject = (outcome: InquiryOutcome): boolean =>
  !['put-through-warm', 'put-through-cold', 'message', 'wrong-number'].includes(outcome);

/** Letters of free text in a logged enquiry: some sentences. What is longer is an order, or does not belong in a log. */
export const longestNote = 1_000;
