import { Who } from '#api/edge';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { addDays, mayReadFigures, osloClock, startOfDay, type Actor, type CentreId } from '@samsvar/core';
import { Clock, Gate, Permit } from '@samsvar/platform';
import { ContactRepository } from './contact.repository.js';
import { todayView, TodayView } from './today.view.js';

@ApiTags('figures')
@Controller('centres/:centreId/figures')
export class TodayController {
  constructor(
    private readonly gate: Gate,
    private readonly clock: Clock,
    private readonly contacts: ContactRepository,
  ) {}

  /** The day so far, as far as the journal has come: it follows the calls by some tenths of a second. */
  @Get('today')
  @Permit('figures.read')
  @ApiOkResponse({ type: TodayView })
  async today(@Who() actor: Actor, @Param('centreId') centreId: CentreId): Promise<TodayView> {
    const { date } = osloClock(this.clock.now());
    const day = { from: startOfDay(date), to: startOfDay(addDays(date, 1)) };
    const contacts = await this.gate
      .check(actor, mayReadFigures(centreId))
      .record('figures.read', { centreId })
      .run((scope) => this.contacts.within(scope, day));
    return todayView(date, contacts);
  }
}
