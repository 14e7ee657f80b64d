import { Module } from '@nestjs/common';
import { CentreRepository } from './centre.repository.js';
import { CentresController } from './centres.controller.js';
import { MunicipalitiesController } from './municipalities.controller.js';
import { MunicipalityRepository } from './municipality.repository.js';

@Module({
  controllers: [CentresController, MunicipalitiesController],
  providers: [CentreRepository, MunicipalityRepository],
  exports: [CentreRepository],
})
export class TenancyModule {}
