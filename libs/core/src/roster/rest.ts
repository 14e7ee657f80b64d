import { days, hours, later, type Millis } from '../kernel/time.js';
import type { RosterRule } from './rule.js';
import { lengthOf, shiftKinds } from './shift.js';
import { inWindows } from './windows.js';
import { freeWithin, shiftsWithin } from './work.js';

/**
 * Eleven hours off in a row within every twenty-four from when work began (Working Environment Act § 10-8).
 * Elapsed time: from 22 to 9 are eleven hours on the wall, and ten in the night when the clocks go forward.
 */
export const dailyRest: RosterRule = rest('daily-rest', 'aml. § 10-8 (1)', hours(24), hours(11));

/** Thirty-five hours off in a row within every seven days from when work began: the stricter reading of a week. */
export const weeklyRest: RosterRule = rest('weekly-rest', 'aml. § 10-8 (2)', days(7), hours(35));

function rest(code: RosterRule['code'], source: string, within: Millis, limit: Millis): RosterRule {
  return {
    code,
    source,
    weight: 'hard',
    findings: (facts) =>
      inWindows(facts, shiftKinds, (works, start) => {
        const window = { from: start.from, to: later(start.from, within) };
        const longest = [...freeWithin(works, window)].sort((one, other) => lengthOf(other) - lengthOf(one))[0];
        const found = longest ? lengthOf(longest) : 0;
        if (found >= limit) return null;
        const measure = { found, limit, unit: 'millis' } as const;
        return { window, span: longest ?? window, shifts: shiftsWithin(works, window), measure };
      }),
  };
}
