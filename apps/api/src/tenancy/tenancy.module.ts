import { Module } from '@nestjs/common';
import { CentreRepository } from './centre.repository.js';
import { CentresController } from './centres.controller.js';
import { PoliciesController } from './policies.controller.js';
import { MunicipalitiesController } from './municipalities.controller.js';
import { MunicipalityRepository } from './municipality.repository.js';

@Module({
  controllers: [CentresController, MunicipalitiesController, PoliciesController],
  providers: [CentreRepository, MunicipalityRepository],
  exports: [CentreRepository],
})
export class TenancyModule {}
