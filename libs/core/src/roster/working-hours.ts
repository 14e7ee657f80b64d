import { days, hours, later, type Millis } from '../kernel/time.js';
import type { RosterRule } from './rule.js';
import { shiftKinds } from './shift.js';
import { inWindows } from './windows.js';
import { shiftsWithin, workWithin } from './work.js';

/** At most nine hours of work within any twenty-four (Working Environment Act § 10-4), as far as the system sees. */
export const hoursADay: RosterRule = atMost('hours-a-day', 'aml. § 10-4 (1)', days(1), hours(9));

/** At most forty hours of work within any seven days, as far as the system sees. */
export const hoursAWeek: RosterRule = atMost('hours-a-week', 'aml. § 10-4 (1)', days(7), hours(40));

/** Work within a window is most where the window begins with a piece of work: no other needs a look. */
function atMost(code: RosterRule['code'], source: string, within: Millis, limit: Millis): RosterRule {
  return {
    code,
    source,
    weight: 'hard',
    findings: (facts) =>
      inWindows(facts, shiftKinds, (works, { from }) => {
        const window = { from, to: later(from, within) };
        const found = workWithin(works, window);
        if (found <= limit) return null;
        return { window, span: window, shifts: shiftsWithin(works, window), measure: { found, limit, unit: 'millis' } };
      }),
  };
}
