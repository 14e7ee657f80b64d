import { ApiPage, pageOf, PageQuery, Who, type Page } from '#api/edge';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { mayReadAudit, mayReadPlatformAudit, type Actor, type CentreId } from '@samsvar/core';
import { Gate, Permit } from '@samsvar/platform';
import { AuditRepository } from './audit.repository.js';
import { AuditView, auditView } from './audit.view.js';

@ApiTags('audit')
@Controller()
export class AuditController {
  constructor(
    private readonly gate: Gate,
    private readonly audit: AuditRepository,
  ) {}

  /** What was done in the centre, and who was refused. */
  @Get('centres/:centreId/audit')
  @Permit('audit.read')
  @ApiPage(AuditView)
  async ofCentre(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Query() { limit, after }: PageQuery,
  ): Promise<Page<AuditView>> {
    const rows = await this.gate
      .check(actor, mayReadAudit(centreId))
      .record('audit.read', { centreId })
      .run((scope) => this.audit.newest(scope, limit + 1, after));
    return pageOf(rows, limit, auditView);
  }

  /** What was done outside every centre: centres opened, and who was refused there. */
  @Get('platform/audit')
  @Permit('audit.read-platform')
  @ApiPage(AuditView)
  async ofPlatform(@Who() actor: Actor, @Query() { limit, after }: PageQuery): Promise<Page<AuditView>> {
    const rows = await this.gate
      .check(actor, mayReadPlatformAudit())
      .record('audit.read-platform')
      .run((scope) => this.audit.newest(scope, limit + 1, after));
    return pageOf(rows, limit, auditView);
  }
}
