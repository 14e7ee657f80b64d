import { Who } from '#api/edge';
import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { mayPlanRoster, type Actor, type CentreId } from '@samsvar/core';
import { Clock, Gate, Permit } from '@samsvar/platform';
import { BalanceRepository } from './balance.repository.js';
import { BalanceFileQuery, BalanceQuery, BalanceView, balanceView } from './balance.view.js';
import { written } from './written.js';

@ApiTags('roster')
@Controller('centres/:centreId/roster/balance')
export class BalanceController {
  constructor(
    private readonly gate: Gate,
    private readonly balance: BalanceRepository,
    private readonly clock: Clock,
  ) {}

  /** Each person's and each municipality's part of the shifts, as the weeks stand. For whoever plans: it is no ranking. */
  @Get()
  @Permit('roster.plan')
  @ApiOkResponse({ type: BalanceView })
  async ofWeeks(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Query() weeks: BalanceQuery,
  ): Promise<BalanceView> {
    const found = await this.planning(actor, centreId, weeks).run((scope) =>
      this.balance.ofWeeks(scope, weeks, this.clock.now()),
    );
    return balanceView(found);
  }

  /** The same for a spreadsheet. */
  @Get('export')
  @Permit('roster.plan')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="balanse.csv"')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async export(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Query() { language, ...weeks }: BalanceFileQuery,
  ): Promise<string> {
    const found = await this.planning(actor, centreId, weeks).run((scope) =>
      this.balance.named(scope, weeks, this.clock.now()),
    );
    return written(balanceView(found), found.nameOf, language);
  }

  private planning(actor: Actor, centreId: CentreId, { week, weeks }: BalanceQuery) {
    return this.gate
      .check(actor, mayPlanRoster(centreId))
      .record('roster.plan', { centreId, week, weeks: String(weeks) });
  }
}
