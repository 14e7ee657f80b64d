import { ApiPage, okOrProblem, pageOf, PageQuery, SeenQuery, Who, type Page } from '#api/edge';
import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { mayPlanRoster, type Actor, type CentreId } from '@samsvar/core';
import { Clock, Gate, Permit } from '@samsvar/platform';
import { DraftRepository } from './draft.repository.js';
import {
  draftView,
  DraftView,
  NewSeat,
  newSeating,
  SeatChangeView,
  seatChangeView,
  SeatMove,
  seatingFrom,
  WeekQuery,
} from './draft.view.js';
import type { Editor } from './editing.js';

@ApiTags('roster')
@Controller('centres/:centreId/roster')
export class DraftController {
  constructor(
    private readonly gate: Gate,
    private readonly drafts: DraftRepository,
    private readonly clock: Clock,
  ) {}

  @Get('draft')
  @Permit('roster.plan')
  @ApiOkResponse({ type: DraftView })
  async read(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Query() { week }: WeekQuery,
  ): Promise<DraftView> {
    const draft = await this.planning(actor, centreId, { week }).run((scope) => this.drafts.find(scope, week));
    return draftView(draft);
  }

  @Post('draft/seats')
  @Permit('roster.plan')
  @ApiCreatedResponse({ type: DraftView })
  async add(@Who() actor: Actor, @Param('centreId') centreId: CentreId, @Body() seat: NewSeat): Promise<DraftView> {
    const seating = newSeating(seat);
    const outcome = await this.planning(actor, centreId, { personId: seat.personId }).run((scope) =>
      this.drafts.add(scope, seating, this.editor(actor, seat.version)),
    );
    return draftView(okOrProblem(outcome));
  }

  /** Also takes back that it was to be taken away. */
  @Patch('draft/seats/:seatId')
  @Permit('roster.plan')
  @ApiOkResponse({ type: DraftView })
  async move(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('seatId') seatId: string,
    @Body() move: SeatMove,
  ): Promise<DraftView> {
    const outcome = await this.planning(actor, centreId, { seatId }).run((scope) =>
      this.drafts.move(scope, seatId, seatingFrom(move), this.editor(actor, move.version)),
    );
    return draftView(okOrProblem(outcome));
  }

  @Delete('draft/seats/:seatId')
  @Permit('roster.plan')
  @ApiOkResponse({ type: DraftView })
  async remove(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('seatId') seatId: string,
    @Query() { version }: SeenQuery,
  ): Promise<DraftView> {
    const outcome = await this.planning(actor, centreId, { seatId }).run((scope) =>
      this.drafts.remove(scope, seatId, this.editor(actor, version)),
    );
    return draftView(okOrProblem(outcome));
  }

  /** What a draft would change now, or what a publication changed then. */
  @Get('editions/:editionId/changes')
  @Permit('roster.plan')
  @ApiPage(SeatChangeView)
  async changes(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('editionId') editionId: string,
    @Query() { limit, after }: PageQuery,
  ): Promise<Page<SeatChangeView>> {
    const outcome = await this.planning(actor, centreId, { editionId }).run((scope) =>
      this.drafts.changes(scope, editionId, this.clock.now(), limit + 1, after),
    );
    return pageOf(okOrProblem(outcome), limit, seatChangeView);
  }

  @Delete('editions/:editionId')
  @Permit('roster.plan')
  @ApiOkResponse({ type: DraftView })
  async discard(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('editionId') editionId: string,
    @Query() { version }: SeenQuery,
  ): Promise<DraftView> {
    const outcome = await this.planning(actor, centreId, { editionId }).run((scope) =>
      this.drafts.discard(scope, editionId, this.editor(actor, version)),
    );
    return draftView(okOrProblem(outcome));
  }

  private planning(actor: Actor, centreId: CentreId, about: Readonly<Record<string, string>>) {
    return this.gate.check(actor, mayPlanRoster(centreId)).record('roster.plan', { centreId, ...about });
  }

  private editor({ personId }: Actor, seen: number): Editor {
    return { personId, seen, at: this.clock.now() };
  }
}
