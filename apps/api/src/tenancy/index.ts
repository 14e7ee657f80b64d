import { AgreementRow } from './agreement.entity.js';
import { CentreRow } from './centre.entity.js';
import { MunicipalityRow } from './municipality.entity.js';

export const tenancyEntities = [AgreementRow, CentreRow, MunicipalityRow] as const;
export { AgreementRow } from './agreement.entity.js';
export { CentreRepository } from './centre.repository.js';
export { CentreRow } from './centre.entity.js';
export { CentreView, centreView } from './centre.view.js';
export { MunicipalityRow } from './municipality.entity.js';
export { rosterPoliciesOf } from './roster-policies-of.js';
export { TenancyModule } from './tenancy.module.js';
