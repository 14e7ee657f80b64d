import { AuditRow } from './audit.entity.js';

export const auditEntities = [AuditRow] as const;
export { AuditTrail } from './audit-trail.js';
export { AuditModule } from './audit.module.js';
