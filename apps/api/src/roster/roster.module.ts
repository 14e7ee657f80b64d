import { Module } from '@nestjs/common';
import { RosterController } from './roster.controller.js';
import { SeatRepository } from './seat.repository.js';

@Module({ controllers: [RosterController], providers: [SeatRepository], exports: [SeatRepository] })
export class RosterModule {}
