import { ReceiptRow } from './receipt.entity.js';

export const rosterPublishingEntities = [ReceiptRow] as const;
export { RosterPublishingModule } from './roster-publishing.module.js';
