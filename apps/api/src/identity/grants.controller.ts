import { ApiPage, okOrProblem, pageOf, PageQuery, Who, type Page } from '#api/edge';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { isRefused, mayManageGrant, mayReadGrants, type Actor, type CentreId, type PersonId } from '@samsvar/core';
import { Clock, Gate, Permit } from '@samsvar/platform';
import { uuidv7 } from 'uuidv7';
import { GrantRepository } from './grant.repository.js';
import { GrantDraft, HeldGrantView, heldGrantView } from './grant.view.js';
import { PersonFactsReader } from './person-facts.js';

@ApiTags('grants')
@Controller('centres/:centreId/people/:personId/grants')
export class GrantsController {
  constructor(
    private readonly gate: Gate,
    private readonly grants: GrantRepository,
    private readonly facts: PersonFactsReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Permit('grant.read')
  @ApiPage(HeldGrantView)
  async list(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('personId') personId: PersonId,
    @Query() { limit, after }: PageQuery,
  ): Promise<Page<HeldGrantView>> {
    const rows = await this.gate
      .check(actor, mayReadGrants(await this.facts.of(centreId, personId)))
      .record('grant.read', { centreId, personId })
      .run((scope) => this.grants.of(scope, personId, limit + 1, after));
    return pageOf(rows, limit, heldGrantView);
  }

  @Post()
  @Permit('grant.manage')
  @ApiCreatedResponse({ type: HeldGrantView })
  async give(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('personId') personId: PersonId,
    @Body() draft: GrantDraft,
  ): Promise<HeldGrantView> {
    const { role } = draft;
    const grant = { role, centreId, municipalityId: draft.municipalityId ?? null, unitId: draft.unitId ?? null };
    const grantedAt = this.clock.now();
    const outcome = await this.gate
      .check(actor, mayManageGrant(await this.facts.of(centreId, personId), grant))
      .record('grant.manage', { centreId, personId, role })
      .run((scope) =>
        this.grants.give(scope, { ...grant, id: uuidv7(), personId, grantedAt, grantedBy: actor.personId }),
      );
    return okOrProblem(isRefused(outcome) ? outcome : heldGrantView(outcome));
  }

  @Delete(':grantId')
  @Permit('grant.manage')
  @HttpCode(204)
  @ApiNoContentResponse()
  async takeBack(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('personId') personId: PersonId,
    @Param('grantId') grantId: string,
  ): Promise<void> {
    const holder = await this.facts.of(centreId, personId);
    // Whoever may not know what somebody holds hears the same of a grant that is there.
    const grant = mayReadGrants(holder)(actor).permit ? await this.facts.grant(centreId, personId, grantId) : null;
    const outcome = await this.gate
      .check(actor, mayManageGrant(holder, grant))
      .record('grant.manage', { centreId, personId, grantId })
      .run((scope) => this.grants.takeBack(scope, personId, grantId));
    okOrProblem(outcome);
  }
}
