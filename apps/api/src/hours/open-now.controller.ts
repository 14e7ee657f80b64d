import { Who } from '#api/edge';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { holidaysOf, instant, mayReadCentre, mayReadLines, type Actor, type CentreId } from '@samsvar/core';
import { Clock, Gate, Permit } from '@samsvar/platform';
import { LineFactsRepository } from './line-facts.repository.js';
import { HolidaysView, lineNow, MomentQuery, OpenNowView, YearQuery } from './open-now.view.js';

@ApiTags('hours')
@Controller('centres/:centreId')
export class OpenNowController {
  constructor(
    private readonly gate: Gate,
    private readonly lines: LineFactsRepository,
    private readonly clock: Clock,
  ) {}

  /** Every line that the asker reaches: open or closed at a moment, and why. */
  @Get('open-now')
  @Permit('line.read')
  @ApiOkResponse({ type: OpenNowView })
  async openNow(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Query() { at: moment }: MomentQuery,
  ): Promise<OpenNowView> {
    const at = moment === undefined ? this.clock.now() : instant(Date.parse(moment));
    const facts = await this.gate
      .check(actor, mayReadLines(centreId))
      .record('line.read', { centreId })
      .run((scope) => this.lines.at(scope, at));
    return { at: new Date(at).toISOString(), lines: facts.map((line) => lineNow(line, at)) };
  }

  @Get('holidays')
  @Permit('centre.read')
  @ApiOkResponse({ type: HolidaysView })
  holidays(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Query() { year }: YearQuery,
  ): Promise<HolidaysView> {
    return this.gate
      .check(actor, mayReadCentre(centreId))
      .record('centre.read', { centreId })
      .run(() => Promise.resolve({ items: holidaysOf(year) }));
  }
}
