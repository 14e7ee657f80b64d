import { Module } from '@nestjs/common';
import { DemandController } from './demand.controller.js';
import { DemandRepository } from './demand.repository.js';

@Module({ controllers: [DemandController], providers: [DemandRepository] })
export class RosterDemandModule {}
