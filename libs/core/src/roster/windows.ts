import type { Span } from '../routing/plan.js';
import type { Finding, RosterFacts } from './rule.js';
import { common, isAway, type ShiftKind } from './shift.js';
import { worksOf, type Work } from './work.js';

/** What a look at one piece of a person's work found, and the window that it looked through. */
type Seen = Pick<Finding, 'shifts' | 'span' | 'measure'> & { readonly window: Span };

/**
 * What a look from each piece of each person's work finds. Within a window that was told no other begins,
 * so that a week without rest is one finding and not seven.
 */
export function inWindows(
  facts: RosterFacts,
  kinds: readonly ShiftKind[],
  look: (works: readonly Work[], from: Work) => Seen | null,
): readonly Finding[] {
  return [...worksOf(facts, kinds)].flatMap(([personId, works]) => {
    const told: (Finding & { readonly window: Span })[] = [];
    for (const work of works) {
      const before = told.at(-1);
      if (before && work.from < before.window.to) continue;
      const seen = look(works, work);
      if (seen) told.push({ ...seen, personId, engagements: engagedWithin(facts, personId, seen.window) });
    }
    return told.map(({ window: _, ...finding }) => finding);
  });
}

const engagedWithin = ({ engagements }: RosterFacts, personId: Finding['personId'], window: Span) =>
  engagements.filter(
    (engagement) => engagement.personId === personId && !isAway(engagement) && common(engagement, window) !== null,
  );
