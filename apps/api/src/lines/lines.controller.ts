import { ApiPage, okOrProblem, OwnedPageQuery, SeenQuery, Who } from '#api/edge';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  mayEditLine,
  mayReadLine,
  mayReadLines,
  type Actor,
  type CentreId,
  type LineId,
  type MunicipalityId,
} from '@samsvar/core';
import { Gate, Permit } from '@samsvar/platform';
import { LineChange, LineDraft, LineView } from './line.view.js';
import { LinesService } from './lines.service.js';

@ApiTags('lines')
@Controller('centres/:centreId')
export class LinesController {
  constructor(
    private readonly gate: Gate,
    private readonly lines: LinesService,
  ) {}

  @Get('lines')
  @Permit('line.read')
  @ApiPage(LineView)
  ofCentre(@Who() actor: Actor, @Param('centreId') centreId: CentreId, @Query() page: OwnedPageQuery) {
    return this.gate
      .check(actor, mayReadLines(centreId))
      .record('line.read', { centreId })
      .run((scope) => this.lines.list(scope, page));
  }

  @Get('municipalities/:municipalityId/lines')
  @Permit('line.read')
  @ApiPage(LineView)
  ofMunicipality(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('municipalityId') municipalityId: MunicipalityId,
    @Query() page: OwnedPageQuery,
  ) {
    return this.gate
      .check(actor, mayReadLine(centreId, municipalityId))
      .record('line.read', { centreId, municipalityId })
      .run((scope) => this.lines.list(scope, page));
  }

  @Post('municipalities/:municipalityId/lines')
  @Permit('line.edit')
  @ApiCreatedResponse({ type: LineView })
  async add(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('municipalityId') municipalityId: MunicipalityId,
    @Body() draft: LineDraft,
  ): Promise<LineView> {
    const outcome = await this.gate
      .check(actor, mayEditLine(centreId, municipalityId))
      .record('line.edit', { centreId, municipalityId })
      .run((scope) => this.lines.add(scope, draft));
    return okOrProblem(outcome);
  }

  @Get('municipalities/:municipalityId/lines/:lineId')
  @Permit('line.read')
  @ApiOkResponse({ type: LineView })
  async read(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('municipalityId') municipalityId: MunicipalityId,
    @Param('lineId') lineId: LineId,
  ): Promise<LineView> {
    const outcome = await this.gate
      .check(actor, mayReadLine(centreId, municipalityId))
      .record('line.read', { centreId, municipalityId, lineId })
      .run((scope) => this.lines.read(scope, lineId));
    return okOrProblem(outcome);
  }

  @Patch('municipalities/:municipalityId/lines/:lineId')
  @Permit('line.edit')
  @ApiOkResponse({ type: LineView })
  async change(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('municipalityId') municipalityId: MunicipalityId,
    @Param('lineId') lineId: LineId,
    @Body() change: LineChange,
  ): Promise<LineView> {
    const outcome = await this.gate
      .check(actor, mayEditLine(centreId, municipalityId))
      .record('line.edit', { centreId, municipalityId, lineId })
      .run((scope) => this.lines.change(scope, lineId, change));
    return okOrProblem(outcome);
  }

  @Delete('municipalities/:municipalityId/lines/:lineId')
  @Permit('line.edit')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('municipalityId') municipalityId: MunicipalityId,
    @Param('lineId') lineId: LineId,
    @Query() { version }: SeenQuery,
  ): Promise<void> {
    const outcome = await this.gate
      .check(actor, mayEditLine(centreId, municipalityId))
      .record('line.edit', { centreId, municipalityId, lineId })
      .run((scope) => this.lines.remove(scope, lineId, version));
    okOrProblem(outcome);
  }
}
