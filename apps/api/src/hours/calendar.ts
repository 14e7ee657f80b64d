import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DateField, SeenVersion, Words } from '#api/edge';
import { holidaysOf, type HolidayCode, type WallTime } from '@samsvar/core';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  Matches,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { HolidayRuleRow } from './holiday-rule.entity.js';

/** The names do not depend on the year, only the dates. */
const days = holidaysOf(2027).map(({ code }) => code);
const treatments = ['open', 'closed', 'half-day'] as const;

/** Where a municipality departs from the custom: public holidays closed, half days closed from noon. */
export class HolidayRuleBody {
  @ApiProperty({ enum: days }) @IsIn(days) readonly day!: HolidayCode;

  /** `open`: the week's hours hold. `half-day` cuts them short; it opens nothing. */
  @ApiProperty({ enum: treatments }) @IsIn(treatments) readonly treatment!: HolidayRuleRow['treatment'];

  /** When a half day ends. */
  @ApiPropertyOptional({ type: String, example: '12:00', nullable: true })
  @ValidateIf(({ treatment, closes }: HolidayRuleBody) => treatment === 'half-day' || closes != null)
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'a time of day, such as 12:00' })
  readonly closes?: WallTime | null;
}

/** A whole day closed by the municipality's own choice, on all its lines. */
export class ClosingDayBody {
  @DateField() readonly date!: string;

  /** Shown to agents. */
  @Words(500) readonly reason!: string;
}

/** A municipality's whole calendar, as it is written: what is not in it follows the custom. */
export class CalendarBody {
  @SeenVersion() readonly version!: number;

  @ApiProperty({ type: [HolidayRuleBody], maxItems: days.length })
  @IsArray()
  @ArrayMaxSize(days.length)
  @ArrayUnique(({ day }: HolidayRuleBody) => day)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => HolidayRuleBody)
  readonly holidays!: readonly HolidayRuleBody[];

  @ApiProperty({ type: [ClosingDayBody], maxItems: 100 })
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique(({ date }: ClosingDayBody) => date)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ClosingDayBody)
  readonly closingDays!: readonly ClosingDayBody[];
}

export class CalendarView {
  /** The municipality's version: somebody who changes its face meanwhile is not overwritten. */
  @ApiProperty() readonly version!: number;
  @ApiProperty({ type: [HolidayRuleBody] }) readonly holidays!: readonly HolidayRuleBody[];
  @ApiProperty({ type: [ClosingDayBody] }) readonly closingDays!: readonly ClosingDayBody[];
}
