import { Module } from '@nestjs/common';
import { CalendarController } from './calendar.controller.js';
import { CalendarRepository } from './calendar.repository.js';
import { ClosureRepository } from './closure.repository.js';
import { EmergencyRepository } from './emergency.repository.js';
import { HoursController } from './hours.controller.js';
import { HoursService } from './hours.service.js';
import { LineFactsRepository } from './line-facts.repository.js';
import { OpenNowController } from './open-now.controller.js';
import { WeekRepository } from './week.repository.js';

@Module({
  controllers: [CalendarController, HoursController, OpenNowController],
  providers: [
    CalendarRepository,
    ClosureRepository,
    EmergencyRepository,
    HoursService,
    LineFactsRepository,
    WeekRepository,
  ],
  exports: [LineFactsRepository],
})
export class HoursModule {}
