declare const kind: unique symbol;

/** An opaque string that cannot be mistaken for the id of something else. Rows use UUIDv7; the core never looks inside. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind };

export type CentreId = Id<'centre'>;
export type MunicipalityId = Id<'municipality'>;
export type LineId = Id<'line'>;
export type UnitId = Id<'unit'>;
export type PersonId = Id<'person'>;
/** A person in the role of answering calls; the same string as the person's id. */
export type AgentId = Id<'agent'>;
export type CallId = Id<'call'>;
/** Somebody's seat in a roster, drafted or published. */
export type ShiftId = Id<'shift'>;

const as =
  <Kind extends string>() =>
  (value: string): Id<Kind> =>
    value as Id<Kind>;

export const centreId = as<'centre'>();
export const municipalityId = as<'municipality'>();
export const lineId = as<'line'>();
export const unitId = as<'unit'>();
export const personId = as<'person'>();
export const agentId = as<'agent'>();
export const callId = as<'call'>();
export const shiftId = as<'shift'>();

/** The person in the role of answering calls. The one place that says how the two ids hang together. */
export const agentOf = (person: PersonId): AgentId => agentId(person);

export const personOf = (agent: AgentId): PersonId => personId(agent);
