import { Who } from '#api/edge';
import { WeekQuery } from '#api/roster-draft';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { mayPlanRoster, type Actor, type CentreId } from '@samsvar/core';
import { Clock, Gate, Permit } from '@samsvar/platform';
import { BreachesRepository } from './breaches.repository.js';
import { BreachesView, breachesView } from './breaches.view.js';

@ApiTags('roster')
@Controller('centres/:centreId/roster/draft/breaches')
export class BreachesController {
  constructor(
    private readonly gate: Gate,
    private readonly breaches: BreachesRepository,
    private readonly clock: Clock,
  ) {}

  /** Told, not refused: the coordinator decides. What somebody works elsewhere is not known here. */
  @Get()
  @Permit('roster.plan')
  @ApiOkResponse({ type: BreachesView })
  async ofWeek(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Query() { week }: WeekQuery,
  ): Promise<BreachesView> {
    const found = await this.gate
      .check(actor, mayPlanRoster(centreId))
      .record('roster.plan', { centreId, week })
      .run((scope) => this.breaches.ofWeek(scope, week, this.clock.now()));
    return breachesView(found);
  }
}
