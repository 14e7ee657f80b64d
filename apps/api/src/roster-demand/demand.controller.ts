import { okOrProblem, Who } from '#api/edge';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { mayPlanRoster, mayReadRoster, type Actor, type CentreId } from '@samsvar/core';
import { Gate, Permit } from '@samsvar/platform';
import { DemandRepository } from './demand.repository.js';
import { DemandBody, DemandView, demandView, saidIn } from './demand.view.js';

@ApiTags('roster')
@Controller('centres/:centreId/roster/demand')
export class DemandController {
  constructor(
    private readonly gate: Gate,
    private readonly demand: DemandRepository,
  ) {}

  /** The seats that the centre wants filled. */
  @Get()
  @Permit('roster.read')
  @ApiOkResponse({ type: DemandView })
  async read(@Who() actor: Actor, @Param('centreId') centreId: CentreId): Promise<DemandView> {
    const known = await this.gate
      .check(actor, mayReadRoster(centreId))
      .record('roster.read', { centreId })
      .run((scope) => this.demand.read(scope));
    return demandView(known);
  }

  /** All of it, as it is to be. */
  @Put()
  @Permit('roster.plan')
  @ApiOkResponse({ type: DemandView })
  async replace(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Body() body: DemandBody,
  ): Promise<DemandView> {
    const outcome = await this.gate
      .check(actor, mayPlanRoster(centreId))
      .record('roster.plan', { centreId })
      .run((scope) => this.demand.replace(scope, saidIn(body), body.version));
    return demandView(okOrProblem(outcome));
  }
}
