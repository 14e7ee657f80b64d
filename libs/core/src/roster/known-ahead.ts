import { daysBetween } from '../kernel/calendar.js';
import { osloClock } from '../kernel/oslo.js';
import { byPerson, type RosterFacts, type RosterRule } from './rule.js';
import { dateOfShift, type Shift } from './shift.js';

const daysAhead = 14;

/** A plan is known two weeks before it holds (Working Environment Act § 10-3): advice, one word for each person. */
export const knownAhead: RosterRule = {
  code: 'known-ahead',
  source: 'aml. § 10-3',
  weight: 'soft',
  findings: (facts) =>
    [...byPerson(facts.shifts)].flatMap(([personId, own]) => {
      const late = own.filter((shift) => noticeOf(shift, facts) < daysAhead);
      const [first, last] = [late[0], late.at(-1)];
      if (!first || !last) return [];
      const found = Math.min(...late.map((shift) => noticeOf(shift, facts)));
      const measure = { found, limit: daysAhead, unit: 'days' } as const;
      return [{ personId, shifts: late, engagements: [], span: { from: first.from, to: last.to }, measure }];
    }),
};

const noticeOf = (shift: Shift, { now }: RosterFacts): number =>
  daysBetween(osloClock(shift.publishedAt ?? now).date, dateOfShift(shift));
