import type { CentreId, MunicipalityId } from '@samsvar/core';
import type { CentreScope, MunicipalityScope } from './scope.js';

/** The repository's own filter, beside row security: a municipality's rows, or all of its centre's. */
export const ownedBy = (
  scope: CentreScope | MunicipalityScope,
): { readonly centreId: CentreId; readonly municipalityId?: MunicipalityId } =>
  scope.kind === 'municipality'
    ? { centreId: scope.centreId, municipalityId: scope.municipalityId }
    : { centreId: scope.centreId };
