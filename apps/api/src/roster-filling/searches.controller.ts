import { okOrProblem, Who } from '#api/edge';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { mayFollowSearch, mayPlanRoster, type Actor, type CentreId } from '@samsvar/core';
import { Clock, Gate, Permit } from '@samsvar/platform';
import { SearchRepository } from './search.repository.js';
import { progressView, SearchBody, SearchProgressView, SearchView, searchView } from './search.view.js';
import { Searches } from './searches.js';

@ApiTags('roster')
@Controller('centres/:centreId/roster/searches')
export class SearchesController {
  constructor(
    private readonly gate: Gate,
    private readonly searches: Searches,
    private readonly known: SearchRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Searches for people for the seats that nobody has in the weeks' drafts, as fairly as can be and never against a hard
   * rule, and lays them there. One search at a time in a centre.
   */
  @Post()
  @Permit('roster.plan')
  @ApiCreatedResponse({ type: SearchView })
  async start(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Body() { version, ...order }: SearchBody,
  ): Promise<SearchView> {
    const editor = { personId: actor.personId, seen: version, at: this.clock.now() };
    const outcome = await this.planning(actor, centreId, { week: order.week }).run((scope) =>
      this.searches.start(scope, order, editor),
    );
    return searchView(okOrProblem(outcome));
  }

  /** How far it is. Whoever waits for it asks each second: it is given up when nobody does. Leaves no row in the audit log. */
  @Get(':searchId/progress')
  @Permit('roster.follow')
  @ApiOkResponse({ type: SearchProgressView })
  async follow(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('searchId') searchId: string,
  ): Promise<SearchProgressView> {
    const outcome = await this.gate
      .check(actor, mayFollowSearch(centreId))
      .record('roster.follow', { centreId, searchId })
      .run((scope) => this.known.look(scope, searchId, this.clock.now()));
    return progressView(okOrProblem(outcome));
  }

  /** What came of it, and for each seat that stays empty what is in each person's way. */
  @Get(':searchId')
  @Permit('roster.plan')
  @ApiOkResponse({ type: SearchView })
  async look(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('searchId') searchId: string,
  ): Promise<SearchView> {
    const outcome = await this.planning(actor, centreId, { searchId }).run((scope) =>
      this.known.look(scope, searchId, this.clock.now()),
    );
    return searchView(okOrProblem(outcome));
  }

  /** Ends it with the best so far, which is laid into the drafts. */
  @Post(':searchId/stop')
  @Permit('roster.plan')
  @HttpCode(200)
  @ApiOkResponse({ type: SearchView })
  async stop(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('searchId') searchId: string,
  ): Promise<SearchView> {
    const outcome = await this.planning(actor, centreId, { searchId }).run((scope) =>
      this.searches.stop(scope, searchId),
    );
    return searchView(okOrProblem(outcome));
  }

  private planning(actor: Actor, centreId: CentreId, about: Readonly<Record<string, string>>) {
    return this.gate.check(actor, mayPlanRoster(centreId)).record('roster.plan', { centreId, ...about });
  }
}
