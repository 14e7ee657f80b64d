import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DateField, E164, MayBeLeftOut, SeenVersion, Words } from '#api/edge';
import { IsIn, IsInt, IsObject, Max, Min } from 'class-validator';
import { lineKinds, type LineKind, type Texts } from './line.js';
import type { LineRow } from './line.entity.js';
import { IsTexts } from './texts.js';

export class LineView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly municipalityId!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ description: 'What citizens dial, E.164' }) readonly number!: string;
  @ApiProperty({ enum: lineKinds }) readonly kind!: LineKind;
  @ApiProperty({ description: 'Where calls arrive' }) readonly trunkNumber!: string;
  @ApiProperty() readonly targetSeconds!: number;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly validFrom!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly validTo!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) readonly greetings!: Texts;
  @ApiProperty({ type: String, nullable: true }) readonly dutyNumber!: string | null;
  @ApiProperty() readonly version!: number;
}

export const lineView = ({ centreId: _, dialledNumber, ...rest }: LineRow): LineView => ({
  ...rest,
  number: dialledNumber,
});

/** A line as the coordinator writes it down. */
export class LineDraft {
  @Words(80) readonly name!: string;
  @E164() readonly number!: string;

  @ApiProperty({ enum: lineKinds })
  @IsIn(lineKinds)
  readonly kind!: LineKind;

  /** For a forwarded line: what the old switchboard forwards to. */
  @E164({ isOptional: true }) readonly hiddenNumber?: string;

  @ApiProperty({ minimum: 1, maximum: 3600 })
  @IsInt()
  @Min(1)
  @Max(3600)
  readonly targetSeconds!: number;

  @DateField({ isOptional: true }) readonly validFrom?: string;
  @DateField({ isOptional: true }) readonly validTo?: string;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  @IsObject()
  @IsTexts()
  readonly greetings!: Texts;

  @E164({ isOptional: true }) readonly dutyNumber?: string;
}

/** What a line is to be; what is not said stays. */
export class LineChange {
  @SeenVersion() readonly version!: number;
  @Words(80, { isOptional: true }) readonly name?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 3600 })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(3600)
  readonly targetSeconds?: number;

  @DateField({ isOptional: true }) readonly validTo?: string;

  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' } })
  @MayBeLeftOut()
  @IsTexts()
  readonly greetings?: Texts;

  @E164({ isOptional: true }) readonly dutyNumber?: string;
}
