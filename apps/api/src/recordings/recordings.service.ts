import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { pageOf, type Page, type PageQuery } from '#api/edge';
import { isRefused, refuse, type LineId, type PersonId, type Refused } from '@samsvar/core';
import { Clock, type MunicipalityScope } from '@samsvar/platform';
import { uuidv7 } from 'uuidv7';
import { RecordingRepository, type KeepRefusal } from './recording.repository.js';
import { recordingView, type RecordingQuery, type RecordingView } from './recording.view.js';
import { telephoneSound } from './telephone-sound.js';
import type { NotWave } from './wave.js';

/** What callers of a line hear while nobody talks with them. */
@Injectable()
export class RecordingsService {
  constructor(
    private readonly recordings: RecordingRepository,
    private readonly clock: Clock,
  ) {}

  async list(scope: MunicipalityScope, lineId: LineId, { limit, after }: PageQuery): Promise<Page<RecordingView>> {
    return pageOf(await this.recordings.list(scope, lineId, limit + 1, after), limit, recordingView);
  }

  sound(scope: MunicipalityScope, lineId: LineId, id: string): Promise<Buffer | Refused<'absent'>> {
    return this.recordings.sound(scope, lineId, id);
  }

  /** Of what came only what callers will hear is kept. */
  async keep(
    scope: MunicipalityScope,
    lineId: LineId,
    { purpose, language: spoken }: RecordingQuery,
    file: unknown,
    uploadedBy: PersonId,
  ): Promise<RecordingView | KeepRefusal | NotWave | Refused<'unknown-media-type'>> {
    if (!Buffer.isBuffer(file)) return refuse('unknown-media-type');
    const sound = telephoneSound(file);
    if (isRefused(sound)) return sound;
    const { wave, lengthMs } = sound;
    const language = purpose === 'music' ? null : (spoken ?? null);
    const hash = createHash('sha256').update(wave).digest('hex');
    const made = { id: uuidv7(), lineId, purpose, language, hash, lengthMs, uploadedAt: this.clock.now(), uploadedBy };
    const row = await this.recordings.keep(scope, made, wave);
    return isRefused(row) ? row : recordingView(row);
  }

  remove(scope: MunicipalityScope, lineId: LineId, id: string): Promise<Refused<'absent'> | undefined> {
    return this.recordings.remove(scope, lineId, id);
  }
}
