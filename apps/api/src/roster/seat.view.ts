import { MayBeLeftOut, SpanQuery } from '#api/edge';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { shiftKinds, type PersonId, type ShiftKind } from '@samsvar/core';
import { IsUUID } from 'class-validator';
import type { SeatRow } from './seat.entity.js';

/** Which part of the roster is asked for. */
export class RosterQuery extends SpanQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Of this person alone' })
  @MayBeLeftOut()
  @IsUUID()
  readonly personId?: PersonId;
}

/** Somebody on duty, from one moment to another. */
export class SeatView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly personId!: string;
  @ApiProperty({ enum: shiftKinds }) readonly kind!: ShiftKind;
  @ApiProperty({ format: 'date-time' }) readonly from!: string;
  @ApiProperty({ format: 'date-time' }) readonly to!: string;
}

export const seatView = ({ id, personId, kind, startsAt, endsAt }: SeatRow): SeatView => ({
  id,
  personId,
  kind,
  from: new Date(startsAt).toISOString(),
  to: new Date(endsAt).toISOString(),
});
