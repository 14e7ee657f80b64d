import { ApiPage, okOrProblem, pageOf, PageQuery, Who, type Page } from '#api/edge';
import { draftView, DraftView, SeenBody, WeekPageQuery } from '#api/roster-draft';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { isRefused, mayPlanRoster, type Actor, type CentreId } from '@samsvar/core';
import { Clock, Gate, Permit } from '@samsvar/platform';
import { PublicationRepository } from './publication.repository.js';
import { PublishRepository } from './publish.repository.js';
import { GivenReceiptView, givenReceiptView, PublicationView, publicationView } from './publishing.view.js';

@ApiTags('roster')
@Controller('centres/:centreId/roster')
export class PublishingController {
  constructor(
    private readonly gate: Gate,
    private readonly publisher: PublishRepository,
    private readonly publications: PublicationRepository,
    private readonly clock: Clock,
  ) {}

  /** Who is published is who is rung, from this moment. */
  @Post('editions/:editionId/publish')
  @HttpCode(200)
  @Permit('roster.plan')
  @ApiOkResponse({ type: PublicationView })
  async publish(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('editionId') editionId: string,
    @Body() { version: seen }: SeenBody,
  ): Promise<PublicationView> {
    const editor = { personId: actor.personId, seen, at: this.clock.now() };
    const outcome = await this.planning(actor, centreId, { editionId }).run(async (scope) => {
      const published = await this.publisher.publish(scope, editionId, editor);
      return isRefused(published) ? published : this.publications.one(scope, editionId);
    });
    return publicationView(okOrProblem(outcome));
  }

  @Get('publications')
  @Permit('roster.plan')
  @ApiPage(PublicationView)
  async list(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Query() { week, limit, after }: WeekPageQuery,
  ): Promise<Page<PublicationView>> {
    const rows = await this.planning(actor, centreId, { week }).run((scope) =>
      this.publications.list(scope, week, limit + 1, after),
    );
    return pageOf(rows, limit, publicationView);
  }

  @Get('publications/:publicationId/receipts')
  @Permit('roster.plan')
  @ApiPage(GivenReceiptView)
  async receipts(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('publicationId') publicationId: string,
    @Query() { limit, after }: PageQuery,
  ): Promise<Page<GivenReceiptView>> {
    const rows = await this.planning(actor, centreId, { publicationId }).run((scope) =>
      this.publications.receipts(scope, publicationId, limit + 1, after),
    );
    return pageOf(rows, limit, givenReceiptView);
  }

  /** A draft that sets back what it changed: to be looked at, and published like any other. */
  @Post('publications/:publicationId/undo')
  @Permit('roster.plan')
  @ApiCreatedResponse({ type: DraftView })
  async undo(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('publicationId') publicationId: string,
    @Body() { version: seen }: SeenBody,
  ): Promise<DraftView> {
    const editor = { personId: actor.personId, seen, at: this.clock.now() };
    const outcome = await this.planning(actor, centreId, { publicationId }).run((scope) =>
      this.publications.undo(scope, publicationId, editor),
    );
    return draftView(okOrProblem(outcome));
  }

  private planning(actor: Actor, centreId: CentreId, about: Readonly<Record<string, string>>) {
    return this.gate.check(actor, mayPlanRoster(centreId)).record('roster.plan', { centreId, ...about });
  }
}
