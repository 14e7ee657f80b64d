import { absencesEntities } from '#api/absences';
import { auditEntities } from '#api/audit';
import { handoverEntities } from '#api/handover';
import { hoursEntities } from '#api/hours';
import { identityEntities } from '#api/identity';
import { inquiriesEntities } from '#api/inquiries';
import { linesEntities } from '#api/lines';
import { outboxEntities } from '#api/outbox';
import { planEntities } from '#api/plan';
import { recordingsEntities } from '#api/recordings';
import { rosterEntities } from '#api/roster';
import { rosterCalendarEntities } from '#api/roster-calendar';
import { rosterDemandEntities } from '#api/roster-demand';
import { rosterDraftEntities } from '#api/roster-draft';
import { rosterFillingEntities } from '#api/roster-filling';
import { rosterPublishingEntities } from '#api/roster-publishing';
import { rosterTemplatesEntities } from '#api/roster-templates';
import { swapsEntities } from '#api/swaps';
import { tenancyEntities } from '#api/tenancy';
import { wishesEntities } from '#api/wishes';

/** Every room's rows, as one list: what is not here does not exist for the database's client. */
export const entities = [
  ...tenancyEntities,
  ...linesEntities,
  ...recordingsEntities,
  ...hoursEntities,
  ...identityEntities,
  ...rosterEntities,
  ...inquiriesEntities,
  ...rosterCalendarEntities,
  ...rosterDemandEntities,
  ...absencesEntities,
  ...wishesEntities,
  ...handoverEntities,
  ...rosterDraftEntities,
  ...rosterFillingEntities,
  ...rosterPublishingEntities,
  ...rosterTemplatesEntities,
  ...swapsEntities,
  ...planEntities,
  ...auditEntities,
  ...outboxEntities,
];
