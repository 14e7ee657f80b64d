import { ApiPage, pageOf, spanFrom, Who, type Page } from '#api/edge';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { mayReadRoster, type Actor, type CentreId } from '@samsvar/core';
import { Gate, Permit } from '@samsvar/platform';
import { SeatRepository } from './seat.repository.js';
import { RosterQuery, seatView, SeatView } from './seat.view.js';

@ApiTags('roster')
@Controller('centres/:centreId/roster')
export class RosterController {
  constructor(
    private readonly gate: Gate,
    private readonly seats: SeatRepository,
  ) {}

  /** Every seat that lies, wholly or partly, between two moments. */
  @Get()
  @Permit('roster.read')
  @ApiPage(SeatView)
  async read(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Query() { from, to, personId, limit, after }: RosterQuery,
  ): Promise<Page<SeatView>> {
    const span = spanFrom({ from, to });
    const rows = await this.gate
      .check(actor, mayReadRoster(centreId))
      .record('roster.read', { centreId })
      .run((scope) => this.seats.within(scope, { ...span, personId }, limit + 1, after));
    return pageOf(rows, limit, seatView);
  }
}
