import { MayBeLeftOut, Moment, PageQuery, SeenVersion, DateField } from '#api/edge';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  instant,
  shiftKinds,
  type ShiftKind,
  localDate,
  weekdayOf,
  isLocalDate,
  type LocalDate,
  type PersonId,
} from '@samsvar/core';
import { IsIn, IsUUID, ValidateBy } from 'class-validator';
import type { SeatChange } from './changes.js';
import type { Draft } from './draft.repository.js';
import type { Seating } from './seat-change.entity.js';

const isMonday = (value: unknown) =>
  typeof value === 'string' && isLocalDate(value) && weekdayOf(localDate(value)) === 1;

/** A week, by the Monday that it begins with. */
export const Week = () =>
  applyDecorators(
    DateField(),
    ValidateBy({ name: 'monday', validator: { validate: isMonday, defaultMessage: () => 'the Monday of a week' } }),
  );

export class WeekQuery {
  @Week() readonly week!: LocalDate;
}

export class WeekPageQuery extends PageQuery {
  @Week() readonly week!: LocalDate;
}

export class SeenBody {
  @SeenVersion() readonly version!: number;
}

/** A seat to be added. It belongs to the week in which it begins. */
export class NewSeat {
  @SeenVersion() readonly version!: number;
  @ApiProperty({ format: 'uuid' }) @IsUUID() readonly personId!: PersonId;
  @ApiProperty({ enum: shiftKinds }) @IsIn(shiftKinds) readonly kind!: ShiftKind;
  @Moment() readonly from!: string;
  @Moment() readonly to!: string;
}

/** What a seat is to be; what is not said stays. */
export class SeatMove {
  @SeenVersion() readonly version!: number;
  @ApiPropertyOptional({ format: 'uuid' }) @MayBeLeftOut() @IsUUID() readonly personId?: PersonId;
  @ApiPropertyOptional({ enum: shiftKinds }) @MayBeLeftOut() @IsIn(shiftKinds) readonly kind?: ShiftKind;
  @Moment({ isOptional: true }) readonly from?: string;
  @Moment({ isOptional: true }) readonly to?: string;
}

const at = (moment: string) => instant(Date.parse(moment));

export const seatingFrom = ({ personId, kind, from, to }: SeatMove): Partial<Seating> => ({
  ...(personId && { personId }),
  ...(kind && { kind }),
  ...(from && { from: at(from) }),
  ...(to && { to: at(to) }),
});

export const newSeating = ({ personId, kind, from, to }: NewSeat): Seating => ({
  ...{ personId, kind },
  from: at(from),
  to: at(to),
});

/** The draft of a week: `id` is null until somebody changes something. Its changes are listed as those of the edition. */
export class DraftView {
  @ApiProperty({ format: 'date' }) readonly week!: string;
  @ApiProperty({ description: 'Of the week: seen by whoever changes or publishes it' }) readonly version!: number;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly id!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly editedAt!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly editedBy!: string | null;
}

export const draftView = ({ week, version, edition }: Draft): DraftView => ({
  ...{ week, version },
  id: edition?.id ?? null,
  editedAt: edition && new Date(edition.editedAt).toISOString(),
  editedBy: edition?.editedBy ?? null,
});

/** Whose turn it is, at what, from when to when. */
export class SeatingView {
  @ApiProperty({ format: 'uuid' }) readonly personId!: string;
  @ApiProperty({ enum: shiftKinds }) readonly kind!: ShiftKind;
  @ApiProperty({ format: 'date-time' }) readonly from!: string;
  @ApiProperty({ format: 'date-time' }) readonly to!: string;
}

/** A seat added (nothing before), moved, or taken away (nothing after). `id` is the seat's. */
export class SeatChangeView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: SeatingView, nullable: true }) readonly before!: SeatingView | null;
  @ApiProperty({ type: SeatingView, nullable: true }) readonly after!: SeatingView | null;
}

export const seatChangeView = ({ id, before, after }: SeatChange): SeatChangeView => ({
  id,
  before: before && seatingView(before),
  after: after && seatingView(after),
});

export const seatingView = ({ personId, kind, from, to }: Seating): SeatingView => ({
  ...{ personId, kind },
  from: new Date(from).toISOString(),
  to: new Date(to).toISOString(),
});
