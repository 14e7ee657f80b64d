import { okOrProblem, Who } from '#api/edge';
import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { isRefused, mayEditCentre, mayReadCentre, refuse, type Actor, type CentreId } from '@samsvar/core';
import { Gate, Permit } from '@samsvar/platform';
import { CentreRepository } from './centre.repository.js';
import { PoliciesChange, PoliciesView, policiesView } from './policies.view.js';

/** A centre's own figures for routing, and what it has chosen for its roster. Whoever takes calls there may see what they are measured by. */
@ApiTags('centres')
@Controller('centres/:centreId/policies')
export class PoliciesController {
  constructor(
    private readonly gate: Gate,
    private readonly centres: CentreRepository,
  ) {}

  @Get()
  @Permit('centre.read')
  @ApiOkResponse({ type: PoliciesView })
  async read(@Who() actor: Actor, @Param('centreId') centreId: CentreId): Promise<PoliciesView> {
    const row = await this.gate
      .check(actor, mayReadCentre(centreId))
      .record('centre.read', { centreId })
      .run((scope) => this.centres.find(scope));
    return policiesView(okOrProblem(row ?? refuse('absent')));
  }

  @Patch()
  @Permit('centre.edit')
  @ApiOkResponse({ type: PoliciesView })
  async change(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Body() { version, ...figures }: PoliciesChange,
  ): Promise<PoliciesView> {
    const outcome = await this.gate
      .check(actor, mayEditCentre(centreId))
      .record('centre.edit', { centreId })
      .run((scope) => this.centres.steer(scope, version, figures));
    return okOrProblem(isRefused(outcome) ? outcome : policiesView(outcome));
  }
}
