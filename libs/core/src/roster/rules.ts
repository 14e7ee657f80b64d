import { breakNeeded } from './breaks.js';
import { absent, buffer, inMeeting, notAnAgent } from './engagements.js';
import { knownAhead } from './known-ahead.js';
import { oneSeatAtATime } from './one-seat-at-a-time.js';
import { dailyRest, weeklyRest } from './rest.js';
import { touches, type Breach, type RosterFacts, type RosterRule, type RuleCode } from './rule.js';
import { sameMunicipality } from './same-municipality.js';
import { shiftsADay } from './shifts-a-day.js';
import { byStart } from './shift.js';
import { hoursADay, hoursAWeek } from './working-hours.js';

/** All that a roster is held against, the hard ones first. */
export const rosterRules: readonly RosterRule[] = [
  oneSeatAtATime,
  absent,
  notAnAgent,
  inMeeting,
  shiftsADay,
  breakNeeded,
  dailyRest,
  weeklyRest,
  hoursADay,
  hoursAWeek,
  sameMunicipality,
  buffer,
  knownAhead,
];

/** Where the roster breaks the rules, in order of time. A centre may switch off soft rules; hard ones stay. */
export const breachesOf = (facts: RosterFacts, switchedOff: readonly RuleCode[] = []): readonly Breach[] =>
  rosterRules
    .filter(({ code, weight }) => weight === 'hard' || !switchedOff.includes(code))
    .flatMap((rule) => breachesOfOne(rule, facts))
    .sort((one, other) => byStart(one.span, other.span));

/** What no proposal may break. */
export const hardBreachesOf = (facts: RosterFacts): readonly Breach[] =>
  rosterRules.filter(({ weight }) => weight === 'hard').flatMap((rule) => breachesOfOne(rule, facts));

const breachesOfOne = ({ code: rule, source, weight, findings }: RosterRule, facts: RosterFacts): readonly Breach[] =>
  findings(facts)
    .filter(({ shifts }) => touches(facts.span, shifts))
    .map((finding) => ({ ...finding, rule, source, weight }));
