import type { PersonId, Reach } from '@samsvar/core';
import { currentTraceId, type AuditEntry } from '@samsvar/platform';

/** Nobody's wish: the house does it by itself, by the periods that are set. */
const theHouseItself = '00000000-0000-0000-0000-000000000000' as PersonId;

/** What the audit log says of something that was let go of. */
export const letGo = (reach: Reach, about: AuditEntry['about']): AuditEntry => ({
  personId: theHouseItself,
  action: 'retention.let-go',
  about,
  outcome: 'permitted',
  because: 'kept-long-enough',
  reach,
  traceId: currentTraceId(),
});
