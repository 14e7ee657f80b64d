import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { openNow, type Holiday, type Instant, type OpenNow } from '@samsvar/core';
import { Type } from 'class-transformer';
import { IsInt, IsISO8601, IsOptional, Max, Min } from 'class-validator';
import type { FactsOfLine } from './line-facts.repository.js';

export class MomentQuery {
  /** Now, when left out. */
  @ApiPropertyOptional({ format: 'date-time' })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  readonly at?: string;
}

export class YearQuery {
  @ApiProperty({ type: Number, minimum: 2000, maximum: 2100 })
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  readonly year!: number;
}

const because = ['emergency', 'holiday', 'closed', 'open'] as const;

/** How a line stands, by which rule, and when it will stand otherwise. */
export class LineNow {
  @ApiProperty({ format: 'uuid' }) readonly lineId!: string;
  @ApiProperty() readonly isOpen!: boolean;
  @ApiProperty({ enum: because }) readonly because!: OpenNow['because'];

  /** The words, the holiday or the kind of hours behind it. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly detail!: OpenNow['detail'];

  /** The first moment at which any of the answer changes; null when nothing does within a year. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly until!: string | null;
  /** The first moment at which a closed line opens or an open one closes. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly turnsAt!: string | null;
}

export class OpenNowView {
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty({ type: [LineNow] }) readonly lines!: readonly LineNow[];
}

export function lineNow({ lineId, facts }: FactsOfLine, at: Instant): LineNow {
  const { until, turnsAt, ...standing } = openNow(facts, at);
  return { lineId, ...standing, until: momentOf(until), turnsAt: momentOf(turnsAt) };
}

export const momentOf = (at: Instant | null): string | null => (at === null ? null : new Date(at).toISOString());

export class HolidayView {
  @ApiProperty({ format: 'date' }) readonly date!: string;
  @ApiProperty() readonly code!: string;
  @ApiProperty({ enum: ['public-holiday', 'half-day'] }) readonly kind!: Holiday['kind'];
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) readonly names!: Holiday['names'];
}

export class HolidaysView {
  @ApiProperty({ type: [HolidayView] }) readonly items!: readonly HolidayView[];
}
