import { DemandRow } from './demand.entity.js';

export const rosterDemandEntities = [DemandRow] as const;
export { demandOf } from './demand.repository.js';
export { RosterDemandModule } from './roster-demand.module.js';
