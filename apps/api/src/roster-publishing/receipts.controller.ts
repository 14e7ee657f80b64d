import { ApiPage, okOrProblem, pageOf, PageQuery, Who, type Page } from '#api/edge';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { mayConfirmShifts, type Actor, type CentreId } from '@samsvar/core';
import { Clock, Gate, Permit } from '@samsvar/platform';
import { ReceiptView, receiptView } from './publishing.view.js';
import { ReceiptRepository } from './receipt.repository.js';

/** What was changed in one's own shifts. */
@ApiTags('roster')
@Controller('centres/:centreId/roster/receipts')
export class ReceiptsController {
  constructor(
    private readonly gate: Gate,
    private readonly receipts: ReceiptRepository,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Permit('roster.confirm')
  @ApiPage(ReceiptView)
  async own(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Query() { limit, after }: PageQuery,
  ): Promise<Page<ReceiptView>> {
    const rows = await this.gate
      .check(actor, mayConfirmShifts(centreId))
      .record('roster.confirm', { centreId })
      .run((scope) => this.receipts.ofPerson(scope, actor.personId, limit + 1, after));
    return pageOf(rows, limit, receiptView);
  }

  @Post(':receiptId/confirm')
  @HttpCode(200)
  @Permit('roster.confirm')
  @ApiOkResponse({ type: ReceiptView })
  async confirm(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('receiptId') receiptId: string,
  ): Promise<ReceiptView> {
    const outcome = await this.gate
      .check(actor, mayConfirmShifts(centreId))
      .record('roster.confirm', { centreId, receiptId })
      .run((scope) => this.receipts.confirm(scope, actor.personId, receiptId, this.clock.now()));
    return receiptView(okOrProblem(outcome));
  }
}
