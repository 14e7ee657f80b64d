import { ApiPage, okOrProblem, pageOf, PageQuery, SeenQuery, Who, type Page } from '#api/edge';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  isRefused,
  mayEditUnits,
  mayReadUnits,
  unitId as asUnitId,
  type Actor,
  type CentreId,
  type MunicipalityId,
  type UnitId,
} from '@samsvar/core';
import { Gate, Permit } from '@samsvar/platform';
import { uuidv7 } from 'uuidv7';
import { UnitRepository } from './unit.repository.js';
import { UnitChange, UnitDraft, UnitView, unitView } from './unit.view.js';

@ApiTags('units')
@Controller('centres/:centreId/municipalities/:municipalityId/units')
export class UnitsController {
  constructor(
    private readonly gate: Gate,
    private readonly units: UnitRepository,
  ) {}

  @Get()
  @Permit('unit.read')
  @ApiPage(UnitView)
  async list(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('municipalityId') municipalityId: MunicipalityId,
    @Query() { limit, after }: PageQuery,
  ): Promise<Page<UnitView>> {
    const rows = await this.gate
      .check(actor, mayReadUnits(centreId, municipalityId))
      .record('unit.read', { centreId, municipalityId })
      .run((scope) => this.units.list(scope, limit + 1, after));
    return pageOf(rows, limit, unitView);
  }

  @Post()
  @Permit('unit.edit')
  @ApiCreatedResponse({ type: UnitView })
  async add(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('municipalityId') municipalityId: MunicipalityId,
    @Body() { name, phone = null, isServiceDesk = false }: UnitDraft,
  ): Promise<UnitView> {
    const outcome = await this.gate
      .check(actor, mayEditUnits(centreId, municipalityId))
      .record('unit.edit', { centreId, municipalityId })
      .run((scope) => this.units.add(scope, asUnitId(uuidv7()), { name, phone, isServiceDesk }));
    return okOrProblem(isRefused(outcome) ? outcome : unitView(outcome));
  }

  @Patch(':unitId')
  @Permit('unit.edit')
  @ApiOkResponse({ type: UnitView })
  async change(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('municipalityId') municipalityId: MunicipalityId,
    @Param('unitId') unitId: UnitId,
    @Body() { version, ...fields }: UnitChange,
  ): Promise<UnitView> {
    const outcome = await this.gate
      .check(actor, mayEditUnits(centreId, municipalityId))
      .record('unit.edit', { centreId, municipalityId, unitId })
      .run((scope) => this.units.change(scope, unitId, version, { ...fields }));
    return okOrProblem(isRefused(outcome) ? outcome : unitView(outcome));
  }

  @Delete(':unitId')
  @Permit('unit.edit')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('municipalityId') municipalityId: MunicipalityId,
    @Param('unitId') unitId: UnitId,
    @Query() { version }: SeenQuery,
  ): Promise<void> {
    const outcome = await this.gate
      .check(actor, mayEditUnits(centreId, municipalityId))
      .record('unit.edit', { centreId, municipalityId, unitId })
      .run((scope) => this.units.remove(scope, unitId, version));
    okOrProblem(outcome);
  }
}
