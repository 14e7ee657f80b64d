import { agentsAt, apply, callsOn, emptyFloor, type CentreId, type Change, type Floor } from '@samsvar/core';

/** Fields of the floor's hash in Redis: one per call and per agent; plan, clock and reinforcement have one each. */
export type FieldChanges = {
  readonly set: readonly (readonly [field: string, value: string])[];
  readonly drop: readonly string[];
};

/** What the changes of one commit leave behind. Of several changes to one field only the last is kept. */
export function toFields(changes: readonly Change[]): FieldChanges {
  const fields = new Map(changes.map(toField));
  return {
    set: [...fields].flatMap(([field, value]) => (value === null ? [] : [[field, value] as const])),
    drop: [...fields].flatMap(([field, value]) => (value === null ? [field] : [])),
  };
}

/** The whole floor as it is saved, whatever is there already. */
export const allFields = (floor: Floor): FieldChanges['set'] =>
  toFields([
    { change: 'plan', plan: floor.plan },
    { change: 'clock', now: floor.now },
    { change: 'reinforcement', reinforcement: floor.reinforcement },
    ...[...agentsAt(floor)].map((agent) => ({ change: 'agent', agent }) as const),
    ...[...callsOn(floor)].map((call) => ({ change: 'call', call }) as const),
  ]).set;

/** The floor as it was when the fields were saved. Unknown fields are a fault: they would be lost in silence. */
export function fromFields(centre: CentreId, fields: Readonly<Record<string, string>>): Floor {
  // The plan first: what agents and calls mean is in it.
  const names = Object.keys(fields).sort((one, other) => Number(other === 'plan') - Number(one === 'plan'));
  return apply(
    emptyFloor(centre),
    names.map((field) => toChange(field, fields[field] ?? '')),
  );
}

function toField(change: Change): [string, string | null] {
  switch (change.change) {
    case 'call':
      return [`call:${change.call.id}`, JSON.stringify(change.call)];
    case 'call-forgotten':
      return [`call:${change.callId}`, null];
    case 'agent':
      return [`agent:${change.agent.id}`, JSON.stringify(change.agent)];
    case 'agent-gone':
      return [`agent:${change.agentId}`, null];
    case 'plan':
      return ['plan', JSON.stringify(change.plan)];
    case 'reinforcement':
      return ['reinforcement', JSON.stringify(change.reinforcement)];
    case 'clock':
      return ['clock', JSON.stringify(change.now)];
  }
}

function toChange(field: string, text: string): Change {
  const value = JSON.parse(text) as never;
  const kind = field.split(':', 1)[0];
  switch (kind) {
    case 'call':
      return { change: 'call', call: value };
    case 'agent':
      return { change: 'agent', agent: value };
    case 'plan':
      return { change: 'plan', plan: value };
    case 'reinforcement':
      return { change: 'reinforcement', reinforcement: value };
    case 'clock':
      return { change: 'clock', now: value };
    default:
      throw new Error(`The saved floor has a field that nobody knows: ${field}`);
  }
}
