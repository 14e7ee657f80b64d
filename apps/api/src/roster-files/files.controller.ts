import { okOrProblem, Who } from '#api/edge';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { addDays, mayPlanRoster, startOfDay, type Actor, type CentreId } from '@samsvar/core';
import { Clock, Gate, Permit } from '@samsvar/platform';
import { FilesRepository } from './files.repository.js';
import { ExportQuery, ImportBody, ImportView, importView } from './files.view.js';
import { written } from './written.js';

@ApiTags('roster')
@Controller('centres/:centreId/roster')
export class FilesController {
  constructor(
    private readonly gate: Gate,
    private readonly files: FilesRepository,
    private readonly clock: Clock,
  ) {}

  /** The weeks as they stand, what is drafted included, for a spreadsheet. */
  @Get('export')
  @Permit('roster.plan')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="vaktliste.csv"')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async export(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Query() { week, weeks, language }: ExportQuery,
  ): Promise<string> {
    const span = { from: startOfDay(week), to: startOfDay(addDays(week, 7 * weeks)) };
    const { shifts, people } = await this.planning(actor, centreId, { week }).run((scope) =>
      this.files.export(scope, span, this.clock.now()),
    );
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return written(shifts, (id) => names.get(id) ?? '', language);
  }

  /** Shifts from a file, laid into the drafts when every row is right; what is wrong is said of each row. */
  @Post('imports')
  @Permit('roster.plan')
  @HttpCode(200)
  @ApiOkResponse({ type: ImportView })
  async import(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Body() sent: ImportBody,
  ): Promise<ImportView> {
    const by = { personId: actor.personId, at: this.clock.now() };
    const outcome = await this.planning(actor, centreId).run((scope) => this.files.import(scope, sent, by));
    return importView(okOrProblem(outcome));
  }

  private planning(actor: Actor, centreId: CentreId, about: Readonly<Record<string, string>> = {}) {
    return this.gate.check(actor, mayPlanRoster(centreId)).record('roster.plan', { centreId, ...about });
  }
}
