import { okOrProblem, Who } from '#api/edge';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { mayPlanRoster, type Actor, type CentreId } from '@samsvar/core';
import { Clock, Gate, Permit } from '@samsvar/platform';
import { FillingService } from './filling.service.js';
import { FilledView, filledView, FillOrder, needFrom } from './filling.view.js';

@ApiTags('roster')
@Controller('centres/:centreId/roster')
export class FillingController {
  constructor(
    private readonly gate: Gate,
    private readonly filling: FillingService,
    private readonly clock: Clock,
  ) {}

  /** Seats people where the week's draft has nobody yet, as fairly as can be and never against a hard rule. Takes seconds. */
  @Post('draft/fill')
  @Permit('roster.plan')
  @HttpCode(200)
  @ApiOkResponse({ type: FilledView })
  async fill(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Body() { week, version, needs }: FillOrder,
  ): Promise<FilledView> {
    const editor = { personId: actor.personId, seen: version, at: this.clock.now() };
    const outcome = await this.gate
      .check(actor, mayPlanRoster(centreId))
      .record('roster.plan', { centreId, week })
      .run((scope) => this.filling.fill(scope, week, needs.map(needFrom), editor));
    return filledView(okOrProblem(outcome));
  }
}
