import { ApiPage, okOrProblem, pageOf, PageQuery, Who, type Page } from '#api/edge';
import { breachesView, BreachesView } from '#api/roster-rules';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { mayPlanRoster, type Actor, type CentreId } from '@samsvar/core';
import { Clock, Gate, Permit } from '@samsvar/platform';
import { SettleSwapRepository } from './settle-swap.repository.js';
import { SwapRepository } from './swap.repository.js';
import { swapView, SwapView } from './swap.view.js';

/** The swaps of the centre, for whoever says yes to them. */
@ApiTags('roster')
@Controller('centres/:centreId/swaps')
export class SwapsController {
  constructor(
    private readonly gate: Gate,
    private readonly swaps: SwapRepository,
    private readonly settling: SettleSwapRepository,
    private readonly clock: Clock,
  ) {}

  /** Those that nobody has settled yet. */
  @Get()
  @Permit('roster.plan')
  @ApiPage(SwapView)
  async open(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Query() { limit, after }: PageQuery,
  ): Promise<Page<SwapView>> {
    const now = this.clock.now();
    const rows = await this.planning(actor, centreId).run((scope) => this.swaps.open(scope, now, limit + 1, after));
    return pageOf(rows, limit, swapView(now));
  }

  /** The rules that its shifts would break, were it done now. */
  @Get(':swapId/breaches')
  @Permit('roster.plan')
  @ApiOkResponse({ type: BreachesView })
  async breaches(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('swapId') swapId: string,
  ): Promise<BreachesView> {
    const found = await this.planning(actor, centreId, { swapId }).run((scope) =>
      this.swaps.breaches(scope, swapId, this.clock.now()),
    );
    return breachesView(okOrProblem(found));
  }

  /** The shifts change hands, are published, and are rung by at once. */
  @Post(':swapId/approve')
  @Permit('roster.plan')
  @HttpCode(200)
  @ApiOkResponse({ type: SwapView })
  approve(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('swapId') swapId: string,
  ): Promise<SwapView> {
    return this.settle(actor, centreId, swapId, 'approve');
  }

  @Post(':swapId/refuse')
  @Permit('roster.plan')
  @HttpCode(200)
  @ApiOkResponse({ type: SwapView })
  refuse(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('swapId') swapId: string,
  ): Promise<SwapView> {
    return this.settle(actor, centreId, swapId, 'refuse');
  }

  private async settle(actor: Actor, centreId: CentreId, id: string, act: 'approve' | 'refuse'): Promise<SwapView> {
    const { personId } = actor;
    const at = this.clock.now();
    const outcome = await this.planning(actor, centreId, { swapId: id, act }).run((scope) =>
      this.settling.settle(scope, id, act, { personId, at }),
    );
    return swapView(at)(okOrProblem(outcome));
  }

  private planning(actor: Actor, centreId: CentreId, about: Readonly<Record<string, string>> = {}) {
    return this.gate.check(actor, mayPlanRoster(centreId)).record('roster.plan', { centreId, ...about });
  }
}
