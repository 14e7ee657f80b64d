import { Module } from '@nestjs/common';
import { LayingController } from './laying.controller.js';
import { LayingRepository } from './laying.repository.js';

@Module({ controllers: [LayingController], providers: [LayingRepository] })
export class RosterLayingModule {}
