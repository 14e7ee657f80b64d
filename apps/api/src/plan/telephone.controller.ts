import { Who } from '#api/edge';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { mayChooseTelephone, type Actor, type CentreId } from '@samsvar/core';
import { Gate, Permit } from '@samsvar/platform';
import { PublishPlan } from './publish-plan.js';
import { TelephoneRepository } from './telephone.repository.js';
import { Telephone, TelephoneChosen } from './telephone.view.js';

/** With what one answers calls: one's own choice, and nobody else's. */
@ApiTags('people')
@Controller('centres/:centreId/telephone')
export class TelephoneController {
  constructor(
    private readonly gate: Gate,
    private readonly telephones: TelephoneRepository,
    private readonly plan: PublishPlan,
  ) {}

  @Get()
  @Permit('telephone.choose')
  @ApiOkResponse({ type: Telephone })
  async read(@Who() actor: Actor, @Param('centreId') centreId: CentreId): Promise<Telephone> {
    const telephone = await this.gate
      .check(actor, mayChooseTelephone(centreId))
      .record('telephone.choose', { centreId })
      .run((scope) => this.telephones.of(scope, actor.personId));
    return { telephone };
  }

  /** Answered when the plan has it: whoever opens the telephone after that opens the one that was chosen. */
  @Put()
  @Permit('telephone.choose')
  @ApiOkResponse({ type: TelephoneChosen })
  async choose(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Body() { telephone }: Telephone,
  ): Promise<TelephoneChosen> {
    const { kind, key } = await this.gate
      .check(actor, mayChooseTelephone(centreId))
      .record('telephone.choose', { centreId, telephone })
      .run(async (scope) => {
        const chosen = await this.telephones.choose(scope, actor.personId, telephone);
        await this.plan.do(scope);
        return chosen;
      });
    return { telephone: kind, key };
  }
}
