import { ApiProperty } from '@nestjs/swagger';
import { SeenVersion } from '#api/edge';
import { weekdays, type OpenPeriod, type WallTime, type Weekday } from '@samsvar/core';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsObject, Matches, ValidateNested } from 'class-validator';

const timeOfDay = { message: 'a time of day, such as 09:00' };

/** One stretch of a weekday in which the line is answered. */
export class PeriodBody implements OpenPeriod {
  @ApiProperty({ type: Number, description: 'Monday is 1', minimum: 1, maximum: 7 })
  @IsIn(weekdays)
  readonly weekday!: Weekday;

  @ApiProperty({ type: String, example: '09:00' })
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, timeOfDay)
  readonly opens!: WallTime;

  @ApiProperty({ type: String, example: '15:00' })
  @Matches(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, timeOfDay)
  readonly closes!: WallTime;
}

/** A line's whole week, as it is written: what is not in it is closed. */
export class WeekBody {
  @SeenVersion() readonly version!: number;

  @ApiProperty({ type: [PeriodBody], maxItems: 28 })
  @IsArray()
  @ArrayMaxSize(28)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => PeriodBody)
  readonly periods!: readonly PeriodBody[];
}

export class WeekView {
  /** The line's version: hours and line are edited on one page. */
  @ApiProperty() readonly version!: number;
  @ApiProperty({ type: [PeriodBody] }) readonly periods!: readonly PeriodBody[];
}
