import { hours, later, minutes } from '../kernel/time.js';
import { freeWithin, shiftsWithin, worksOf, workWithin, type Work } from './work.js';
import type { Finding, RosterFacts, RosterRule } from './rule.js';
import { isAway, lengthOf, shiftKinds, type Shift } from './shift.js';

const onEnd = hours(5) + minutes(30);
const longDay = hours(8);
const breaksOfLongDay = minutes(30);
/** Work that follows sooner than after a night's rest belongs to the same day, whatever the date. */
const nightsRest = hours(11);

/**
 * A break after at most five and a half hours on end, and half an hour of them in a day of eight (Working Environment Act
 * § 10-9). A break is time without a seat, or the common lunch. Standby is no work here: nobody is bound to the phone.
 */
export const breakNeeded: RosterRule = {
  code: 'break',
  source: 'aml. § 10-9 (1)',
  weight: 'hard',
  findings: (facts) =>
    [...worksOf(facts, bound)].flatMap(([personId, works]) =>
      [...works.flatMap(tooLongOnEnd), ...daysOf(works).flatMap(tooLittleInAll)].map((found) => ({
        ...found,
        personId,
        engagements: engagedIn(facts, personId, found.span),
      })),
    ),
};

const bound = shiftKinds.filter((kind) => kind !== 'standby');

type Found = Pick<Finding, 'shifts' | 'span' | 'measure'>;

function tooLongOnEnd({ from, to, shifts }: Work): readonly Found[] {
  const found = lengthOf({ from, to });
  if (found <= onEnd) return [];
  return [{ shifts: each(shifts), span: { from, to }, measure: { found, limit: onEnd, unit: 'millis' } }];
}

function tooLittleInAll(day: readonly Work[]): readonly Found[] {
  const [first, last] = [day[0], day.at(-1)];
  if (!first || !last) return [];
  const span = { from: first.from, to: last.to };
  if (workWithin(day, span) < longDay) return [];
  const found = freeWithin(day, span).reduce((sum, free) => sum + lengthOf(free), 0);
  if (found >= breaksOfLongDay) return [];
  return [{ shifts: each(shiftsWithin(day, span)), span, measure: { found, limit: breaksOfLongDay, unit: 'millis' } }];
}

function daysOf(works: readonly Work[]): readonly (readonly Work[])[] {
  const found: Work[][] = [];
  for (const work of works) {
    const day = found.at(-1);
    const before = day?.at(-1);
    if (day && before && work.from < later(before.to, nightsRest)) day.push(work);
    else found.push([work]);
  }
  return found;
}

const each = (shifts: readonly Shift[]): readonly Shift[] => [...new Set(shifts)];

const engagedIn = ({ engagements }: RosterFacts, personId: Finding['personId'], { from, to }: Found['span']) =>
  engagements.filter((it) => it.personId === personId && !isAway(it) && it.from < to && from < it.to);
