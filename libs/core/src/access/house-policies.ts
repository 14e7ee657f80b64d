import type { CentreId, MunicipalityId, UnitId } from '../kernel/ids.js';
import { deny, permit } from './decisions.js';
import {
  carrying,
  holdingOver,
  holdingWithin,
  refusal,
  toCentre,
  toMunicipality,
  type CentreReach,
  type MunicipalityReach,
} from './holding.js';
import type { Permission } from './permissions.js';
import { centrePlace, isWellPlaced, municipalityPlace, touches } from './places.js';
import type { Policy, Reach } from './policy.js';

type SelfReach = Extract<Reach, { kind: 'self' }>;
type PlatformReach = Extract<Reach, { kind: 'platform' }>;

/** One's own rows, and the list of one's own centres. Somebody signed in without a single grant has none. */
export const mayReadSelf = (): Policy<SelfReach> => (actor) => {
  const grant = actor.grants.find(isWellPlaced);
  return grant ? permit('own', { kind: 'self', personId: actor.personId }) : deny('role-lacking');
};

/** A centre's name, settings, members and holidays. */
export const mayReadCentre = (centreId: CentreId) => holdingWithin('centre.read', centreId);

export const mayEditCentre = (centreId: CentreId): Policy<CentreReach> =>
  holdingOver('centre.edit', centrePlace(centreId), toCentre(centreId));

/** The members of the centre, as far as the asker reaches. */
export const mayReadMunicipalities = (centreId: CentreId) => holdingWithin('municipality.read', centreId);

export const mayReadMunicipality = (centreId: CentreId, municipalityId: MunicipalityId) =>
  atHomeIn('municipality.read', centreId, municipalityId);

/** Take a municipality into the centre. */
export const mayJoinMunicipality = (centreId: CentreId): Policy<CentreReach> =>
  holdingOver('municipality.join', centrePlace(centreId), toCentre(centreId));

/** The municipality's own name, language and texts. */
export const mayEditMunicipality = (centreId: CentreId, municipalityId: MunicipalityId) =>
  over('municipality.edit', centreId, municipalityId);

/** The lines of the centre, and why each is open or closed, as far as the asker reaches. */
export const mayReadLines = (centreId: CentreId) => holdingWithin('line.read', centreId);

export const mayReadLine = (centreId: CentreId, municipalityId: MunicipalityId) =>
  atHomeIn('line.read', centreId, municipalityId);

/** Numbers, targets, greetings: add, change, take out of service. */
export const mayEditLine = (centreId: CentreId, municipalityId: MunicipalityId) =>
  over('line.edit', centreId, municipalityId);

/** What callers of a line hear: record, replace, remove. */
export const mayEditRecordings = (centreId: CentreId, municipalityId: MunicipalityId) =>
  over('recording.edit', centreId, municipalityId);

/** A line's week, its closures, and how the municipality treats holidays. */
export const mayEditHours = (centreId: CentreId, municipalityId: MunicipalityId) =>
  over('hours.edit', centreId, municipalityId);

/** The coordinator's switch. */
export const maySwitchEmergency = (centreId: CentreId, municipalityId: MunicipalityId) =>
  over('emergency.switch', centreId, municipalityId);

export const mayReadUnits = (centreId: CentreId, municipalityId: MunicipalityId) =>
  over('unit.read', centreId, municipalityId);

/** A specialist sees the own unit only. */
export const mayReadUnit = (centreId: CentreId, municipalityId: MunicipalityId, unitId: UnitId) =>
  holdingOver('unit.read', { centreId, municipalityId, unitId }, toMunicipality(centreId, municipalityId));

export const mayEditUnits = (centreId: CentreId, municipalityId: MunicipalityId) =>
  over('unit.edit', centreId, municipalityId);

/** Who is on duty when, over the whole centre. */
export const mayReadRoster = (centreId: CentreId): Policy<CentreReach> =>
  holdingOver('roster.read', centrePlace(centreId), toCentre(centreId));

/** Who is to be on duty when: drafts, what they change, and their publication. */
export const mayPlanRoster = (centreId: CentreId): Policy<CentreReach> =>
  holdingOver('roster.plan', centrePlace(centreId), toCentre(centreId));

/** How far a search for people is: how many seats, nobody by name. */
export const mayFollowSearch = (centreId: CentreId): Policy<CentreReach> =>
  holdingOver('roster.follow', centrePlace(centreId), toCentre(centreId));

/** See what was changed in one's own shifts, and say that one has seen it. */
export const mayConfirmShifts = (centreId: CentreId): Policy<CentreReach> =>
  holdingOver('roster.confirm', centrePlace(centreId), toCentre(centreId));

/** What has become of those who rang, over the whole centre: sums, nobody by name. */
export const mayReadFigures = (centreId: CentreId): Policy<CentreReach> =>
  holdingOver('figures.read', centrePlace(centreId), toCentre(centreId));

/** Who did what in the centre, and who was refused. */
export const mayReadAudit = (centreId: CentreId): Policy<CentreReach> =>
  holdingOver('audit.read', centrePlace(centreId), toCentre(centreId));

/** What was done outside every centre, and who was refused there. */
export const mayReadPlatformAudit = () => onPlatform('audit.read-platform');

export const mayListCentres = () => onPlatform('centre.list');

/** A new centre, and its first administrator. */
export const mayCreateCentre = () => onPlatform('centre.create');

const over = (permission: Permission, centreId: CentreId, municipalityId: MunicipalityId): Policy<MunicipalityReach> =>
  holdingOver(permission, municipalityPlace(centreId, municipalityId), toMunicipality(centreId, municipalityId));

/** What everybody who works for the municipality may see of it, those of a single unit too. */
const atHomeIn =
  (permission: Permission, centreId: CentreId, municipalityId: MunicipalityId): Policy<MunicipalityReach> =>
  (actor) => {
    const place = municipalityPlace(centreId, municipalityId);
    const grant = carrying(permission, actor).find((held) => touches(held, place));
    return grant ? permit(grant.role, toMunicipality(centreId, municipalityId)) : refusal(actor, place);
  };

/** The installation is no secret to those who work in it, so nobody is foreign there. */
const onPlatform =
  (permission: Permission): Policy<PlatformReach> =>
  (actor) => {
    const grant = carrying(permission, actor).find(isWellPlaced);
    return grant ? permit(grant.role, { kind: 'platform' }) : deny('role-lacking');
  };
