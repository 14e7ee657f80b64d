import { ApiPage, pageOf, Who, type Page } from '#api/edge';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { mayReadColleagues, type Actor, type CentreId } from '@samsvar/core';
import { Gate, Permit } from '@samsvar/platform';
import { PersonRepository } from './person.repository.js';
import { ColleaguesQuery, ColleagueView, colleagueView } from './person.view.js';

/** What the people of a centre are called: a desk knows them by id only. */
@ApiTags('people')
@Controller('centres/:centreId/colleagues')
export class ColleaguesController {
  constructor(
    private readonly gate: Gate,
    private readonly people: PersonRepository,
  ) {}

  @Get()
  @Permit('colleague.read')
  @ApiPage(ColleagueView)
  async list(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Query() { role, limit, after }: ColleaguesQuery,
  ): Promise<Page<ColleagueView>> {
    const rows = await this.gate
      .check(actor, mayReadColleagues(centreId))
      .record('colleague.read', { centreId })
      .run((scope) =>
        role === undefined ? this.people.list(scope, limit + 1, after) : this.people.agents(scope, limit + 1, after),
      );
    return pageOf(rows, limit, colleagueView);
  }
}
