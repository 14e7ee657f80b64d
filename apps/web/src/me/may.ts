import {
  centreId,
  mayEditHours,
  mayConfirmShifts,
  mayEditRecordings,
  mayPlanRoster,
  mayReadDesk,
  mayReadOffers,
  mayReadOwnInquiries,
  mayReadRoster,
  mayReadFigures,
  mayWriteHandover,
  maySwitchEmergency,
  municipalityId,
  personId,
  unitId,
  type Actor,
  type Grant,
  type Policy,
} from '@samsvar/core';
import type { Me } from './me.js';

type Place = { readonly centreId: string; readonly municipalityId: string };

/**
 * What to offer on the screen, by the very policies that the API decides by. The API has the last word; this only
 * keeps controls that would be refused out of sight.
 */
export const mayChangeHours = (me: Me, { centreId: centre, municipalityId: municipality }: Place): boolean =>
  allows(me, mayEditHours(centreId(centre), municipalityId(municipality)));

/** The municipalities whose hours are this person's to change, as the grants name them. */
export const hoursOneMayChange = (me: Me): Place[] =>
  me.grants.flatMap(({ centreId, municipalityId }) =>
    centreId !== null && municipalityId !== null && mayChangeHours(me, { centreId, municipalityId })
      ? [{ centreId, municipalityId }]
      : [],
  );

export const mayFlipEmergency = (me: Me, { centreId: centre, municipalityId: municipality }: Place): boolean =>
  allows(me, maySwitchEmergency(centreId(centre), municipalityId(municipality)));

export const mayChangeRecordings = (me: Me, { centreId: centre, municipalityId: municipality }: Place): boolean =>
  allows(me, mayEditRecordings(centreId(centre), municipalityId(municipality)));

export const mayWorkAtDesk = (me: Me, centre: string): boolean => allows(me, mayReadDesk(centreId(centre)));

/** Nothing of the running of the place is theirs: the day begins with the calls. */
export const beginsAtDesk = (me: Me, centre: string): boolean => {
  const roles = me.grants.filter((grant) => grant.centreId === centre).map(({ role }) => role);
  return roles.includes('agent') && !roles.some((role) => runningRoles.has(role));
};
const runningRoles: ReadonlySet<Me['grants'][number]['role']> = new Set([
  'coordinator',
  'centre-administrator',
  'municipality-administrator',
]);

export const mayLogCalls = (me: Me, centre: string): boolean => allows(me, mayReadOwnInquiries(centreId(centre)));
export const maySeeRoster = (me: Me, centre: string): boolean => allows(me, mayReadRoster(centreId(centre)));

export const mayChangeRoster = (me: Me, centre: string): boolean => allows(me, mayPlanRoster(centreId(centre)));

/** Whether this person has shifts of their own here, and changes in them to confirm. */
export const mayHaveShifts = (me: Me, centre: string): boolean => allows(me, mayConfirmShifts(centreId(centre)));

/** Whether this person leaves notes here for whoever is on duty next. */
export const mayHandOver = (me: Me, centre: string): boolean => allows(me, mayWriteHandover(centreId(centre)));

/** Who was offered which call, and why. */
export const maySeeOffers = (me: Me, centre: string): boolean => allows(me, mayReadOffers(centreId(centre)));

export const maySeeFigures = (me: Me, centre: string): boolean => allows(me, mayReadFigures(centreId(centre)));

const allows = (me: Me, policy: Policy): boolean => policy(actor(me)).permit;

/** The person as the core knows people. The subject stays between the sign-in server and the API: no policy asks. */
const actor = ({ personId: id, name, grants }: Me): Actor => ({
  subject: '',
  personId: personId(id),
  name,
  grants: grants.map((grant): Grant => ({
    role: grant.role,
    centreId: grant.centreId === null ? null : centreId(grant.centreId),
    municipalityId: grant.municipalityId === null ? null : municipalityId(grant.municipalityId),
    unitId: grant.unitId === null ? null : unitId(grant.unitId),
  })),
});
