import { ApiPage, pageOf, PageQuery, Who, type Page } from '#api/edge';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { mayReadAudit, type Actor, type CentreId } from '@samsvar/core';
import { Gate, Permit, TenantDb, type AuditEntry } from '@samsvar/platform';
import { LessThan } from 'typeorm';
import { AuditRow } from './audit.entity.js';

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

const auditView = ({ centreId: _, at, ...rest }: AuditRow): AuditView => ({ ...rest, at: new Date(at).toISOString() });

/** Who did what in the centre, and who was refused; the newest first. */
@ApiTags('audit')
@Controller('centres/:centreId/audit')
export class AuditController {
  constructor(
    private readonly gate: Gate,
    private readonly db: TenantDb,
  ) {}

  @Get()
  @Permit('audit.read')
  @ApiPage(AuditView)
  async newest(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Query() { limit, after }: PageQuery,
  ): Promise<Page<AuditView>> {
    const where = { centreId, ...(after === undefined ? {} : { id: LessThan(after) }) };
    const rows = await this.gate
      .check(actor, mayReadAudit(centreId))
      .record('audit.read', { centreId })
      .run((scope) =>
        this.db.within(scope, (tx) => tx.find(AuditRow, { where, order: { id: 'DESC' }, take: limit + 1 })),
      );
    return pageOf(rows, limit, auditView);
  }
}
