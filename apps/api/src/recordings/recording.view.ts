import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { recordedPurposes, type RecordedPurpose } from '@samsvar/contracts';
import type { Language } from '@samsvar/core';
import { IsIn, Matches, ValidateIf } from 'class-validator';
import type { RecordingRow } from './recording.entity.js';

/** What is recorded: `POST …?purpose=greeting&language=nn`. */
export class RecordingQuery {
  @ApiProperty({ enum: recordedPurposes })
  @IsIn(recordedPurposes)
  readonly purpose!: RecordedPurpose;

  @ApiPropertyOptional({
    ...{ type: String, pattern: '^[a-z]{2}$' },
    description: 'One that the line greets in; music is in none',
  })
  @ValidateIf(({ purpose, language }: RecordingQuery) => purpose !== 'music' || language !== undefined)
  @Matches(/^[a-z]{2}$/, { message: 'a language that the line greets in, such as nn' })
  readonly language?: Language;
}

export class RecordingView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ enum: recordedPurposes }) readonly purpose!: RecordedPurpose;
  @ApiProperty({ type: String, nullable: true, description: 'Null: of music' }) readonly language!: Language | null;
  @ApiProperty() readonly lengthMs!: number;
  @ApiProperty({ format: 'date-time' }) readonly uploadedAt!: string;
  @ApiProperty({ format: 'uuid' }) readonly uploadedBy!: string;
}

export const recordingView = ({ id, purpose, language, lengthMs, uploadedAt, uploadedBy }: RecordingRow) => ({
  ...{ id, purpose, language, lengthMs, uploadedBy },
  uploadedAt: new Date(uploadedAt).toISOString(),
});
