import { ApiPage, okOrProblem, PageQuery, TakesSound, Who } from '#api/edge';
import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import {
  mayEditRecordings,
  mayReadLine,
  type Actor,
  type CentreId,
  type LineId,
  type MunicipalityId,
} from '@samsvar/core';
import { Gate, Permit } from '@samsvar/platform';
import { RecordingQuery, RecordingView } from './recording.view.js';
import { RecordingsService } from './recordings.service.js';

const bytes = { type: 'string', format: 'binary' };

@ApiTags('recordings')
@Controller('centres/:centreId/municipalities/:municipalityId/lines/:lineId')
export class RecordingsController {
  constructor(
    private readonly gate: Gate,
    private readonly recordings: RecordingsService,
  ) {}

  @Get('recordings')
  @Permit('line.read')
  @ApiPage(RecordingView)
  list(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('municipalityId') municipalityId: MunicipalityId,
    @Param('lineId') lineId: LineId,
    @Query() page: PageQuery,
  ) {
    return this.gate
      .check(actor, mayReadLine(centreId, municipalityId))
      .record('line.read', { centreId, municipalityId, lineId })
      .run((scope) => this.recordings.list(scope, lineId, page));
  }

  @Get('recordings/:recordingId/sound')
  @Permit('line.read')
  @Header('content-type', 'audio/wav')
  @Header('cache-control', 'private, no-store')
  @ApiProduces('audio/wav')
  @ApiOkResponse({ schema: bytes })
  async sound(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('municipalityId') municipalityId: MunicipalityId,
    @Param('lineId') lineId: LineId,
    @Param('recordingId') recordingId: string,
  ): Promise<Buffer> {
    const outcome = await this.gate
      .check(actor, mayReadLine(centreId, municipalityId))
      .record('line.read', { centreId, municipalityId, lineId, recordingId })
      .run((scope) => this.recordings.sound(scope, lineId, recordingId));
    return okOrProblem(outcome);
  }

  /** In the place of the one before, at once for whoever rings next. */
  @Post('recordings')
  @Permit('recording.edit')
  @TakesSound()
  @ApiConsumes('audio/wav')
  @ApiBody({ schema: bytes, description: 'WAV: PCM of 16 bits, at most 3 minutes and 5 MB' })
  @ApiCreatedResponse({ type: RecordingView })
  async keep(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('municipalityId') municipalityId: MunicipalityId,
    @Param('lineId') lineId: LineId,
    @Query() what: RecordingQuery,
    @Body() file: Buffer,
  ): Promise<RecordingView> {
    const { purpose, language } = what;
    const outcome = await this.gate
      .check(actor, mayEditRecordings(centreId, municipalityId))
      .record('recording.edit', { centreId, municipalityId, lineId, purpose, ...(language && { language }) })
      .run((scope) => this.recordings.keep(scope, lineId, what, file, actor.personId));
    return okOrProblem(outcome);
  }

  @Delete('recordings/:recordingId')
  @Permit('recording.edit')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('municipalityId') municipalityId: MunicipalityId,
    @Param('lineId') lineId: LineId,
    @Param('recordingId') recordingId: string,
  ): Promise<void> {
    const outcome = await this.gate
      .check(actor, mayEditRecordings(centreId, municipalityId))
      .record('recording.edit', { centreId, municipalityId, lineId, recordingId })
      .run((scope) => this.recordings.remove(scope, lineId, recordingId));
    okOrProblem(outcome);
  }
}
