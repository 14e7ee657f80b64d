import { Module } from '@nestjs/common';
import { FillingRepository } from './filling.repository.js';
import { SearchRepository } from './search.repository.js';
import { Searches } from './searches.js';
import { SearchesController } from './searches.controller.js';

@Module({ controllers: [SearchesController], providers: [FillingRepository, SearchRepository, Searches] })
export class RosterFillingModule {}
