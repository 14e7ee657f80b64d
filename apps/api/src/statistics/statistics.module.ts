import { Module } from '@nestjs/common';
import { ContactRepository } from './contact.repository.js';
import { TodayController } from './today.controller.js';

@Module({ controllers: [TodayController], providers: [ContactRepository] })
export class StatisticsModule {}
