import { minutes } from '../kernel/time.js';
import type { Span } from '../routing/plan.js';
import type { Finding, RosterFacts, RosterRule } from './rule.js';
import { common, lengthOf, type Engagement, type Shift } from './shift.js';

/** Nobody sits while away. */
export const absent: RosterRule = {
  code: 'absent',
  source: null,
  weight: 'hard',
  findings: (facts) => pairs(facts, 'absence').flatMap(overlap),
};

/** Nobody sits who is not employed then, or has left: nobody would ring them, and the seat would look taken. */
export const notAnAgent: RosterRule = {
  code: 'not-an-agent',
  source: null,
  weight: 'hard',
  findings: (facts) => pairs(facts, 'not-an-agent').flatMap(overlap),
};

/** Nobody closes the phone for a meeting: whoever is in one has no seat. */
export const inMeeting: RosterRule = {
  code: 'in-meeting',
  source: null,
  weight: 'hard',
  findings: (facts) => pairs(facts, 'meeting').flatMap(overlap),
};

/** Time to get from one thing to the next, either way. */
const bufferLength = minutes(30);

/** Half an hour free between a shift and a meeting. One that overlaps the shift is `in-meeting`'s to tell. */
export const buffer: RosterRule = {
  code: 'buffer',
  source: null,
  weight: 'soft',
  findings: (facts) =>
    pairs(facts, 'meeting')
      .filter(([shift, meeting]) => bufferIsShort(shift, meeting))
      .map(([shift, meeting]) => {
        const between = freeBetween(shift, meeting);
        return told(shift, meeting, between, { found: lengthOf(between), limit: bufferLength, unit: 'millis' });
      }),
};

/** Whether a meeting lies beside a seat, with too little time to get from one to the other. */
export function bufferIsShort(seat: Span, { kind, from, to }: Engagement): boolean {
  const free = lengthOf(freeBetween(seat, { from, to }));
  return kind === 'meeting' && free >= 0 && free < bufferLength;
}

/** From the end of the first to the start of the second; negative when they overlap. */
const freeBetween = (one: Span, other: Span): Span =>
  other.to <= one.from ? { from: other.to, to: one.from } : { from: one.to, to: other.from };

function overlap([shift, engagement]: Pair): readonly Finding[] {
  const both = common(shift, engagement);
  return both ? [told(shift, engagement, both, { found: lengthOf(both), limit: 0, unit: 'millis' })] : [];
}

type Pair = readonly [Shift, Engagement];

const pairs = ({ shifts, engagements }: RosterFacts, kind: Engagement['kind']): readonly Pair[] =>
  engagements
    .filter((engagement) => engagement.kind === kind)
    .flatMap((engagement) =>
      shifts.filter(({ personId }) => personId === engagement.personId).map((shift) => [shift, engagement] as const),
    );

const told = (shift: Shift, engagement: Engagement, span: Span, measure: Finding['measure']): Finding => ({
  personId: shift.personId,
  shifts: [shift],
  engagements: [engagement],
  span,
  measure,
});
