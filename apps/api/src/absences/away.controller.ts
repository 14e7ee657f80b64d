import { ApiPage, pageOf, PageQuery, Who, type Page } from '#api/edge';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { mayReadColleagues, type Actor, type CentreId } from '@samsvar/core';
import { Clock, Gate, Permit } from '@samsvar/platform';
import { AwayRepository } from './away.repository.js';
import { awayView, AwayView } from './absence.view.js';

@ApiTags('people')
@Controller('centres/:centreId/away')
export class AwayController {
  constructor(
    private readonly gate: Gate,
    private readonly away: AwayRepository,
    private readonly clock: Clock,
  ) {}

  /** Who is away now, and until when. */
  @Get()
  @Permit('colleague.read')
  @ApiPage(AwayView)
  async now(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Query() { limit, after }: PageQuery,
  ): Promise<Page<AwayView>> {
    const rows = await this.gate
      .check(actor, mayReadColleagues(centreId))
      .record('colleague.read', { centreId })
      .run((scope) => this.away.now(scope, this.clock.now(), limit + 1, after));
    return pageOf(rows, limit, awayView);
  }
}
