import { Who } from '#api/edge';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { mayPlanRoster, mayReadRoster, type Actor, type CentreId } from '@samsvar/core';
import { Clock, Gate, Permit } from '@samsvar/platform';
import { SwapPolicyRepository } from './swap-policy.repository.js';
import { SwapPolicy } from './swap.view.js';

/** Who says yes to swaps. */
@ApiTags('roster')
@Controller('centres/:centreId/swap-policy')
export class SwapPolicyController {
  constructor(
    private readonly gate: Gate,
    private readonly policies: SwapPolicyRepository,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Permit('roster.read')
  @ApiOkResponse({ type: SwapPolicy })
  async read(@Who() actor: Actor, @Param('centreId') centreId: CentreId): Promise<SwapPolicy> {
    const needsApproval = await this.gate
      .check(actor, mayReadRoster(centreId))
      .record('roster.read', { centreId })
      .run((scope) => this.policies.needsApproval(scope));
    return { needsApproval };
  }

  @Put()
  @Permit('roster.plan')
  @ApiOkResponse({ type: SwapPolicy })
  async set(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Body() { needsApproval }: SwapPolicy,
  ): Promise<SwapPolicy> {
    await this.gate
      .check(actor, mayPlanRoster(centreId))
      .record('roster.plan', { centreId, swapsNeedApproval: String(needsApproval) })
      .run((scope) => this.policies.set(scope, needsApproval, actor.personId, this.clock.now()));
    return { needsApproval };
  }
}
