import type { FairTurn } from '#api/call-outs';
import type { FactsOfLine } from '#api/hours';
import { termOf, type EmploymentRow, type PersonRow, type UnitRow } from '#api/identity';
import type { LineRow } from '#api/lines';
import type { RecordingRow } from '#api/recordings';
import type { SeatRow } from '#api/roster';
import type { AgreementRow, CentreRow, MunicipalityRow } from '#api/tenancy';
import { planFormat, type PlannedDevice, type PublishedPlan } from '@samsvar/contracts';
import {
  addDays,
  agentId,
  timeNotAnAgent,
  timePresent,
  defaultPolicies,
  municipalityId,
  osloClock,
  startOfDay,
  type Absence,
  type AgentId,
  type Duty,
  type Instant,
  type MunicipalityId,
  type Plan,
  type PlannedAgent,
  type Policies,
  type ShiftKind,
  type Span,
} from '@samsvar/core';
import type { TelephoneRow } from './telephone.entity.js';
import { dutyRef, musicOf, plannedLine, soundsOf } from './planned-line.js';

/** What a plan is drawn from: everything in the centre that says who may be rung, when and by whom. */
export type PlanFacts = {
  readonly centre: CentreRow;
  readonly municipalities: readonly MunicipalityRow[];
  readonly agreements: readonly AgreementRow[];
  readonly lines: readonly LineRow[];
  readonly recordings: readonly RecordingRow[];
  readonly hours: readonly FactsOfLine[];
  /** Those who hold the agent's role in the centre. */
  readonly agents: readonly PersonRow[];
  readonly employments: readonly EmploymentRow[];
  readonly seats: readonly SeatRow[];
  /** Those whom a caller can be put through to: with a telephone, whatever they do. */
  readonly people: readonly PersonRow[];
  readonly units: readonly UnitRow[];
  readonly absences: readonly Absence[];
  readonly fairTurn: FairTurn;
  /** What those have chosen who have chosen; everybody else telephones in the browser. */
  readonly telephones: readonly TelephoneRow[];
};

/** A plan before it is published: nobody has numbered it yet. */
export type DrawnPlan = Omit<PublishedPlan, 'publishedAt' | 'plan'> & { readonly plan: Omit<Plan, 'version'> };

/** A plan tells of yesterday, so that a late event finds its hours, and of a fortnight ahead, should nobody publish. */
export function planSpan(now: Instant): Span {
  const { date } = osloClock(now);
  return { from: startOfDay(addDays(date, -1)), to: startOfDay(addDays(date, 15)) };
}

/** The plan as the facts have it. The same facts on the same day give the same plan, to the letter. */
export function drawPlan(facts: PlanFacts, now: Instant): DrawnPlan {
  const span = planSpan(now);
  const { date: today } = osloClock(now);
  const members = facts.municipalities.filter(({ id }) =>
    facts.agreements.some((agreement) => agreement.municipalityId === id && isInForce(agreement, today)),
  );
  const lines = facts.lines.flatMap((line) => {
    const municipality = members.find(({ id }) => id === line.municipalityId);
    const hours = facts.hours.find(({ lineId }) => lineId === line.id);
    return municipality && hours ? [{ line, planned: plannedLine(line, municipality, hours.facts, span, now) }] : [];
  });
  const answersFor = members.map(({ id }) => id);
  const agents = facts.agents.flatMap((person) => plannedAgent(person, facts, answersFor, now));
  return {
    format: planFormat,
    slug: facts.centre.slug,
    plan: {
      centreId: facts.centre.id,
      policyVersion: 1,
      policies: routingPolicies(facts.centre.policies),
      lineOf: byKey(lines.flatMap(({ line }) => spelled(line.trunkNumber).map((number) => [number, line.id] as const))),
      lines: byKey(lines.map(({ line, planned }) => [line.id, planned] as const)),
      agents: byKey(agents.map((agent) => [agent.id, agent] as const)),
    },
    edge: {
      sounds: byKey(lines.map(({ line }) => [line.id, soundsOf(line, facts.recordings)] as const)),
      music: byKey(
        lines.flatMap(({ line }) => {
          const music = musicOf(line, facts.recordings);
          return music === undefined ? [] : [[line.id, music] as const];
        }),
      ),
      numbers: byKey([
        ...lines.flatMap(({ line }) => numbered(dutyRef(line), line.dutyNumber)),
        ...[...facts.people, ...facts.units].flatMap(({ id, municipalityId, phone }) =>
          members.some((member) => member.id === municipalityId) ? numbered(id, phone) : [],
        ),
      ]),
      ownNumbers: byKey(answersFor.map((id) => [id, ownNumbers(facts.lines, id)] as const)),
      devices: byKey(agents.flatMap(({ id }) => plannedDevice(id, facts.telephones))),
    },
  };
}

