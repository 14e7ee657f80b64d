import { ApiPage, okOrProblem, pageOf, PageQuery, Who, type Page } from '#api/edge';
import { LaidView, laidView } from '#api/roster-laying';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { mayPlanRoster, type Actor, type CentreId } from '@samsvar/core';
import { Clock, Gate, Permit } from '@samsvar/platform';
import { TemplateRepository } from './template.repository.js';
import { LayOrder, NewTemplate, sourceOf, TemplateView, templateView } from './template.view.js';

@ApiTags('roster')
@Controller('centres/:centreId/roster')
export class TemplatesController {
  constructor(
    private readonly gate: Gate,
    private readonly templates: TemplateRepository,
    private readonly clock: Clock,
  ) {}

  /** Weeks that were saved to be used again. */
  @Get('templates')
  @Permit('roster.plan')
  @ApiPage(TemplateView)
  async list(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Query() { limit, after }: PageQuery,
  ): Promise<Page<TemplateView>> {
    const rows = await this.planning(actor, centreId).run((scope) => this.templates.list(scope, limit + 1, after));
    return pageOf(rows, limit, templateView);
  }

  @Post('templates')
  @Permit('roster.plan')
  @ApiCreatedResponse({ type: TemplateView })
  async save(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Body() { name, week }: NewTemplate,
  ): Promise<TemplateView> {
    const outcome = await this.planning(actor, centreId, { week }).run((scope) =>
      this.templates.save(scope, name.trim(), week, this.by(actor)),
    );
    return templateView(okOrProblem(outcome));
  }

  @Delete('templates/:templateId')
  @Permit('roster.plan')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('templateId') templateId: string,
  ): Promise<void> {
    const outcome = await this.planning(actor, centreId, { templateId }).run((scope) =>
      this.templates.remove(scope, templateId),
    );
    okOrProblem(outcome);
  }

  /** Lays a saved week, or a copy of another, into the drafts of weeks, beside what is there. */
  @Post('layings')
  @Permit('roster.plan')
  @ApiCreatedResponse({ type: LaidView })
  async lay(@Who() actor: Actor, @Param('centreId') centreId: CentreId, @Body() order: LayOrder): Promise<LaidView> {
    const { week, weeks } = order;
    const outcome = await this.planning(actor, centreId, { week }).run((scope) =>
      this.templates.lay(scope, sourceOf(order), { week, weeks }, this.by(actor)),
    );
    return laidView(okOrProblem(outcome));
  }

  private planning(actor: Actor, centreId: CentreId, about: Readonly<Record<string, string>> = {}) {
    return this.gate.check(actor, mayPlanRoster(centreId)).record('roster.plan', { centreId, ...about });
  }

  private by({ personId }: Actor) {
    return { personId, at: this.clock.now() };
  }
}
