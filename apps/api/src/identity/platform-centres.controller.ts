import { ApiPage, okOrProblem, pageOf, PageQuery, Who, type Page } from '#api/edge';
import { CentreRepository, CentreView, centreView } from '#api/tenancy';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { isRefused, mayCreateCentre, mayListCentres, type Actor } from '@samsvar/core';
import { Gate, Permit } from '@samsvar/platform';
import { CentreOpening, NewCentre } from './new-centre.js';

/** For whoever runs the installation. */
@ApiTags('platform')
@Controller('platform/centres')
export class PlatformCentresController {
  constructor(
    private readonly gate: Gate,
    private readonly centres: CentreRepository,
    private readonly opening: CentreOpening,
  ) {}

  @Get()
  @Permit('centre.list')
  @ApiPage(CentreView)
  async list(@Who() actor: Actor, @Query() { limit, after }: PageQuery): Promise<Page<CentreView>> {
    const rows = await this.gate
      .check(actor, mayListCentres())
      .record('centre.list')
      .run((scope) => this.centres.list(scope, limit + 1, after));
    return pageOf(rows, limit, centreView);
  }

  @Post()
  @Permit('centre.create')
  @ApiCreatedResponse({ type: CentreView })
  async open(@Who() actor: Actor, @Body() wanted: NewCentre): Promise<CentreView> {
    const outcome = await this.gate
      .check(actor, mayCreateCentre())
      .record('centre.create')
      .run((scope) => this.opening.open(scope, wanted, actor.personId));
    return okOrProblem(isRefused(outcome) ? outcome : centreView(outcome));
  }
}
