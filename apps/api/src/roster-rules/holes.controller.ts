import { Who } from '#api/edge';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { mayPlanRoster, type Actor, type CentreId } from '@samsvar/core';
import { Clock, Gate, Permit } from '@samsvar/platform';
import { HolesRepository } from './holes.repository.js';
import { HolesView, holesView } from './holes.view.js';

@ApiTags('roster')
@Controller('centres/:centreId/roster/holes')
export class HolesController {
  constructor(
    private readonly gate: Gate,
    private readonly holes: HolesRepository,
    private readonly clock: Clock,
  ) {}

  /** The seats that are wanted from now and a week ahead, and that nobody has in what is published. */
  @Get()
  @Permit('roster.plan')
  @ApiOkResponse({ type: HolesView })
  async soon(@Who() actor: Actor, @Param('centreId') centreId: CentreId): Promise<HolesView> {
    const holes = await this.gate
      .check(actor, mayPlanRoster(centreId))
      .record('roster.plan', { centreId })
      .run((scope) => this.holes.soon(scope, this.clock.now()));
    return holesView(holes);
  }
}
