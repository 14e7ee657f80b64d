import { Injectable } from '@nestjs/common';
import { LineRow } from '#api/lines';
import { Outbox } from '#api/outbox';
import { refuse, type LineId, type Refused } from '@samsvar/core';
import { ownedBy, TenantDb, violatedConstraint, type MunicipalityScope } from '@samsvar/platform';
import { IsNull, MoreThan } from 'typeorm';
import { RecordingRow } from './recording.entity.js';

type Made = Omit<RecordingRow, 'centreId' | 'municipalityId' | 'sound'>;
export type KeepRefusal = Refused<'absent' | 'recording-language-unknown' | 'changed-meanwhile'>;

/** What a line's callers hear: one recording of a purpose in a language. The one before is gone when another comes. */
@Injectable()
export class RecordingRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly outbox: Outbox,
  ) {}

  list(scope: MunicipalityScope, lineId: LineId, limit: number, after?: string): Promise<RecordingRow[]> {
    const where = { ...ownedBy(scope), lineId, ...(after !== undefined && { id: MoreThan(after) }) };
    return this.db.within(scope, (tx) => tx.find(RecordingRow, { where, order: { id: 'ASC' }, take: limit }));
  }

  async sound(scope: MunicipalityScope, lineId: LineId, id: string): Promise<Buffer | Refused<'absent'>> {
    const where = { ...ownedBy(scope), lineId, id };
    const row = await this.db.within(scope, (tx) =>
      tx.findOne(RecordingRow, { where, select: { id: true, municipalityId: true, sound: true } }),
    );
    return row?.sound ?? refuse('absent');
  }

  async keep(scope: MunicipalityScope, made: Made, sound: Buffer): Promise<RecordingRow | KeepRefusal> {
    const { centreId, municipalityId } = scope;
    const { lineId, purpose, language } = made;
    const row: RecordingRow = { ...made, centreId, municipalityId, sound };
    try {
      return await this.db.within(scope, async (tx) => {
        const line = await tx.findOneBy(LineRow, { ...ownedBy(scope), id: lineId });
        if (line === null) return refuse('absent');
        if (language !== null && !Object.hasOwn(line.greetings, language)) return refuse('recording-language-unknown');
        await tx.delete(RecordingRow, { ...ownedBy(scope), lineId, purpose, language: language ?? IsNull() });
        await tx.insert(RecordingRow, row);
        await this.outbox.tell(tx, scope, 'recording', { lineId, recordingId: made.id });
        return row;
      });
    } catch (fault) {
      switch (violatedConstraint(fault)) {
        case 'recording_one_of_a_kind':
          return refuse('changed-meanwhile');
        case 'recording_of_line':
          return refuse('absent');
        default:
          throw fault;
      }
    }
  }

  remove(scope: MunicipalityScope, lineId: LineId, id: string): Promise<Refused<'absent'> | undefined> {
    return this.db.within(scope, async (tx) => {
      const { affected } = await tx.delete(RecordingRow, { ...ownedBy(scope), lineId, id });
      if (affected !== 1) return refuse('absent');
      await this.outbox.tell(tx, scope, 'recording', { lineId, recordingId: id });
      return undefined;
    });
  }
}
