import {
  agentId,
  centreId,
  defaultPolicies,
  instant,
  lineId,
  municipalityId,
  type Duty,
  type Plan,
  type PlannedAgent,
  type Span,
} from '@samsvar/core';

export const centre = centreId('bench');
export const municipalities = ['gulen', 'osteroy', 'samnanger', 'aurland'].map(municipalityId);

/** A line for each municipality, dialled by its name, answered by everybody. */
export function aCentre(given: {
  readonly version: number;
  readonly open: Span;
  readonly agents: readonly PlannedAgent[];
  readonly policies: Partial<Plan['policies']>;
}): Plan {
  const lines = municipalities.map((municipality) => ({
    id: lineId(municipality),
    municipalityId: municipality,
    language: 'nn',
    languageKeys: {},
    target: 30_000,
    priority: 0,
    openings: [given.open],
    holidays: [],
    emergency: null,
    incidentId: null,
    duty: null,
  }));
  return {
    centreId: centre,
    version: given.version,
    policyVersion: 1,
    policies: { ...defaultPolicies, ...given.policies },
    lineOf: Object.fromEntries(lines.map(({ id }) => [id, id])),
    lines: Object.fromEntries(lines.map((line) => [line.id, line])),
    agents: Object.fromEntries(given.agents.map((agent) => [agent.id, agent])),
  };
}

/** Somebody who answers for everybody, employed by each municipality in turn. */
export const anAgent = (n: number, duties: readonly Duty[], callOut: PlannedAgent['callOut'] = null): PlannedAgent => ({
  id: agentId(`a${String(n).padStart(2, '0')}`),
  home: municipalities[n % 4] ?? municipalityId('gulen'),
  answersFor: municipalities,
  languages: ['nb', 'nn'],
  duties,
  callOut,
});

export const span = (from: number, to: number): Span => ({ from: instant(from), to: instant(to) });
