import type { PersonId } from '../kernel/ids.js';
import type { Instant } from '../kernel/time.js';
import type { Span } from '../routing/plan.js';
import { common, type Engagement, type RosterPerson, type Shift } from './shift.js';

/** A roster and what is known around it: all that the rules look at. */
export type RosterFacts = {
  /** What is being planned: a breach that touches none of its shifts is left out. */
  readonly span: Span;
  /** Those of the span, and of at least a week on either side, so that rest is measured over its edges too. */
  readonly shifts: readonly Shift[];
  readonly engagements: readonly Engagement[];
  readonly people: readonly RosterPerson[];
  /** The centre's common lunch closures: time within a shift that is not worked. */
  readonly lunches: readonly Span[];
  /** When the drafted shifts would be known to those who have them. */
  readonly now: Instant;
};

/** What the checks can see. Everything else a person works is unknown to them, and a screen that shows a check says so. */
export const seenByChecks = ['shifts', 'call-outs', 'imported-calendars'] as const;

/** A hard rule is kept by every proposal; a soft one is kept where it can be. A coordinator may break either, knowingly. */
export type RuleWeight = 'hard' | 'soft';

export type RuleCode =
  | 'one-seat-at-a-time'
  | 'absent'
  | 'not-an-agent'
  | 'in-meeting'
  | 'buffer'
  | 'same-municipality'
  | 'shifts-a-day'
  | 'break'
  | 'daily-rest'
  | 'weekly-rest'
  | 'hours-a-day'
  | 'hours-a-week'
  | 'known-ahead';

/** What was found beside what the rule asks for: milliseconds of elapsed time, calendar days, or a count. */
export type Measure = {
  readonly found: number;
  readonly limit: number;
  readonly unit: 'millis' | 'days' | 'shifts' | 'municipalities';
};

/** One place where a rule does not hold. */
export type Finding = {
  /** Null when it is about those in the seats together. */
  readonly personId: PersonId | null;
  /** Those that together break it: without any one of them it would hold here, or be less. */
  readonly shifts: readonly Shift[];
  readonly engagements: readonly Engagement[];
  /** Where to look: the overlap, the short rest, the day or week that is too long. */
  readonly span: Span;
  readonly measure: Measure;
};

/** A rule that a roster should keep, with where it comes from. */
export type RosterRule = {
  readonly code: RuleCode;
  /** The law's own place ('aml. § 10-8 (1)'); null for what the centres have agreed among themselves. */
  readonly source: string | null;
  readonly weight: RuleWeight;
  readonly findings: (facts: RosterFacts) => readonly Finding[];
};

/** A rule that is broken, by whom and where. */
export type Breach = Finding & Pick<RosterRule, 'source' | 'weight'> & { readonly rule: RuleCode };

/** The shifts of each person who has any, in order of their start. */
export function byPerson(shifts: readonly Shift[]): ReadonlyMap<PersonId, readonly Shift[]> {
  const found = new Map<PersonId, Shift[]>();
  for (const shift of [...shifts].sort((one, other) => one.from - other.from))
    found.set(shift.personId, [...(found.get(shift.personId) ?? []), shift]);
  return found;
}

export const touches = (span: Span, shifts: readonly Shift[]): boolean =>
  shifts.some((shift) => common(span, shift) !== null);
