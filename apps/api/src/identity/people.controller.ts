import { ApiPage, okOrProblem, pageOf, PageQuery, Who, type Page } from '#api/edge';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  isRefused,
  mayAddPerson,
  mayEditPerson,
  mayReadPeople,
  mayReadPerson,
  personId as asPersonId,
  refuse,
  type Actor,
  type CentreId,
  type PersonId,
} from '@samsvar/core';
import { Gate, Permit } from '@samsvar/platform';
import { uuidv7 } from 'uuidv7';
import { PersonFactsReader } from './person-facts.js';
import { PersonRepository } from './person.repository.js';
import { PersonChange, PersonDraft, PersonView, personView, type EmploymentDraft } from './person.view.js';

@ApiTags('people')
@Controller('centres/:centreId/people')
export class PeopleController {
  constructor(
    private readonly gate: Gate,
    private readonly people: PersonRepository,
    private readonly facts: PersonFactsReader,
  ) {}

  @Get()
  @Permit('person.read')
  @ApiPage(PersonView)
  async list(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Query() { limit, after }: PageQuery,
  ): Promise<Page<PersonView>> {
    const rows = await this.gate
      .check(actor, mayReadPeople(centreId))
      .record('person.read', { centreId })
      .run((scope) => this.people.list(scope, limit + 1, after));
    return pageOf(rows, limit, personView);
  }

  @Post()
  @Permit('person.edit')
  @ApiCreatedResponse({ type: PersonView })
  async add(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Body() { employment, email, phone, ...rest }: PersonDraft,
  ): Promise<PersonView> {
    const municipalityId = employment?.municipalityId ?? null;
    const fields = {
      ...rest,
      municipalityId,
      email: email ?? null,
      phone: phone ?? null,
      isActive: true,
      mayBeCalled: false,
    };
    const outcome = await this.gate
      .check(actor, mayAddPerson(centreId, municipalityId))
      .record('person.edit', { centreId })
      .run((scope) => this.people.add(scope, asPersonId(uuidv7()), fields, employment && begun(employment)));
    return okOrProblem(isRefused(outcome) ? outcome : personView(outcome));
  }

  @Get(':personId')
  @Permit('person.read')
  @ApiOkResponse({ type: PersonView })
  async read(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('personId') personId: PersonId,
  ): Promise<PersonView> {
    const row = await this.gate
      .check(actor, mayReadPerson(await this.facts.of(centreId, personId)))
      .record('person.read', { centreId, personId })
      .run((scope) => this.people.find(scope, personId));
    return personView(okOrProblem(row ?? refuse('absent')));
  }

  @Patch(':personId')
  @Permit('person.edit')
  @ApiOkResponse({ type: PersonView })
  async change(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('personId') personId: PersonId,
    @Body() { version, ...fields }: PersonChange,
  ): Promise<PersonView> {
    const outcome = await this.gate
      .check(actor, mayEditPerson(await this.facts.of(centreId, personId)))
      .record('person.edit', { centreId, personId })
      .run((scope) => this.people.change(scope, personId, version, { ...fields }));
    return okOrProblem(isRefused(outcome) ? outcome : personView(outcome));
  }
}

const begun = ({ unitId, managerId, ...rest }: EmploymentDraft) => ({
  ...rest,
  id: uuidv7(),
  unitId: unitId ?? null,
  managerId: managerId ?? null,
  validTo: null,
});
