import { HoursModule } from '#api/hours';
import { RosterModule } from '#api/roster';
import { Module } from '@nestjs/common';
import { PlanFactsRepository } from './plan-facts.repository.js';
import { PlanRepository } from './plan.repository.js';
import { PublishPlan } from './publish-plan.js';
import { SweepPlans } from './sweep-plans.js';
import { TelephoneController } from './telephone.controller.js';
import { TelephoneRepository } from './telephone.repository.js';

@Module({
  imports: [HoursModule, RosterModule],
  controllers: [TelephoneController],
  providers: [PlanFactsRepository, PlanRepository, PublishPlan, SweepPlans, TelephoneRepository],
})
export class PlanModule {}