/** Nobody whose employment has ended; somebody whom the centre itself employs has none, and is at home in the centre. */
function plannedAgent(
  person: PersonRow,
  { centre, employments, seats, absences, telephones, fairTurn }: PlanFacts,
  answersFor: readonly MunicipalityId[],
  now: Instant,
): PlannedAgent[] {
  const { date: today } = osloClock(now);
  const ofPerson = employments.filter(({ personId }) => personId === person.id);
  const isOwn = { isAgent: true, employments: ofPerson.map(termOf) };
  const away = [
    ...absences.filter(({ personId }) => personId === person.id),
    ...timeNotAnAgent(planSpan(now), isOwn, now),
  ];
  const employment = ofPerson.find((one) => isInForce(one, today));
  if (!person.isActive || (ofPerson.length > 0 && !employment)) return [];
  const isRung = telephones.find(({ personId }) => personId === person.id)?.kind !== 'none';
  const isAway = away.some(({ from, to }) => from <= now && now < to);
  const duties = seats
    .filter(({ personId }) => personId === person.id)
    .flatMap(({ kind, startsAt, endsAt }) =>
      isRouted(kind) && isRung
        ? timePresent({ from: startsAt, to: endsAt }, away).map(({ from, to }): Duty => ({ kind, from, to }))
        : [],
    )
    .sort((one, other) => one.from - other.from || one.to - other.to || (one.kind < other.kind ? -1 : 1));
  const home = employment?.municipalityId ?? person.municipalityId ?? municipalityId(centre.id);
  const turn = { recent: fairTurn.came.get(person.id) ?? 0, homeBalance: fairTurn.beyond.get(home) ?? 0 };
  return [
    {
      id: agentId(person.id),
      home,
      answersFor,
      languages: person.languages,
      duties,
      // When an absence begins or ends between two knocks, the sweep sees it.
      callOut: person.mayBeCalled && !isAway && isRung ? turn : null,
    },
  ];
}

/** Whoever has chosen none is rung on none, and has no duty that a call could go to. */
function plannedDevice(agent: AgentId, telephones: readonly TelephoneRow[]): (readonly [AgentId, PlannedDevice])[] {
  const { kind, key } = telephones.find(({ personId }) => agentId(personId) === agent) ?? {
    kind: 'browser',
    key: null,
  };
  if (kind === 'none') return [];
  return [[agent, key === null ? { kind } : { kind, key }]];
}

/** At the counter, in a chat or in training nobody is rung. */
const isRouted = (kind: ShiftKind): kind is Duty['kind'] => kind === 'phone' || kind === 'standby';

/** Until a municipality has given its ranges: whoever rings from one of its own lines is of the house. */
const ownNumbers = (lines: readonly LineRow[], municipality: MunicipalityId): string[] => {
  const own = lines.filter((line) => line.municipalityId === municipality);
  return [...new Set(own.flatMap(({ dialledNumber, trunkNumber }) => [dialledNumber, trunkNumber]))].sort();
};

const numbered = (ref: string, number: string | null): (readonly [string, string])[] =>
  number === null ? [] : [[ref, number]];

/** A trunk says a number with the plus or without it. */
const spelled = (number: string): readonly string[] => [number, number.replace(/^\+/, '')];

type Term = { readonly validFrom: string; readonly validTo: string | null };
const isInForce = ({ validFrom, validTo }: Term, date: string): boolean =>
  validFrom <= date && (validTo === null || date <= validTo);

/** In the order of keys, so that the same content is the same text. */
const byKey = <Key extends string, Value>(entries: readonly (readonly [Key, Value])[]): Record<Key, Value> =>
  Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1))) as Record<Key, Value>;

/** What a centre has chosen for its roster is nothing that routers ask for. */
const routingPolicies = (own: PlanFacts['centre']['policies']): Policies =>
  Object.fromEntries(
    Object.entries({ ...defaultPolicies, ...own }).filter(([name]) => name in defaultPolicies),
  ) as Policies;
