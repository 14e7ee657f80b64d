import { ApiPage, okOrProblem, pageOf, PageQuery, Who, type Page } from '#api/edge';
import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { isRefused, mayEditCentre, mayReadCentre, mayReadSelf, refuse, type Actor, type CentreId } from '@samsvar/core';
import { Gate, Permit } from '@samsvar/platform';
import { CentreRepository } from './centre.repository.js';
import { CentreChange, CentreView, centreView } from './centre.view.js';

@ApiTags('centres')
@Controller('centres')
export class CentresController {
  constructor(
    private readonly gate: Gate,
    private readonly centres: CentreRepository,
  ) {}

  /** The centres in which the asker holds a grant. */
  @Get()
  @Permit('self.read')
  @ApiPage(CentreView)
  async own(@Who() actor: Actor, @Query() { limit, after }: PageQuery): Promise<Page<CentreView>> {
    const rows = await this.gate
      .check(actor, mayReadSelf())
      .record('self.read')
      .run((scope) => this.centres.list(scope, limit + 1, after));
    return pageOf(rows, limit, centreView);
  }

  @Get(':centreId')
  @Permit('centre.read')
  @ApiOkResponse({ type: CentreView })
  async read(@Who() actor: Actor, @Param('centreId') centreId: CentreId): Promise<CentreView> {
    const row = await this.gate
      .check(actor, mayReadCentre(centreId))
      .record('centre.read', { centreId })
      .run((scope) => this.centres.find(scope));
    return centreView(okOrProblem(row ?? refuse('absent')));
  }

  @Patch(':centreId')
  @Permit('centre.edit')
  @ApiOkResponse({ type: CentreView })
  async rename(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Body() { version, name }: CentreChange,
  ): Promise<CentreView> {
    const outcome = await this.gate
      .check(actor, mayEditCentre(centreId))
      .record('centre.edit', { centreId })
      .run((scope) => this.centres.rename(scope, version, name));
    return okOrProblem(isRefused(outcome) ? outcome : centreView(outcome));
  }
}
