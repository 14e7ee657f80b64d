import { PlanRow } from './plan.entity.js';

export const planEntities = [PlanRow] as const;
export { PlanModule } from './plan.module.js';
