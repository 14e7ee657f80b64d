import { ApiPage, pageOf, Who, type Page } from '#api/edge';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { hours, later, mayReadOffers, type Actor, type CentreId } from '@samsvar/core';
import { Clock, Gate, Permit } from '@samsvar/platform';
import { OfferRepository } from './offer.repository.js';
import { OffersQuery, offerView, OfferView, placeOfOffer, placeOfPage } from './offer.view.js';

@ApiTags('figures')
@Controller('centres/:centreId/offers')
export class OffersController {
  constructor(
    private readonly gate: Gate,
    private readonly clock: Clock,
    private readonly offers: OfferRepository,
  ) {}

  /** Who was offered which call, and why that person: the newest first. It is about people, so each look leaves a row in the audit log. */
  @Get()
  @Permit('offer.read')
  @ApiPage(OfferView)
  async newest(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Query() { limit, after }: OffersQuery,
  ): Promise<Page<OfferView>> {
    // From the beginning: the clocks of routers may be a little ahead of ours.
    const from = after === undefined ? { at: later(this.clock.now(), hours(1)), id: '' } : placeOfPage(after);
    const rows = await this.gate
      .check(actor, mayReadOffers(centreId))
      .record('offer.read', { centreId })
      .run((scope) => this.offers.before(scope, from, limit + 1));
    return pageOf(rows, limit, offerView, placeOfOffer);
  }
}
