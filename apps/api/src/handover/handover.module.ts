import { Module } from '@nestjs/common';
import { HandoverController } from './handover.controller.js';
import { HandoverRepository } from './handover.repository.js';

@Module({ controllers: [HandoverController], providers: [HandoverRepository] })
export class HandoverModule {}
