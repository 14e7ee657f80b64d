import { planFormat, type PublishedPlan } from '@samsvar/contracts';
import { agentId, centreId, defaultPolicies, hours, instant, later, lineId, municipalityId } from '@samsvar/core';

/** One line that is always open, and so many agents on duty at SIP telephones, free again as soon as a call is over. */
export function ringingPlan(given: {
  readonly slug: string;
  readonly centre: string;
  readonly municipality: string;
  readonly dialled: string;
  readonly agents: readonly string[];
  readonly addressOf: (agent: string) => string;
}): PublishedPlan {
  const now = instant(Date.now());
  const today = { from: later(now, -hours(1)), to: later(now, hours(3)) };
  const [line, municipality] = [lineId('bench'), municipalityId(given.municipality)];
  const agents = given.agents.map((id) => ({
    id: agentId(id),
    home: municipality,
    answersFor: [municipality],
    languages: ['nn' as const],
    duties: [{ ...today, kind: 'phone' as const }],
    callOut: null,
  }));
  return {
    ...{ format: planFormat, slug: given.slug, publishedAt: now },
    plan: {
      ...{ centreId: centreId(given.centre), version: 1, policyVersion: 1 },
      policies: { ...defaultPolicies, wrapUp: 0 },
      lineOf: { [given.dialled]: line },
      lines: {
        [line]: {
          ...{ id: line, municipalityId: municipality, language: 'nn', languageKeys: {}, target: 30_000, priority: 0 },
          ...{ openings: [today], holidays: [], emergency: null, incidentId: null, duty: null },
        },
      },
      agents: Object.fromEntries(agents.map((agent) => [agent.id, agent])),
    },
    edge: {
      ...{ sounds: {}, numbers: {}, ownNumbers: {} },
      devices: Object.fromEntries(
        given.agents.map((id) => [agentId(id), { kind: 'sip' as const, standsAt: given.addressOf(id) }]),
      ),
    },
  };
}
