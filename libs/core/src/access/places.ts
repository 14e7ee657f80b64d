import type { CentreId, MunicipalityId, UnitId } from '../kernel/ids.js';
import type { Grant, Role } from './roles.js';

/** Somewhere in the installation: a centre, one municipality of it, or one unit of that. */
export type Place = {
  readonly centreId: CentreId;
  readonly municipalityId: MunicipalityId | null;
  readonly unitId: UnitId | null;
};

export const centrePlace = (centreId: CentreId): Place => ({ centreId, municipalityId: null, unitId: null });

export const municipalityPlace = (centreId: CentreId, municipalityId: MunicipalityId): Place => ({
  centreId,
  municipalityId,
  unitId: null,
});

/** Where each role is held. A grant that says otherwise is nobody's work, and permits nothing. */
export const heldIn = {
  agent: 'centre',
  coordinator: 'centre',
  'centre-administrator': 'centre',
  steering: 'centre',
  'municipality-administrator': 'municipality',
  'home-manager': 'municipality',
  specialist: 'unit',
  'platform-administrator': 'installation',
} as const satisfies Record<Role, 'installation' | 'centre' | 'municipality' | 'unit'>;

/** Whether a grant holds where its role is held: no agent of one municipality, no administrator of all of them. */
export function isWellPlaced({ role, centreId, municipalityId, unitId }: Grant): boolean {
  const names = [centreId, municipalityId, unitId].map((id) => id !== null);
  const needed = { installation: 0, centre: 1, municipality: 2, unit: 3 }[heldIn[role]];
  return names.every((isNamed, level) => isNamed === level < needed);
}

/** Whether what is asked about lies wholly where the grant holds. */
export const isOver = (grant: Grant, place: Place): boolean =>
  isWellPlaced(grant) &&
  grant.centreId === place.centreId &&
  [null, place.municipalityId].includes(grant.municipalityId) &&
  [null, place.unitId].includes(grant.unitId);

/** Whether the grant holds over the place or somewhere within it: then the place is no secret to whoever has it. */
export const touches = (grant: Grant, place: Place): boolean =>
  isWellPlaced(grant) &&
  grant.centreId === place.centreId &&
  meets(grant.municipalityId, place.municipalityId) &&
  meets(grant.unitId, place.unitId);

const meets = (one: string | null, other: string | null): boolean => one === null || other === null || one === other;
