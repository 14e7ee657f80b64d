import { AbsencesModule } from '#api/absences';
import { Module } from '@nestjs/common';
import { DirectoryController } from './directory.controller.js';
import { DirectoryRepository } from './directory.repository.js';

@Module({ imports: [AbsencesModule], controllers: [DirectoryController], providers: [DirectoryRepository] })
export class DirectoryModule {}
