import { ApiProperty } from '@nestjs/swagger';
import type { AuditEntry } from '@samsvar/platform';
import type { AuditRow } from './audit.entity.js';

export class AuditView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly municipalityId!: string | null;
  @ApiProperty({ format: 'uuid' }) readonly personId!: string;
  @ApiProperty() readonly action!: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) readonly about!: AuditEntry['about'];
  @ApiProperty({ enum: ['permitted', 'denied', 'failed'] }) readonly outcome!: AuditEntry['outcome'];
  @ApiProperty() readonly because!: string;
  @ApiProperty() readonly traceId!: string;
}

export const auditView = ({ centreId: _, at, ...rest }: AuditRow): AuditView => ({
  ...rest,
  at: new Date(at).toISOString(),
});
