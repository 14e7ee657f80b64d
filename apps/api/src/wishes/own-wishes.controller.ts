import { ApiPage, okOrProblem, pageOf, PageQuery, Who, type Page } from '#api/edge';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { maySayWishes, type Actor, type CentreId } from '@samsvar/core';
import { Clock, Gate, Permit } from '@samsvar/platform';
import { WishRepository, type Speaker } from './wish.repository.js';
import { OwnWish, wishFrom, WishView, wishView } from './wish.view.js';

/** When one would like to be on duty, would rather not, and cannot. */
@ApiTags('roster')
@Controller('centres/:centreId/wishes/own')
export class OwnWishesController {
  constructor(
    private readonly gate: Gate,
    private readonly wishes: WishRepository,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Permit('wish.say')
  @ApiPage(WishView)
  async list(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Query() { limit, after }: PageQuery,
  ): Promise<Page<WishView>> {
    const rows = await this.saying(actor, centreId).run((scope) =>
      this.wishes.ofPerson(scope, actor.personId, this.clock.now(), limit + 1, after),
    );
    return pageOf(rows, limit, wishView);
  }

  @Post()
  @Permit('wish.say')
  @ApiCreatedResponse({ type: WishView })
  async say(@Who() actor: Actor, @Param('centreId') centreId: CentreId, @Body() wish: OwnWish): Promise<WishView> {
    const outcome = await this.saying(actor, centreId).run((scope) =>
      this.wishes.say(scope, wishFrom(wish, actor.personId), this.oneself(actor)),
    );
    return wishView(okOrProblem(outcome));
  }

  @Delete(':wishId')
  @Permit('wish.say')
  @HttpCode(204)
  @ApiNoContentResponse()
  async takeBack(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('wishId') id: string,
  ): Promise<void> {
    const { personId } = actor;
    const outcome = await this.saying(actor, centreId).run((scope) =>
      this.wishes.takeBack(scope, { id, personId }, this.oneself(actor)),
    );
    okOrProblem(outcome);
  }

  private oneself({ personId }: Actor): Speaker {
    return { personId, isPlanner: false, at: this.clock.now() };
  }

  private saying(actor: Actor, centreId: CentreId) {
    return this.gate.check(actor, maySayWishes(centreId)).record('wish.say', { centreId });
  }
}
