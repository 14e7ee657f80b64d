import { SeenVersion } from '#api/edge';
import { DraftView, draftView, Week } from '#api/roster-draft';
import { ApiProperty } from '@nestjs/swagger';
import {
  isWallTime,
  shiftKinds,
  wallTime,
  weekdays,
  type EmptySeat,
  type LocalDate,
  type ShiftKind,
  type Weekday,
  type WeekdayNeed,
} from '@samsvar/core';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsObject, Max, Min, ValidateBy, ValidateNested } from 'class-validator';
import type { Filled } from './filling.service.js';

const WallTimeField = () => (target: object, key: string) => {
  ApiProperty({ type: String, pattern: '^([01]\\d|2[0-3]):[0-5]\\d$|^24:00$', example: '09:00' })(target, key);
  ValidateBy({
    name: 'wallTime',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isWallTime(value),
      defaultMessage: () => 'a time of day, such as 09:00; 24:00 is the midnight that ends it',
    },
  })(target, key);
};

/** So many seats of a kind, every such weekday. */
export class NeedField {
  @ApiProperty({ enum: weekdays }) @IsIn(weekdays) readonly weekday!: Weekday;
  @WallTimeField() readonly from!: string;
  @WallTimeField() readonly to!: string;
  @ApiProperty({ enum: shiftKinds }) @IsIn(shiftKinds) readonly kind!: ShiftKind;
  @ApiProperty({ minimum: 1, maximum: 20 }) @IsInt() @Min(1) @Max(20) readonly seats!: number;
}

/** Three kinds of seats, five times a day, every day. */
const mostNeeds = 105;

/** What a week needs. Public holidays are closed and half days end at noon, as everywhere. */
export class FillOrder {
  @SeenVersion() readonly version!: number;
  @Week() readonly week!: LocalDate;
  @ApiProperty({ type: [NeedField], maxItems: mostNeeds })
  @IsArray()
  @ArrayMaxSize(mostNeeds)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => NeedField)
  readonly needs!: readonly NeedField[];
}

export const needFrom = ({ weekday, from, to, kind, seats }: NeedField): WeekdayNeed => ({
  ...{ weekday, kind, seats },
  from: wallTime(from),
  to: wallTime(to),
});

/** Rules and `unavailable`; an empty list is nobody's fault: the search ended first. */
export class InTheWayView {
  @ApiProperty({ format: 'uuid' }) readonly personId!: string;
  @ApiProperty({ type: [String] }) readonly obstacles!: readonly string[];
}

/** Seats that nobody could be proposed for, and what is in each person's way. */
export class EmptySeatView {
  @ApiProperty({ enum: shiftKinds }) readonly kind!: ShiftKind;
  @ApiProperty({ format: 'date-time' }) readonly from!: string;
  @ApiProperty({ format: 'date-time' }) readonly to!: string;
  @ApiProperty() readonly missing!: number;
  @ApiProperty({ type: [InTheWayView] }) readonly because!: readonly InTheWayView[];
}

/** The draft with the proposed seats in it. */
export class FilledView {
  @ApiProperty({ type: DraftView }) readonly draft!: DraftView;
  @ApiProperty({ description: 'How many were added to the draft' }) readonly seats!: number;
  @ApiProperty({ description: 'How many stay empty' }) readonly missing!: number;
  @ApiProperty({ type: [EmptySeatView], description: 'The first of those that stay empty' })
  readonly empty!: readonly EmptySeatView[];
  @ApiProperty({ enum: ['best', 'time', 'stopped'] }) readonly ended!: string;
}

/** What fits on a screen; each has a line for every agent. */
const mostShown = 20;

export const filledView = ({ draft, proposal }: Filled): FilledView => ({
  draft: draftView(draft),
  seats: proposal.proposed.length,
  missing: proposal.empty.reduce((sum, { missing }) => sum + missing, 0),
  empty: proposal.empty.slice(0, mostShown).map(emptyView),
  ended: proposal.ended,
});

const emptyView = ({ kind, from, to, missing, because }: EmptySeat): EmptySeatView => ({
  ...{ kind, missing },
  from: new Date(from).toISOString(),
  to: new Date(to).toISOString(),
  because: because.map(({ personId, obstacles }) => ({ personId, obstacles })),
});
