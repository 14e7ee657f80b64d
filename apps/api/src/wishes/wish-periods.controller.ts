import { ApiPage, okOrProblem, pageOf, PageQuery, Who, type Page } from '#api/edge';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { mayPlanRoster, mayReadRoster, type Actor, type CentreId } from '@samsvar/core';
import { Clock, Gate, Permit } from '@samsvar/platform';
import { WishPeriodRepository } from './wish-period.repository.js';
import { WishPeriodDraft, wishPeriodView, WishPeriodView } from './wish.view.js';

/** By when wishes are to be said. */
@ApiTags('roster')
@Controller('centres/:centreId/wish-periods')
export class WishPeriodsController {
  constructor(
    private readonly gate: Gate,
    private readonly periods: WishPeriodRepository,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Permit('roster.read')
  @ApiPage(WishPeriodView)
  async list(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Query() { limit, after }: PageQuery,
  ): Promise<Page<WishPeriodView>> {
    const rows = await this.gate
      .check(actor, mayReadRoster(centreId))
      .record('roster.read', { centreId })
      .run((scope) => this.periods.toCome(scope, this.clock.now(), limit + 1, after));
    return pageOf(rows, limit, wishPeriodView);
  }

  @Post()
  @Permit('roster.plan')
  @ApiCreatedResponse({ type: WishPeriodView })
  async add(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Body() period: WishPeriodDraft,
  ): Promise<WishPeriodView> {
    const outcome = await this.planning(actor, centreId).run((scope) =>
      this.periods.add(scope, period, this.clock.now()),
    );
    return wishPeriodView(okOrProblem(outcome));
  }

  @Delete(':periodId')
  @Permit('roster.plan')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('periodId') id: string,
  ): Promise<void> {
    okOrProblem(await this.planning(actor, centreId).run((scope) => this.periods.remove(scope, id)));
  }

  private planning(actor: Actor, centreId: CentreId) {
    return this.gate.check(actor, mayPlanRoster(centreId)).record('roster.plan', { centreId, wishes: 'period' });
  }
}
