import { Module } from '@nestjs/common';
import { RecordingRepository } from './recording.repository.js';
import { RecordingsController } from './recordings.controller.js';
import { RecordingsService } from './recordings.service.js';

@Module({ controllers: [RecordingsController], providers: [RecordingRepository, RecordingsService] })
export class RecordingsModule {}
