import { okOrProblem, Who } from '#api/edge';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { mayEditHours, mayReadLine, type Actor, type CentreId, type MunicipalityId } from '@samsvar/core';
import { Gate, Permit } from '@samsvar/platform';
import { CalendarBody, CalendarView } from './calendar.js';
import { CalendarRepository } from './calendar.repository.js';

/** The days on which a municipality's lines do not simply keep their week. */
@ApiTags('hours')
@Controller('centres/:centreId/municipalities/:municipalityId/calendar')
export class CalendarController {
  constructor(
    private readonly gate: Gate,
    private readonly calendars: CalendarRepository,
  ) {}

  @Get()
  @Permit('line.read')
  @ApiOkResponse({ type: CalendarView })
  async read(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('municipalityId') municipalityId: MunicipalityId,
  ): Promise<CalendarView> {
    const outcome = await this.gate
      .check(actor, mayReadLine(centreId, municipalityId))
      .record('line.read', { centreId, municipalityId })
      .run((scope) => this.calendars.read(scope));
    return okOrProblem(outcome);
  }

  @Put()
  @Permit('hours.edit')
  @ApiOkResponse({ type: CalendarView })
  async change(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('municipalityId') municipalityId: MunicipalityId,
    @Body() calendar: CalendarBody,
  ): Promise<CalendarView> {
    const outcome = await this.gate
      .check(actor, mayEditHours(centreId, municipalityId))
      .record('hours.edit', { centreId, municipalityId })
      .run((scope) => this.calendars.replace(scope, calendar));
    return okOrProblem(outcome);
  }
}
