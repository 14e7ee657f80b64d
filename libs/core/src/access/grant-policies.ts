import type { CentreId, MunicipalityId, PersonId } from '../kernel/ids.js';
import { deny, permit } from './decisions.js';
import { carrying, refusal, toCentre, toMunicipality } from './holding.js';
import { heldIn, isOver, isWellPlaced, touches, type Place } from './places.js';
import type { Deny, Permit, Policy, Reach } from './policy.js';
import type { Actor, Grant, Role } from './roles.js';

/**
 * Who gives a role, and takes it back. Nobody gives more than they hold, with two exceptions that must be somewhere:
 * the installation appoints a centre's administrator, and the centre appoints a municipality's.
 */
export const givers = {
  'platform-administrator': ['platform-administrator'],
  'centre-administrator': ['centre-administrator', 'platform-administrator'],
  coordinator: ['centre-administrator'],
  agent: ['coordinator', 'centre-administrator'],
  steering: ['centre-administrator'],
  'municipality-administrator': ['municipality-administrator', 'centre-administrator'],
  'home-manager': ['municipality-administrator'],
  specialist: ['municipality-administrator'],
} as const satisfies Record<Role, readonly Role[]>;

/** Whose grant it is to be, or was. People of no centre run the installation. */
export type GrantHolder = {
  readonly personId: PersonId;
  readonly centreId: CentreId | null;
  readonly employerId: MunicipalityId | null;
};

type GiverReach = Extract<Reach, { kind: 'platform' | 'centre' | 'municipality' }>;

/**
 * Give somebody a grant, or take it back: never one's own, never to somebody of another centre,
 * and a municipality's administrator only to the municipality's own people. A grant that is not there (null) is as foreign
 * as another's, so that nobody can tell the two apart.
 */
export const mayManageGrant =
  (holder: GrantHolder, grant: Grant | null): Policy<GiverReach> =>
  (actor) => {
    if (grant === null) return deny('foreign');
    const place = placeOf(grant);
    const decisions = actor.grants
      .filter((held) => gives(held, grant, place))
      .map((held) => give(held, actor, holder, grant));
    return decisions.find((decision) => decision.permit) ?? decisions[0] ?? unable(actor, place);
  };

const gives = (held: Grant, { role }: Grant, place: Place | undefined): boolean => {
  const mayGive: readonly Role[] = givers[role];
  if (!mayGive.includes(held.role)) return false;
  return heldIn[held.role] === 'installation' ? isWellPlaced(held) : place !== undefined && isOver(held, place);
};

function give(held: Grant, actor: Actor, holder: GrantHolder, grant: Grant): Permit<GiverReach> | Deny {
  if (holder.centreId !== grant.centreId) return deny('foreign');
  if (!isWellPlaced(grant)) return deny('misplaced-grant');
  if (holder.personId === actor.personId) return deny('own-grant');
  const { centreId, municipalityId } = held;
  if (centreId === null) return permit(held.role, { kind: 'platform' });
  if (municipalityId === null) return permit(held.role, toCentre(centreId));
  if (holder.employerId !== municipalityId) return deny('not-own-people');
  return permit(held.role, toMunicipality(centreId, municipalityId));
}

function unable(actor: Actor, place: Place | undefined): Deny {
  const managing = carrying('grant.manage', actor);
  if (place === undefined) return deny(managing.some(isWellPlaced) ? 'not-theirs-to-give' : 'role-lacking');
  return managing.some((held) => touches(held, place)) ? deny('not-theirs-to-give') : refusal(actor, place);
}

const placeOf = ({ centreId, municipalityId, unitId }: Grant): Place | undefined =>
  centreId === null ? undefined : { centreId, municipalityId, unitId };
