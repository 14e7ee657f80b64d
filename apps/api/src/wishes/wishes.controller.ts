import { ApiPage, okOrProblem, pageOf, spanFrom, SpanQuery, Who, type Page } from '#api/edge';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { mayPlanRoster, type Actor, type CentreId } from '@samsvar/core';
import { Clock, Gate, Permit } from '@samsvar/platform';
import { WishRepository, type Speaker } from './wish.repository.js';
import { wishFrom, WishOf, WishView, wishView } from './wish.view.js';

/** What whoever plans is told of wishes, and changes when nobody else may any more. */
@ApiTags('roster')
@Controller('centres/:centreId/wishes')
export class WishesController {
  constructor(
    private readonly gate: Gate,
    private readonly wishes: WishRepository,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Permit('roster.plan')
  @ApiPage(WishView)
  async list(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Query() { limit, after, ...span }: SpanQuery,
  ): Promise<Page<WishView>> {
    const rows = await this.planning(actor, centreId, { wishes: 'read' }).run((scope) =>
      this.wishes.within(scope, spanFrom(span), limit + 1, after),
    );
    return pageOf(rows, limit, wishView);
  }

  @Post()
  @Permit('roster.plan')
  @ApiCreatedResponse({ type: WishView })
  async say(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Body() { personId, ...wish }: WishOf,
  ): Promise<WishView> {
    const outcome = await this.planning(actor, centreId, { wishes: 'said', personId }).run((scope) =>
      this.wishes.say(scope, wishFrom(wish, personId), this.planner(actor)),
    );
    return wishView(okOrProblem(outcome));
  }

  @Delete(':wishId')
  @Permit('roster.plan')
  @HttpCode(204)
  @ApiNoContentResponse()
  async takeBack(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('wishId') id: string,
  ): Promise<void> {
    const outcome = await this.planning(actor, centreId, { wishes: 'taken-back', wishId: id }).run((scope) =>
      this.wishes.takeBack(scope, { id }, this.planner(actor)),
    );
    okOrProblem(outcome);
  }

  private planner({ personId }: Actor): Speaker {
    return { personId, isPlanner: true, at: this.clock.now() };
  }

  private planning(actor: Actor, centreId: CentreId, about: Readonly<Record<string, string>>) {
    return this.gate.check(actor, mayPlanRoster(centreId)).record('roster.plan', { centreId, ...about });
  }
}
