import type { CentreId, MunicipalityId, PersonId } from '../kernel/ids.js';
import { deny, permit } from './decisions.js';
import {
  holdingOver,
  holdingWithin,
  toCentre,
  toMunicipality,
  type CentreReach,
  type MunicipalityReach,
} from './holding.js';
import type { Permission } from './permissions.js';
import { centrePlace, municipalityPlace, touches } from './places.js';
import type { Policy, Reach } from './policy.js';
import type { Actor } from './roles.js';

type SelfReach = Extract<Reach, { kind: 'self' }>;

/** Who somebody is to the house. The employer owns what we hold of them; it is null for the centre's own staff. */
export type PersonFacts = {
  readonly personId: PersonId;
  readonly centreId: CentreId;
  readonly employerId: MunicipalityId | null;
  /** The home manager at the employer, who sees own people only. */
  readonly managerId: PersonId | null;
};

/** The people of the centre, for those who run it; a municipality's own people, for its administrator. */
export const mayReadPeople = (centreId: CentreId) => holdingWithin('person.read', centreId);

/** What those who share the floor are called, so that each can be named on the others' desks. */
export const mayReadColleagues = (centreId: CentreId): Policy<CentreReach> =>
  holdingOver('colleague.read', centrePlace(centreId), toCentre(centreId));

/** One person: themself, those who run the centre, the employer's administrator, and that person's own home manager. */
export const mayReadPerson =
  (person: PersonFacts): Policy<SelfReach | CentreReach | MunicipalityReach> =>
  (actor) => {
    const decision = readsOwn(person, actor) ?? overPerson('person.read', person)(actor);
    const { centreId, employerId, managerId } = person;
    if (decision.permit || employerId === null) return decision;
    const managed = holdingOver(
      'person.read-managed',
      municipalityPlace(centreId, employerId),
      toMunicipality(centreId, employerId),
    )(actor);
    if (!managed.permit) return decision;
    return managerId === actor.personId ? managed : deny('not-own-people');
  };

/** Add somebody whom the municipality employs, or, with no employer, one of the centre's own. */
export const mayAddPerson = (centreId: CentreId, employerId: MunicipalityId | null) =>
  overEmployer('person.edit', centreId, employerId);

export const mayEditPerson = (person: PersonFacts) => overPerson('person.edit', person);

/** Which roles somebody holds, and where. One's own are no secret. */
export const mayReadGrants =
  (person: PersonFacts): Policy<SelfReach | CentreReach | MunicipalityReach> =>
  (actor) =>
    readsOwn(person, actor) ?? overPerson('grant.read', person)(actor);

const overPerson = (permission: Permission, { centreId, employerId }: PersonFacts) =>
  overEmployer(permission, centreId, employerId);

/** Over the whole centre whoever runs it, over its own employees whoever administers the municipality. */
const overEmployer =
  (
    permission: Permission,
    centreId: CentreId,
    employerId: MunicipalityId | null,
  ): Policy<CentreReach | MunicipalityReach> =>
  (actor) => {
    const overCentre = holdingOver(permission, centrePlace(centreId), toCentre(centreId))(actor);
    if (overCentre.permit || employerId === null) return overCentre;
    const place = municipalityPlace(centreId, employerId);
    return holdingOver(permission, place, toMunicipality(centreId, employerId))(actor);
  };

const readsOwn = ({ personId, centreId }: PersonFacts, actor: Actor) =>
  actor.personId === personId && actor.grants.some((grant) => touches(grant, centrePlace(centreId)))
    ? permit('own', { kind: 'self', personId })
    : undefined;
