import { TenancyModule } from '#api/tenancy';
import { Module } from '@nestjs/common';
import { ColleaguesController } from './colleagues.controller.js';
import { EmploymentRepository } from './employment.repository.js';
import { EmploymentsController } from './employments.controller.js';
import { GrantRepository } from './grant.repository.js';
import { GrantsController } from './grants.controller.js';
import { MayBeCalledController } from './may-be-called.controller.js';
import { MeController } from './me.controller.js';
import { CentreOpening } from './new-centre.js';
import { PeopleController } from './people.controller.js';
import { PersonFactsReader } from './person-facts.js';
import { PersonRepository } from './person.repository.js';
import { PlatformCentresController } from './platform-centres.controller.js';
import { SignOutsController } from './sign-outs.controller.js';
import { UnitRepository } from './unit.repository.js';
import { UnitsController } from './units.controller.js';

@Module({
  imports: [TenancyModule],
  controllers: [
    MeController,
    UnitsController,
    PeopleController,
    ColleaguesController,
    MayBeCalledController,
    EmploymentsController,
    GrantsController,
    PlatformCentresController,
    SignOutsController,
  ],
  providers: [
    CentreOpening,
    EmploymentRepository,
    GrantRepository,
    PersonFactsReader,
    PersonRepository,
    UnitRepository,
  ],
})
export class IdentityModule {}
