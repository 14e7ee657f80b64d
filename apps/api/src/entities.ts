import { auditEntities } from '#api/audit';
import { hoursEntities } from '#api/hours';
import { identityEntities } from '#api/identity';
import { inquiriesEntities } from '#api/inquiries';
import { linesEntities } from '#api/lines';
import { outboxEntities } from '#api/outbox';
import { planEntities } from '#api/plan';
import { recordingsEntities } from '#api/recordings';
import { rosterEntities } from '#api/roster';
import { rosterDraftEntities } from '#api/roster-draft';
import { rosterPublishingEntities } from '#api/roster-publishing';
import { tenancyEntities } from '#api/tenancy';

/** Every room's rows, as one list: what is not here does not exist for the database's client. */
export const entities = [
  ...tenancyEntities,
  ...linesEntities,
  ...recordingsEntities,
  ...hoursEntities,
  ...identityEntities,
  ...rosterEntities,
  ...inquiriesEntities,
  ...rosterDraftEntities,
  ...rosterPublishingEntities,
  ...planEntities,
  ...auditEntities,
  ...outboxEntities,
];
