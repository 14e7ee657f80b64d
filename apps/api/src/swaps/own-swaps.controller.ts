import { ApiPage, okOrProblem, pageOf, PageQuery, Who, type Page } from '#api/edge';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { maySwapShifts, type Actor, type CentreId } from '@samsvar/core';
import { Clock, Gate, Permit } from '@samsvar/platform';
import { SettleSwapRepository } from './settle-swap.repository.js';
import { SwapRepository } from './swap.repository.js';
import { NewSwap, swapView, SwapView } from './swap.view.js';

/** The swaps that one has asked for. */
@ApiTags('roster')
@Controller('centres/:centreId/swaps/own')
export class OwnSwapsController {
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
    const rows = await this.swapping(actor, centreId).run((scope) =>
      this.swaps.ofPerson(scope, { askedBy: actor.personId }, limit + 1, after),
    );
    return pageOf(rows, limit, swapView(this.clock.now()));
  }

  @Post()
  @Permit('swap.ask')
  @ApiCreatedResponse({ type: SwapView })
  async ask(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Body() { returnId, ...ask }: NewSwap,
  ): Promise<SwapView> {
    const now = this.clock.now();
    const outcome = await this.swapping(actor, centreId, { seatId: ask.seatId }).run((scope) =>
      this.swaps.ask(scope, { ...ask, returnId: returnId ?? null }, actor.personId, now),
    );
    return swapView(now)(okOrProblem(outcome));
  }

  @Post(':swapId/withdraw')
  @Permit('swap.ask')
  @HttpCode(200)
  @ApiOkResponse({ type: SwapView })
  async withdraw(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('swapId') swapId: string,
  ): Promise<SwapView> {
    const { personId } = actor;
    const at = this.clock.now();
    const outcome = await this.swapping(actor, centreId, { swapId }).run((scope) =>
      this.settling.settle(scope, swapId, 'withdraw', { personId, at, part: 'askedBy' }),
    );
    return swapView(at)(okOrProblem(outcome));
  }

  private swapping(actor: Actor, centreId: CentreId, about: Readonly<Record<string, string>> = {}) {
    return this.gate.check(actor, maySwapShifts(centreId)).record('swap.ask', { centreId, ...about });
  }
}
