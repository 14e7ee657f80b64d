import { Module } from '@nestjs/common';
import { ContactRepository } from './contact.repository.js';
import { OfferRepository } from './offer.repository.js';
import { OffersController } from './offers.controller.js';
import { TodayController } from './today.controller.js';

@Module({ controllers: [TodayController, OffersController], providers: [ContactRepository, OfferRepository] })
export class StatisticsModule {}
