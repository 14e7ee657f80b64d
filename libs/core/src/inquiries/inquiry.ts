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
