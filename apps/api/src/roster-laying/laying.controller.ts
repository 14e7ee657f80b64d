import { okOrProblem, Who } from '#api/edge';
import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { mayPlanRoster, type Actor, type CentreId } from '@samsvar/core';
import { Clock, Gate, Permit } from '@samsvar/platform';
import { LayingRepository } from './laying.repository.js';

export class TakenOutView {
  @ApiProperty({ description: 'How many seats were taken out of the drafts' }) readonly seats!: number;
}

@ApiTags('roster')
@Controller('centres/:centreId/roster/layings')
export class LayingController {
  constructor(
    private readonly gate: Gate,
    private readonly layings: LayingRepository,
    private readonly clock: Clock,
  ) {}

  /** Takes out of the drafts what was laid into them at once: by a proposal, a template, a file. */
  @Post(':layingId/undo')
  @Permit('roster.plan')
  @HttpCode(200)
  @ApiOkResponse({ type: TakenOutView })
  async undo(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('layingId') layingId: string,
  ): Promise<TakenOutView> {
    const by = { personId: actor.personId, at: this.clock.now() };
    const outcome = await this.gate
      .check(actor, mayPlanRoster(centreId))
      .record('roster.plan', { centreId, layingId })
      .run((scope) => this.layings.undo(scope, layingId, by));
    return { seats: okOrProblem(outcome) };
  }
}
