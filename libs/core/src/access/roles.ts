import type { CentreId, MunicipalityId, PersonId, UnitId } from '../kernel/ids.js';

/**
 * What kind of user somebody is. The realm says it in the token; a grant in our own database says where it holds.
 * Both must be there.
 */
export const roles = [
  'agent',
  'coordinator',
  'centre-administrator',
  'specialist',
  'home-manager',
  'steering',
  'municipality-administrator',
  'platform-administrator',
] as const;

export type Role = (typeof roles)[number];

/** Where a role holds: in a whole centre, in one municipality of it, or in one unit of that. */
export type Grant = {
  readonly role: Role;
  /** Null only for the platform administrator. */
  readonly centreId: CentreId | null;
  readonly municipalityId: MunicipalityId | null;
  readonly unitId: UnitId | null;
};

/** Whoever asks: signed in, known to us, with the grants whose role the token also carries. */
export type Actor = {
  /** The sign-in server's `sub`. */
  readonly subject: string;
  readonly personId: PersonId;
  readonly name: string;
  readonly grants: readonly Grant[];
};
