import { municipalityId, type CentreId, type MunicipalityId } from '@samsvar/core';
import type { PersonRow } from './person.entity.js';

/** Where somebody is at home in the roster: whoever is employed by the centre itself is at home there. */
export const homeOf = ({ municipalityId: employer }: PersonRow, centreId: CentreId): MunicipalityId =>
  employer ?? municipalityId(centreId);
