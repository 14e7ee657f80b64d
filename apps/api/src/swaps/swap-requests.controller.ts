import { ApiPage, okOrProblem, pageOf, PageQuery, Who, type Page } from '#api/edge';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { maySwapShifts, type Actor, type CentreId } from '@samsvar/core';
import { Clock, Gate, Permit } from '@samsvar/platform';
import { SettleSwapRepository } from './settle-swap.repository.js';
import { SwapRepository } from './swap.repository.js';
import { swapView, SwapView } from './swap.view.js';

/** The swaps that one is asked for. */
@ApiTags('roster')
@Controller('centres/:centreId/swaps/requests')
export class SwapRequestsController {
  constructor(
    private readonly gate: Gate,
    private readonly swaps: SwapRepository,
    private readonly settling: SettleSwapRepository,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Permit('swap.ask')
  @ApiPage(SwapView)
  async list(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Query() { limit, after }: PageQuery,
  ): Promise<Page<SwapView>> {
    const rows = await this.answering(actor, centreId).run((scope) =>
      this.swaps.ofPerson(scope, { askedOf: actor.personId }, limit + 1, after),
    );
    return pageOf(rows, limit, swapView(this.clock.now()));
  }

  /** Done at once, or handed to the coordinator: where the centre wants that, and where a hard rule would be broken. */
  @Post(':requestId/accept')
  @Permit('swap.ask')
  @HttpCode(200)
  @ApiOkResponse({ type: SwapView })
  accept(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('requestId') requestId: string,
  ): Promise<SwapView> {
    return this.answer(actor, centreId, requestId, 'accept');
  }

  @Post(':requestId/decline')
  @Permit('swap.ask')
  @HttpCode(200)
  @ApiOkResponse({ type: SwapView })
  decline(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('requestId') requestId: string,
  ): Promise<SwapView> {
    return this.answer(actor, centreId, requestId, 'decline');
  }

  private async answer(actor: Actor, centreId: CentreId, id: string, act: 'accept' | 'decline'): Promise<SwapView> {
    const { personId } = actor;
    const at = this.clock.now();
    const outcome = await this.answering(actor, centreId, { swapId: id, act }).run((scope) =>
      this.settling.settle(scope, id, act, { personId, at, part: 'askedOf' }),
    );
    return swapView(at)(okOrProblem(outcome));
  }

  private answering(actor: Actor, centreId: CentreId, about: Readonly<Record<string, string>> = {}) {
    return this.gate.check(actor, maySwapShifts(centreId)).record('swap.ask', { centreId, ...about });
  }
}
