import { AgreementRow } from './agreement.entity.js';
import { CentreRow } from './centre.entity.js';
import { MunicipalityRow } from './municipality.entity.js';

export const tenancyEntities = [AgreementRow, CentreRow, MunicipalityRow] as const;
