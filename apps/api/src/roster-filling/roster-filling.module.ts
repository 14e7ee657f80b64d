import { Module } from '@nestjs/common';
import { FillingController } from './filling.controller.js';
import { FillingRepository } from './filling.repository.js';
import { FillingService } from './filling.service.js';

@Module({ controllers: [FillingController], providers: [FillingRepository, FillingService] })
export class RosterFillingModule {}
