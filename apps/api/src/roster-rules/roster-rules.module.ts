import { Module } from '@nestjs/common';
import { BreachesController } from './breaches.controller.js';
import { BreachesRepository } from './breaches.repository.js';

@Module({ controllers: [BreachesController], providers: [BreachesRepository] })
export class RosterRulesModule {}
