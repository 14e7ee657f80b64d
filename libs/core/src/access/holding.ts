import type { CentreId, MunicipalityId } from '../kernel/ids.js';
import { deny, permit } from './decisions.js';
import { holders, type Permission } from './permissions.js';
import { isOver, touches, type Place } from './places.js';
import type { Deny, Policy, Reach } from './policy.js';
import type { Actor, Grant } from './roles.js';

export type CentreReach = Extract<Reach, { kind: 'centre' }>;
export type MunicipalityReach = Extract<Reach, { kind: 'municipality' }>;

export const toCentre = (centreId: CentreId): CentreReach => ({ kind: 'centre', centreId });

export const toMunicipality = (centreId: CentreId, municipalityId: MunicipalityId): MunicipalityReach => ({
  kind: 'municipality',
  centreId,
  municipalityId,
});

/** Permits whoever holds the permission over the whole place, and lets them reach so far and no further. */
export const holdingOver =
  <R extends Reach>(permission: Permission, place: Place, reach: R): Policy<R> =>
  (actor) => {
    const grant = carrying(permission, actor).find((held) => isOver(held, place));
    return grant ? permit(grant.role, reach) : refusal(actor, place);
  };

/**
 * Permits whoever holds the permission anywhere in the centre, and lets them reach as far as it is held:
 * those of the whole centre all of it, those of one municipality that municipality.
 */
export const holdingWithin =
  (permission: Permission, centreId: CentreId): Policy<CentreReach | MunicipalityReach> =>
  (actor) => {
    const place = { centreId, municipalityId: null, unitId: null };
    const held = carrying(permission, actor).filter((grant) => touches(grant, place));
    const widest = held.find((grant) => grant.municipalityId === null) ?? held[0];
    return widest ? permit(widest.role, reachOf(widest, centreId)) : refusal(actor, place);
  };

/** Foreign where no grant touches the place at all; lacking a role where one does. */
export const refusal = (actor: Actor, place: Place): Deny =>
  deny(actor.grants.some((grant) => touches(grant, place)) ? 'role-lacking' : 'foreign');

export const carrying = (permission: Permission, actor: Actor): readonly Grant[] => {
  const roles: readonly string[] = holders[permission];
  return actor.grants.filter((grant) => roles.includes(grant.role));
};

const reachOf = ({ municipalityId }: Grant, centreId: CentreId): CentreReach | MunicipalityReach =>
  municipalityId === null ? toCentre(centreId) : toMunicipality(centreId, municipalityId);
