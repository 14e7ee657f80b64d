import type { CentreId, MunicipalityId, PersonId } from '../kernel/ids.js';
import { holdingOver, toCentre, toMunicipality, type CentreReach, type MunicipalityReach } from './holding.js';
import { centrePlace, municipalityPlace } from './places.js';
import type { Policy } from './policy.js';

/** Log what a call was about. In the *call's* municipality, whoever employs the agent; whose call it was, the journal knows. */
export const mayFileInquiry = (centreId: CentreId, municipalityId: MunicipalityId): Policy<MunicipalityReach> =>
  holdingOver('inquiry.file', municipalityPlace(centreId, municipalityId), toMunicipality(centreId, municipalityId));

/** Of the caller one talks with, and of the municipality: that there were enquiries of late, and what about. */
export const mayReadEarlierInquiries = (
  centreId: CentreId,
  municipalityId: MunicipalityId,
): Policy<MunicipalityReach> =>
  holdingOver(
    'inquiry.read-earlier',
    municipalityPlace(centreId, municipalityId),
    toMunicipality(centreId, municipalityId),
  );

/** One's own log, over all the municipalities one answers for. */
export const mayReadOwnInquiries =
  (centreId: CentreId): Policy<{ readonly kind: 'self'; readonly personId: PersonId }> =>
  (actor) =>
    holdingOver('inquiry.read-own', centrePlace(centreId), { kind: 'self' as const, personId: actor.personId })(actor);

/** What enquiries may be about, and what most of the centre's are about of late. */
export const mayReadSubjects = (centreId: CentreId): Policy<CentreReach> =>
  holdingOver('subject.read', centrePlace(centreId), toCentre(centreId));
