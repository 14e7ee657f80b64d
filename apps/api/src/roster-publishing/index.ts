import { ReceiptRow } from './receipt.entity.js';

export const rosterPublishingEntities = [ReceiptRow] as const;
export { holdWeeksOf, publishAtOnce } from './publish-at-once.js';
export { RosterPublishingModule } from './roster-publishing.module.js';
