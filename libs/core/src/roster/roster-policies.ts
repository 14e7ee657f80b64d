import type { RuleCode } from './rule.js';

/** What a centre may choose for its roster. */
export type RosterPolicies = {
  /** Whether it is told of shifts that are known less than two weeks ahead: advice, and not every centre's way of working. */
  readonly advisesKnownAhead: boolean;
};

/** What holds in a centre that has not chosen. */
export const defaultRosterPolicies: RosterPolicies = { advisesKnownAhead: true };

/** The soft rules that a centre with these policies does not use. */
export const switchedOffBy = ({ advisesKnownAhead }: RosterPolicies): readonly RuleCode[] =>
  advisesKnownAhead ? [] : ['known-ahead'];
