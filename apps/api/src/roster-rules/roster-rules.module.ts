import { RosterModule } from '#api/roster';
import { Module } from '@nestjs/common';
import { BreachesController } from './breaches.controller.js';
import { BreachesRepository } from './breaches.repository.js';
import { HolesController } from './holes.controller.js';
import { HolesRepository } from './holes.repository.js';

@Module({
  imports: [RosterModule],
  controllers: [BreachesController, HolesController],
  providers: [BreachesRepository, HolesRepository],
})
export class RosterRulesModule {}
