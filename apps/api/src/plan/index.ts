import { PlanRow } from './plan.entity.js';
import { TelephoneRow } from './telephone.entity.js';

export const planEntities = [PlanRow, TelephoneRow] as const;
export { PlanModule } from './plan.module.js';
