import { ApiPage, okOrProblem, pageOf, PageQuery, Who, type Page } from '#api/edge';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { isRefused, mayEditPerson, mayReadPerson, type Actor, type CentreId, type PersonId } from '@samsvar/core';
import { Gate, Permit } from '@samsvar/platform';
import { uuidv7 } from 'uuidv7';
import { EmploymentRepository } from './employment.repository.js';
import { EmploymentChange, EmploymentView, employmentView, LaterEmployment } from './employment.view.js';
import { PersonFactsReader } from './person-facts.js';

@ApiTags('people')
@Controller('centres/:centreId/people/:personId/employments')
export class EmploymentsController {
  constructor(
    private readonly gate: Gate,
    private readonly employments: EmploymentRepository,
    private readonly facts: PersonFactsReader,
  ) {}

  @Get()
  @Permit('person.read')
  @ApiPage(EmploymentView)
  async list(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('personId') personId: PersonId,
    @Query() { limit, after }: PageQuery,
  ): Promise<Page<EmploymentView>> {
    const rows = await this.gate
      .check(actor, mayReadPerson(await this.facts.of(centreId, personId)))
      .record('person.read', { centreId, personId })
      .run((scope) => this.employments.of(scope, personId, limit + 1, after));
    return pageOf(rows, limit, employmentView);
  }

  @Post()
  @Permit('person.edit')
  @ApiCreatedResponse({ type: EmploymentView })
  async begin(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('personId') personId: PersonId,
    @Body() { unitId, managerId, ...rest }: LaterEmployment,
  ): Promise<EmploymentView> {
    const begun = { ...rest, unitId: unitId ?? null, managerId: managerId ?? null };
    const outcome = await this.gate
      .check(actor, mayEditPerson(await this.facts.of(centreId, personId)))
      .record('person.edit', { centreId, personId })
      .run((scope) => this.employments.begin(scope, personId, uuidv7(), begun));
    return okOrProblem(isRefused(outcome) ? outcome : employmentView(outcome));
  }

  @Patch(':employmentId')
  @Permit('person.edit')
  @ApiOkResponse({ type: EmploymentView })
  async change(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('personId') personId: PersonId,
    @Param('employmentId') employmentId: string,
    @Body() { version, ...fields }: EmploymentChange,
  ): Promise<EmploymentView> {
    const outcome = await this.gate
      .check(actor, mayEditPerson(await this.facts.of(centreId, personId)))
      .record('person.edit', { centreId, personId, employmentId })
      .run((scope) => this.employments.change(scope, personId, employmentId, version, { ...fields }));
    return okOrProblem(isRefused(outcome) ? outcome : employmentView(outcome));
  }
}
