export * from './absence.js';
export * from './balance.js';
export * from './coverage.js';
export * from './demand.js';
export * from './difference.js';
export { longestHandover } from './handover.js';
export * from './proposal/index.js';
export {
  seenByChecks,
  type Breach,
  type Finding,
  type Measure,
  type RosterFacts,
  type RosterRule,
  type RuleCode,
  type RuleWeight,
} from './rule.js';
export * from './roster-policies.js';
export * from './rules.js';
export {
  isAway,
  isCover,
  shiftKinds,
  type Engagement,
  type RosterPerson,
  type Seat,
  type Shift,
  type ShiftKind,
} from './shift.js';
export * from './swap.js';
export * from './template.js';
export { timeNotAnAgent, type Employment } from './time-not-an-agent.js';
export { usualDemand } from './usual-demand.js';
