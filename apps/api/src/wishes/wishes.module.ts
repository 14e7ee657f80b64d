import { Module } from '@nestjs/common';
import { OwnWishesController } from './own-wishes.controller.js';
import { WishPeriodRepository } from './wish-period.repository.js';
import { WishPeriodsController } from './wish-periods.controller.js';
import { WishRepository } from './wish.repository.js';
import { WishesController } from './wishes.controller.js';

@Module({
  controllers: [OwnWishesController, WishesController, WishPeriodsController],
  providers: [WishRepository, WishPeriodRepository],
})
export class WishesModule {}
