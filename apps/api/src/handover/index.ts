import { HandoverRow } from './handover.entity.js';

export const handoverEntities = [HandoverRow] as const;
export { HandoverModule } from './handover.module.js';
