import { ApiPage, okOrProblem, pageOf, PageQuery, Who, type Page } from '#api/edge';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  isRefused,
  mayEditMunicipality,
  mayJoinMunicipality,
  mayReadMunicipalities,
  mayReadMunicipality,
  municipalityId as asMunicipalityId,
  refuse,
  type Actor,
  type CentreId,
  type MunicipalityId,
} from '@samsvar/core';
import { Gate, Permit } from '@samsvar/platform';
import { uuidv7 } from 'uuidv7';
import { MunicipalityRepository } from './municipality.repository.js';
import {
  AgreementChange,
  AgreementDraft,
  AgreementView,
  agreementView,
  MunicipalityChange,
  MunicipalityDraft,
  MunicipalityView,
  municipalityView,
} from './municipality.view.js';

@ApiTags('municipalities')
@Controller('centres/:centreId/municipalities')
export class MunicipalitiesController {
  constructor(
    private readonly gate: Gate,
    private readonly municipalities: MunicipalityRepository,
  ) {}

  @Get()
  @Permit('municipality.read')
  @ApiPage(MunicipalityView)
  async list(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Query() { limit, after }: PageQuery,
  ): Promise<Page<MunicipalityView>> {
    const rows = await this.gate
      .check(actor, mayReadMunicipalities(centreId))
      .record('municipality.read', { centreId })
      .run((scope) => this.municipalities.list(scope, limit + 1, after));
    return pageOf(rows, limit, municipalityView);
  }

  @Post()
  @Permit('municipality.join')
  @ApiCreatedResponse({ type: MunicipalityView })
  async join(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Body() { number, agreement, ...fields }: MunicipalityDraft,
  ): Promise<MunicipalityView> {
    const outcome = await this.gate
      .check(actor, mayJoinMunicipality(centreId))
      .record('municipality.join', { centreId })
      .run((scope) =>
        this.municipalities.join(
          scope,
          asMunicipalityId(uuidv7()),
          { ...fields, kommunenummer: number },
          { ...agreement, validTo: agreement.validTo ?? null, id: uuidv7() },
        ),
      );
    return okOrProblem(isRefused(outcome) ? outcome : municipalityView(outcome));
  }

  @Get(':municipalityId')
  @Permit('municipality.read')
  @ApiOkResponse({ type: MunicipalityView })
  async read(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('municipalityId') municipalityId: MunicipalityId,
  ): Promise<MunicipalityView> {
    const row = await this.gate
      .check(actor, mayReadMunicipality(centreId, municipalityId))
      .record('municipality.read', { centreId, municipalityId })
      .run((scope) => this.municipalities.find(scope));
    return municipalityView(okOrProblem(row ?? refuse('absent')));
  }

  @Patch(':municipalityId')
  @Permit('municipality.edit')
  @ApiOkResponse({ type: MunicipalityView })
  async change(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('municipalityId') municipalityId: MunicipalityId,
    @Body() { version, ...fields }: MunicipalityChange,
  ): Promise<MunicipalityView> {
    const outcome = await this.gate
      .check(actor, mayEditMunicipality(centreId, municipalityId))
      .record('municipality.edit', { centreId, municipalityId })
      .run((scope) => this.municipalities.change(scope, version, { ...fields }));
    return okOrProblem(isRefused(outcome) ? outcome : municipalityView(outcome));
  }

  @Get(':municipalityId/agreements')
  @Permit('municipality.read')
  @ApiPage(AgreementView)
  async agreements(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('municipalityId') municipalityId: MunicipalityId,
  ): Promise<Page<AgreementView>> {
    const rows = await this.gate
      .check(actor, mayReadMunicipality(centreId, municipalityId))
      .record('municipality.read', { centreId, municipalityId })
      .run((scope) => this.municipalities.agreements(scope));
    return { items: rows.map(agreementView), next: null };
  }

  @Post(':municipalityId/agreements')
  @Permit('municipality.join')
  @ApiCreatedResponse({ type: AgreementView })
  async agree(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('municipalityId') municipalityId: MunicipalityId,
    @Body() draft: AgreementDraft,
  ): Promise<AgreementView> {
    const outcome = await this.gate
      .check(actor, mayJoinMunicipality(centreId))
      .record('municipality.join', { centreId, municipalityId })
      .run((scope) =>
        this.municipalities.agree(scope, municipalityId, uuidv7(), { ...draft, validTo: draft.validTo ?? null }),
      );
    return okOrProblem(isRefused(outcome) ? outcome : agreementView(outcome));
  }

  @Patch(':municipalityId/agreements/:agreementId')
  @Permit('municipality.join')
  @ApiOkResponse({ type: AgreementView })
  async changeAgreement(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('municipalityId') municipalityId: MunicipalityId,
    @Param('agreementId') agreementId: string,
    @Body() { version, ...fields }: AgreementChange,
  ): Promise<AgreementView> {
    const outcome = await this.gate
      .check(actor, mayJoinMunicipality(centreId))
      .record('municipality.join', { centreId, municipalityId, agreementId })
      .run((scope) => this.municipalities.changeAgreement(scope, municipalityId, agreementId, version, { ...fields }));
    return okOrProblem(isRefused(outcome) ? outcome : agreementView(outcome));
  }
}
