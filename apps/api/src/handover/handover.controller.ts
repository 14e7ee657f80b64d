import { ApiPage, okOrProblem, pageOf, PageQuery, Who, withoutIdentityNumbers, type Page } from '#api/edge';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { mayReadHandover, mayWriteHandover, type Actor, type CentreId } from '@samsvar/core';
import { Clock, Gate, Permit } from '@samsvar/platform';
import { HandoverRepository } from './handover.repository.js';
import { handoverView, HandoverView, NewHandover } from './handover.view.js';

/** What goes from one pair on duty to the next. */
@ApiTags('roster')
@Controller('centres/:centreId/handover-notes')
export class HandoverController {
  constructor(
    private readonly gate: Gate,
    private readonly notes: HandoverRepository,
    private readonly clock: Clock,
  ) {}

  /** The newest first; they are kept for fourteen days. */
  @Get()
  @Permit('handover.read')
  @ApiPage(HandoverView)
  async list(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Query() { limit, after }: PageQuery,
  ): Promise<Page<HandoverView>> {
    const rows = await this.gate
      .check(actor, mayReadHandover(centreId))
      .record('handover.read', { centreId })
      .run((scope) => this.notes.list(scope, limit + 1, after));
    return pageOf(rows, limit, handoverView);
  }

  @Post()
  @Permit('handover.write')
  @ApiCreatedResponse({ type: HandoverView })
  async write(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Body() { note }: NewHandover,
  ): Promise<HandoverView> {
    const written = { note: withoutIdentityNumbers(note), by: actor.personId, at: this.clock.now() };
    const row = await this.gate
      .check(actor, mayWriteHandover(centreId))
      .record('handover.write', { centreId })
      .run((scope) => this.notes.write(scope, written));
    return handoverView(row);
  }

  /** One's own, and nobody else's. */
  @Delete(':noteId')
  @Permit('handover.write')
  @HttpCode(204)
  @ApiNoContentResponse()
  async takeBack(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('noteId') noteId: string,
  ): Promise<void> {
    const outcome = await this.gate
      .check(actor, mayWriteHandover(centreId))
      .record('handover.write', { centreId, noteId })
      .run((scope) => this.notes.takeBack(scope, noteId, actor.personId));
    okOrProblem(outcome);
  }
}
