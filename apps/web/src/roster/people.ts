import type { Colleague } from '../api/shapes.js';
import type { PlannedSeat } from './planned-seats.js';

/** Somebody who has a seat, or may have one. */
export type Person = { readonly id: string; readonly name: string; readonly municipalityId: string | null };

/** Those who may have a seat, and whoever has one without; as in a Norwegian list, å last. */
export function peopleOf(agents: readonly Colleague[], seats: readonly PlannedSeat[]): Person[] {
  const known = agents.map(({ id, givenName, familyName, municipalityId }) => ({
    ...{ id, municipalityId },
    name: `${givenName} ${familyName}`,
  }));
  const ids = new Set(known.map(({ id }) => id));
  const others = [...new Set(seats.map(({ personId }) => personId))].filter((id) => !ids.has(id));
  return [
    ...known.toSorted((one, other) => one.name.localeCompare(other.name, 'nb')),
    ...others.map((id) => ({ id, name: '…', municipalityId: null })),
  ];
}
