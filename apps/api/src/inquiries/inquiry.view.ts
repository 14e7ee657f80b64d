import { MayBeLeftOut, PageQuery, SeenVersion } from '#api/edge';
import { isSensitive, subjectOf, type Subject } from '#api/subjects';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  callerKinds,
  inquiryChannels,
  inquiryOutcomes,
  longestNote,
  unsolvedReasons,
  type CallerKind,
  type InquiryChannel,
  type InquiryOutcome,
  type UnsolvedReason,
} from '@samsvar/core';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import type { InquiryRow } from './inquiry.entity.js';

/** Which of one's own: `?state=draft` are those that nobody has logged yet. */
export class OwnInquiriesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['draft', 'filed'], default: 'filed' })
  @IsIn(['draft', 'filed'])
  @IsOptional()
  readonly state: 'draft' | 'filed' = 'filed';
}

/** What is typed; left out: the likeliest of late. */
export class SubjectQuery {
  @ApiPropertyOptional({ type: String, maxLength: 60 })
  @IsString()
  @Length(1, 60)
  @IsOptional()
  readonly words?: string;

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 20, default: 5 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(20)
  @IsOptional()
  readonly limit: number = 5;
}

/** What an agent says of a conversation. A draft has version 1. */
export class InquiryLog {
  @SeenVersion() readonly version!: number;

  @ApiProperty({ type: String, nullable: true, maxLength: 120, description: 'A concept of LOS, such as ord/byggesak' })
  @IsString()
  @MaxLength(120)
  @IsOptional()
  readonly subject: string | null = null;

  @ApiProperty({ enum: inquiryOutcomes })
  @IsIn(inquiryOutcomes)
  readonly outcome!: InquiryOutcome;

  @ApiProperty({ enum: unsolvedReasons, nullable: true, description: 'Kept only with an outcome that it explains' })
  @IsIn(unsolvedReasons)
  @IsOptional()
  readonly unsolvedBecause: UnsolvedReason | null = null;

  @ApiProperty({
    type: String,
    nullable: true,
    maxLength: longestNote,
    description: 'Refused with a sensitive subject. National identity numbers are hidden before it is kept',
  })
  @IsString()
  @MaxLength(longestNote)
  @IsOptional()
  readonly note: string | null = null;

  @ApiPropertyOptional({ enum: inquiryChannels, default: 'phone', description: 'A call of ours is by telephone' })
  @MayBeLeftOut()
  @IsIn(inquiryChannels)
  readonly channel?: InquiryChannel;

  @ApiPropertyOptional({ enum: callerKinds, nullable: true })
  @IsIn(callerKinds)
  @IsOptional()
  readonly callerKind?: CallerKind | null;
}

export class SubjectView {
  @ApiProperty({ example: 'ord/byggesak' }) readonly id!: string;
  @ApiProperty() readonly nn!: string;
  @ApiProperty() readonly nb!: string;
  @ApiProperty() readonly en!: string;
  @ApiProperty({ type: String, nullable: true, description: 'The synonym that fits what was typed' })
  readonly through!: string | null;
  @ApiProperty({ description: 'Nothing is written about it: an enquiry about it has no note' })
  readonly isSensitive!: boolean;
}

export class SubjectsView {
  @ApiProperty({ type: [SubjectView] }) readonly items!: readonly SubjectView[];
}

export class InquiryView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly municipalityId!: string;
  @ApiProperty() readonly callId!: string;
  @ApiProperty({ format: 'date-time' }) readonly answeredAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly filedAt!: string | null;
  @ApiProperty({ type: SubjectView, nullable: true }) readonly subject!: SubjectView | null;
  @ApiProperty({ enum: inquiryOutcomes, nullable: true }) readonly outcome!: InquiryOutcome | null;
  @ApiProperty({ enum: unsolvedReasons, nullable: true }) readonly unsolvedBecause!: UnsolvedReason | null;
  @ApiProperty({ type: String, nullable: true }) readonly note!: string | null;
  @ApiProperty({ enum: inquiryChannels }) readonly channel!: InquiryChannel;
  @ApiProperty({ enum: callerKinds, nullable: true }) readonly callerKind!: CallerKind | null;
  @ApiProperty() readonly version!: number;
}

/** That there was one, and what it was about; never who, what was written, or that it was about something sensitive. */
export class EarlierView {
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty({ type: SubjectView, nullable: true }) readonly subject!: SubjectView | null;
}

export class EarlierInquiriesView {
  @ApiProperty({ type: [EarlierView], description: 'By the same number, in the same municipality' })
  readonly ofCaller!: readonly EarlierView[];

  @ApiProperty({ type: [EarlierView], description: 'In the municipality, by anybody, in the last day and night' })
  readonly ofMunicipality!: readonly EarlierView[];
}

export const subjectView = ({ id, nn, nb, en }: Subject, through: string | null = null): SubjectView => ({
  ...{ id, nn, nb, en, through, isSensitive: isSensitive(id) },
});

export function inquiryView(row: InquiryRow): InquiryView {
  const { id, municipalityId, callId, answeredAt, filedAt, outcome, unsolvedBecause, note, version } = row;
  const { channel, callerKind } = row;
  const subject = row.subject === null ? undefined : subjectOf(row.subject);
  return {
    ...{ id, municipalityId, callId, outcome, unsolvedBecause, note, channel, callerKind, version },
    answeredAt: new Date(answeredAt).toISOString(),
    filedAt: filedAt === null ? null : new Date(filedAt).toISOString(),
    subject: subject ? subjectView(subject) : null,
  };
}

export const earlierView = ({ answeredAt, subject }: Pick<InquiryRow, 'answeredAt' | 'subject'>): EarlierView => {
  const concept = subject === null ? undefined : subjectOf(subject);
  return { at: new Date(answeredAt).toISOString(), subject: concept ? subjectView(concept) : null };
};
