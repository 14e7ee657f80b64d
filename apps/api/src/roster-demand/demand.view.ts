import { DateField, SeenVersion, Within, Words } from '#api/edge';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  isWallTime,
  shiftKinds,
  weekdays,
  type LineId,
  type LocalDate,
  type ShiftKind,
  type Weekday,
  type WallTime,
} from '@samsvar/core';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsUUID,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { SaidDemand } from './demand.entity.js';
import type { KnownDemand } from './demand.repository.js';

const WallTimeField = () =>
  applyDecorators(
    ApiProperty({ type: String, pattern: '^([01]\\d|2[0-3]):[0-5]\\d$|^24:00$', example: '09:00' }),
    ValidateBy({
      name: 'wallTime',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isWallTime(value),
        defaultMessage: () => 'a time of day, such as 09:00; 24:00 is the midnight that ends it',
      },
    }),
  );

const ListOf = (type: () => new () => object, most: number) =>
  applyDecorators(
    ApiProperty({ type: [type()], maxItems: most }),
    IsArray(),
    ArrayMaxSize(most),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(type),
  );

/** Five kinds of seats, three times a day, every day. */
const mostNeeds = 105;
const mostSeasons = 12;
const mostEvents = 40;

/** From–to on the wall in Oslo. */
export class WallSpanField {
  @WallTimeField() readonly from!: WallTime;
  @WallTimeField() readonly to!: WallTime;
}

class SeatsField extends WallSpanField {
  @ApiProperty({ enum: shiftKinds }) @IsIn(shiftKinds) readonly kind!: ShiftKind;
  @ApiProperty({ minimum: 1, maximum: 20 }) @IsInt() @Min(1) @Max(20) readonly seats!: number;
}

/** So many seats of a kind, every such weekday. */
export class WeekdayNeedField extends SeatsField {
  @ApiProperty({ enum: weekdays }) @IsIn(weekdays) readonly weekday!: Weekday;
}

/** So many seats of a kind on one date. */
export class DateNeedField extends SeatsField {
  @DateField() readonly date!: LocalDate;
}

/** A part of the year with a week of its own. Both dates belong to it. */
export class SeasonField {
  @Words(80) readonly name!: string;
  @DateField() readonly first!: LocalDate;
  @DateField() readonly last!: LocalDate;
  @ListOf(() => WeekdayNeedField, mostNeeds) readonly needs!: readonly WeekdayNeedField[];
}

/** Something planned, with seats beside all others, also on a public holiday. */
export class EventField {
  @Words(80) readonly name!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Its temporary line, if it has one' })
  @ValidateIf((_, value: unknown) => value !== null)
  @IsUUID()
  readonly lineId!: LineId | null;
  @ListOf(() => DateNeedField, mostNeeds) readonly needs!: readonly DateNeedField[];
}

class SaidField {
  @ListOf(() => WeekdayNeedField, mostNeeds) readonly ordinary!: readonly WeekdayNeedField[];
  @ListOf(() => SeasonField, mostSeasons) readonly seasons!: readonly SeasonField[];
  @ListOf(() => EventField, mostEvents) readonly events!: readonly EventField[];
  @ApiProperty({ type: WallSpanField, nullable: true, description: 'The common lunch closure, within shifts' })
  @ValidateIf((_, value: unknown) => value !== null)
  @Within(() => WallSpanField)
  readonly lunch!: WallSpanField | null;
}

/** All that a centre wants. Public holidays are closed and half days end at noon, but for events. */
export class DemandBody extends SaidField {
  @SeenVersion() readonly version!: number;
}

export class DemandView extends SaidField {
  @ApiProperty() readonly version!: number;
  @ApiProperty({ description: 'Nobody has said anything: this is what is usual' }) readonly isUsual!: boolean;
}

export const demandView = ({ version, isUsual, said }: KnownDemand): DemandView => ({ version, isUsual, ...said });

/** Nothing but what was asked for is kept. */
export const saidIn = ({ ordinary, seasons, events, lunch }: DemandBody): SaidDemand => ({
  ordinary: ordinary.map((need) => ({ ...need })),
  seasons: seasons.map(({ name, first, last, needs }) => ({
    name,
    first,
    last,
    needs: needs.map((it) => ({ ...it })),
  })),
  events: events.map(({ name, lineId, needs }) => ({ name, lineId, needs: needs.map((it) => ({ ...it })) })),
  lunch: lunch && { from: lunch.from, to: lunch.to },
});
