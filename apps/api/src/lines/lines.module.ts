import { Module } from '@nestjs/common';
import { LineRepository } from './line.repository.js';
import { LinesController } from './lines.controller.js';
import { LinesService } from './lines.service.js';

@Module({ controllers: [LinesController], providers: [LineRepository, LinesService] })
export class LinesModule {}
