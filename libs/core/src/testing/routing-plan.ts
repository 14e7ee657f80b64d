import { agentId, centreId, lineId, municipalityId } from '../kernel/ids.js';
import { seconds, type Instant } from '../kernel/time.js';
import { defaultPolicies, type Duty, type Plan, type PlannedAgent, type PlannedLine } from '../routing/index.js';
import { at } from './clock.js';

export const gulen = municipalityId('gulen');
export const osteroy = municipalityId('osteroy');
export const samnanger = municipalityId('samnanger');

/** A line of Gulen, open 08–15:30, unless told otherwise. */
export function aLine(name: string, given: Partial<PlannedLine> = {}): PlannedLine {
  return {
    id: lineId(name),
    municipalityId: gulen,
    language: 'nn',
    languageKeys: { '2': 'en' },
    target: seconds(30),
    priority: 0,
    openings: [{ from: at('08:00'), to: at('15:30') }],
    holidays: [],
    emergency: null,
    incidentId: null,
    duty: null,
    ...given,
  };
}

/** Somebody of Osterøy with a phone shift 08–16 who answers for everybody, unless told otherwise. */
export function anAgent(name: string, given: Partial<PlannedAgent> = {}): PlannedAgent {
  return {
    id: agentId(name),
    home: osteroy,
    answersFor: [gulen, osteroy, samnanger],
    languages: ['nb', 'nn'],
    duties: [shift('08:00', '16:00')],
    callOut: null,
    ...given,
  };
}

export const shift = (from: string, to: string, kind: Duty['kind'] = 'phone'): Duty => ({
  from: at(from),
  to: at(to),
  kind,
});

/** A centre with these lines, each dialled by its own name, and these agents. */
export function aPlan(given: {
  readonly version?: number;
  readonly lines?: readonly PlannedLine[];
  readonly agents?: readonly PlannedAgent[];
  readonly policies?: Partial<Plan['policies']>;
}): Plan {
  const lines = given.lines ?? [aLine('gulen')];
  return {
    centreId: centreId('fjordvest'),
    version: given.version ?? 1,
    policyVersion: 1,
    policies: { ...defaultPolicies, ...given.policies },
    lineOf: Object.fromEntries(lines.map((line) => [line.id, line.id])),
    lines: Object.fromEntries(lines.map((line) => [line.id, line])),
    agents: Object.fromEntries((given.agents ?? []).map((agent) => [agent.id, agent])),
  };
}

/** A moment so early that everything a test tells of comes after it. */
export const dawn: Instant = at('06:00');
