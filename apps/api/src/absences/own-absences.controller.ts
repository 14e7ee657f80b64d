import { ApiPage, okOrProblem, pageOf, PageQuery, spanFrom, Who, type Page } from '#api/edge';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { maySayAbsence, type Actor, type CentreId } from '@samsvar/core';
import { Clock, Gate, Permit } from '@samsvar/platform';
import { AbsenceRepository } from './absence.repository.js';
import { OwnAbsence, OwnAbsenceView, ownAbsenceView } from './absence.view.js';

/** When one is away oneself. */
@ApiTags('roster')
@Controller('centres/:centreId/absences/own')
export class OwnAbsencesController {
  constructor(
    private readonly gate: Gate,
    private readonly absences: AbsenceRepository,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Permit('absence.say')
  @ApiPage(OwnAbsenceView)
  async list(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Query() { limit, after }: PageQuery,
  ): Promise<Page<OwnAbsenceView>> {
    const rows = await this.saying(actor, centreId).run((scope) =>
      this.absences.ofPerson(scope, actor.personId, this.clock.now(), limit + 1, after),
    );
    return pageOf(rows, limit, (row) => ownAbsenceView(row, actor.personId));
  }

  /** The shifts one has meanwhile stand uncovered, and whoever plans sees it at once. */
  @Post()
  @Permit('absence.say')
  @ApiCreatedResponse({ type: OwnAbsenceView })
  async say(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Body() { kind, ...span }: OwnAbsence,
  ): Promise<OwnAbsenceView> {
    const { personId } = actor;
    const said = { ...spanFrom(span), personId, kind: kind ?? null };
    const outcome = await this.saying(actor, centreId).run((scope) =>
      this.absences.say(scope, said, { by: personId, at: this.clock.now() }),
    );
    return ownAbsenceView(okOrProblem(outcome), personId);
  }

  /** One that has begun ends now. */
  @Delete(':absenceId')
  @Permit('absence.say')
  @HttpCode(204)
  @ApiNoContentResponse()
  async takeBack(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('absenceId') id: string,
  ): Promise<void> {
    const { personId } = actor;
    const outcome = await this.saying(actor, centreId, { absenceId: id }).run((scope) =>
      this.absences.takeBack(scope, { id, personId }, this.clock.now()),
    );
    okOrProblem(outcome);
  }

  private saying(actor: Actor, centreId: CentreId, about: Readonly<Record<string, string>> = {}) {
    return this.gate.check(actor, maySayAbsence(centreId)).record('absence.say', { centreId, ...about });
  }
}
