import { Module } from '@nestjs/common';
import { DraftController } from './draft.controller.js';
import { DraftRepository } from './draft.repository.js';

@Module({ controllers: [DraftController], providers: [DraftRepository] })
export class RosterDraftModule {}
