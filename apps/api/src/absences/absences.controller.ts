import { ApiPage, okOrProblem, pageOf, PageQuery, spanFrom, SpanQuery, Who, type Page } from '#api/edge';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { mayPlanRoster, type Actor, type CentreId } from '@samsvar/core';
import { Clock, Gate, Permit } from '@samsvar/platform';
import { AbsenceRepository } from './absence.repository.js';
import { AbsenceOf, absenceView, AbsenceView, uncoveredView, UncoveredView } from './absence.view.js';
import { UncoveredRepository } from './uncovered.repository.js';

/** What whoever plans knows of absences, and says for those who cannot say it themselves. Why is not known here. */
@ApiTags('roster')
@Controller('centres/:centreId')
export class AbsencesController {
  constructor(
    private readonly gate: Gate,
    private readonly absences: AbsenceRepository,
    private readonly uncovered: UncoveredRepository,
    private readonly clock: Clock,
  ) {}

  @Get('absences')
  @Permit('roster.plan')
  @ApiPage(AbsenceView)
  async list(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Query() { limit, after, ...span }: SpanQuery,
  ): Promise<Page<AbsenceView>> {
    const rows = await this.planning(actor, centreId, { absences: 'read' }).run((scope) =>
      this.absences.within(scope, spanFrom(span), limit + 1, after),
    );
    return pageOf(rows, limit, absenceView);
  }

  @Post('absences')
  @Permit('roster.plan')
  @ApiCreatedResponse({ type: AbsenceView })
  async say(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Body() { personId, ...span }: AbsenceOf,
  ): Promise<AbsenceView> {
    const outcome = await this.planning(actor, centreId, { absences: 'said', personId }).run((scope) =>
      this.absences.say(
        scope,
        { ...spanFrom(span), personId, kind: null },
        { by: actor.personId, at: this.clock.now() },
      ),
    );
    return absenceView(okOrProblem(outcome));
  }

  /** One that has begun ends now. */
  @Delete('absences/:absenceId')
  @Permit('roster.plan')
  @HttpCode(204)
  @ApiNoContentResponse()
  async takeBack(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('absenceId') id: string,
  ): Promise<void> {
    const outcome = await this.planning(actor, centreId, { absences: 'taken-back', absenceId: id }).run((scope) =>
      this.absences.takeBack(scope, { id }, this.clock.now()),
    );
    okOrProblem(outcome);
  }

  /** The published shifts to come whose people are away, or no agents any more. */
  @Get('roster/uncovered')
  @Permit('roster.plan')
  @ApiPage(UncoveredView)
  async holes(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Query() { limit, after }: PageQuery,
  ): Promise<Page<UncoveredView>> {
    const rows = await this.planning(actor, centreId).run((scope) =>
      this.uncovered.toCome(scope, this.clock.now(), limit + 1, after),
    );
    return pageOf(rows, limit, uncoveredView);
  }

  private planning(actor: Actor, centreId: CentreId, about: Readonly<Record<string, string>> = {}) {
    return this.gate.check(actor, mayPlanRoster(centreId)).record('roster.plan', { centreId, ...about });
  }
}
