import { SearchRow } from './search.entity.js';

export const rosterFillingEntities = [SearchRow] as const;
export { RosterFillingModule } from './roster-filling.module.js';
