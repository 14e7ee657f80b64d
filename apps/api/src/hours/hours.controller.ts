import { ApiPage, okOrProblem, PageQuery, Who } from '#api/edge';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  mayEditHours,
  mayReadLine,
  maySwitchEmergency,
  type Actor,
  type CentreId,
  type LineId,
  type MunicipalityId,
} from '@samsvar/core';
import { Gate, Permit } from '@samsvar/platform';
import { ClosureDraft, ClosureView } from './closure.view.js';
import { EmergencySwitch } from './emergency.view.js';
import { HoursService } from './hours.service.js';
import { WeekBody, WeekView } from './week.js';

@ApiTags('hours')
@Controller('centres/:centreId/municipalities/:municipalityId/lines/:lineId')
export class HoursController {
  constructor(
    private readonly gate: Gate,
    private readonly hours: HoursService,
  ) {}

  @Get('hours')
  @Permit('line.read')
  @ApiOkResponse({ type: WeekView })
  async week(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('municipalityId') municipalityId: MunicipalityId,
    @Param('lineId') lineId: LineId,
  ): Promise<WeekView> {
    const outcome = await this.gate
      .check(actor, mayReadLine(centreId, municipalityId))
      .record('line.read', { centreId, municipalityId, lineId })
      .run((scope) => this.hours.week(scope, lineId));
    return okOrProblem(outcome);
  }

  @Put('hours')
  @Permit('hours.edit')
  @ApiOkResponse({ type: WeekView })
  async changeWeek(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('municipalityId') municipalityId: MunicipalityId,
    @Param('lineId') lineId: LineId,
    @Body() week: WeekBody,
  ): Promise<WeekView> {
    const outcome = await this.gate
      .check(actor, mayEditHours(centreId, municipalityId))
      .record('hours.edit', { centreId, municipalityId, lineId })
      .run((scope) => this.hours.changeWeek(scope, lineId, week));
    return okOrProblem(outcome);
  }

  @Get('closures')
  @Permit('line.read')
  @ApiPage(ClosureView)
  listClosures(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('municipalityId') municipalityId: MunicipalityId,
    @Param('lineId') lineId: LineId,
    @Query() page: PageQuery,
  ) {
    return this.gate
      .check(actor, mayReadLine(centreId, municipalityId))
      .record('line.read', { centreId, municipalityId, lineId })
      .run((scope) => this.hours.listClosures(scope, lineId, page));
  }

  @Post('closures')
  @Permit('hours.edit')
  @ApiCreatedResponse({ type: ClosureView })
  async close(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('municipalityId') municipalityId: MunicipalityId,
    @Param('lineId') lineId: LineId,
    @Body() draft: ClosureDraft,
  ): Promise<ClosureView> {
    const outcome = await this.gate
      .check(actor, mayEditHours(centreId, municipalityId))
      .record('hours.edit', { centreId, municipalityId, lineId })
      .run((scope) => this.hours.close(scope, lineId, draft));
    return okOrProblem(outcome);
  }

  @Delete('closures/:closureId')
  @Permit('hours.edit')
  @HttpCode(204)
  @ApiNoContentResponse()
  async callOffClosure(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('municipalityId') municipalityId: MunicipalityId,
    @Param('lineId') lineId: LineId,
    @Param('closureId') closureId: string,
  ): Promise<void> {
    const outcome = await this.gate
      .check(actor, mayEditHours(centreId, municipalityId))
      .record('hours.edit', { centreId, municipalityId, lineId, closureId })
      .run((scope) => this.hours.callOffClosure(scope, lineId, closureId));
    okOrProblem(outcome);
  }

  @Get('emergency')
  @Permit('line.read')
  @ApiOkResponse({ type: EmergencySwitch })
  async emergency(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('municipalityId') municipalityId: MunicipalityId,
    @Param('lineId') lineId: LineId,
  ): Promise<EmergencySwitch> {
    const outcome = await this.gate
      .check(actor, mayReadLine(centreId, municipalityId))
      .record('line.read', { centreId, municipalityId, lineId })
      .run((scope) => this.hours.emergency(scope, lineId));
    return okOrProblem(outcome);
  }

  @Put('emergency')
  @Permit('emergency.switch')
  @ApiOkResponse({ type: EmergencySwitch })
  async turnEmergency(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('municipalityId') municipalityId: MunicipalityId,
    @Param('lineId') lineId: LineId,
    @Body() wanted: EmergencySwitch,
  ): Promise<EmergencySwitch> {
    const outcome = await this.gate
      .check(actor, maySwitchEmergency(centreId, municipalityId))
      .record('emergency.switch', { centreId, municipalityId, lineId })
      .run((scope) => this.hours.turnEmergency(scope, lineId, wanted, actor.personId));
    return okOrProblem(outcome);
  }
}
