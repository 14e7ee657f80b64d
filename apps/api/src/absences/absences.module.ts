import { Module } from '@nestjs/common';
import { AbsenceRepository } from './absence.repository.js';
import { AbsencesController } from './absences.controller.js';
import { AwayController } from './away.controller.js';
import { AwayRepository } from './away.repository.js';
import { OwnAbsencesController } from './own-absences.controller.js';
import { UncoveredRepository } from './uncovered.repository.js';

@Module({
  controllers: [OwnAbsencesController, AbsencesController, AwayController],
  providers: [AbsenceRepository, AwayRepository, UncoveredRepository],
  exports: [AwayRepository],
})
export class AbsencesModule {}
