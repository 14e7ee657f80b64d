import { MayBeLeftOut, Moment } from '#api/edge';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { absenceKinds, shiftKinds, type AbsenceKind, type PersonId, type ShiftKind } from '@samsvar/core';
import { IsIn, IsUUID } from 'class-validator';
import type { AbsenceRow } from './absence.entity.js';
import type { Uncovered } from './uncovered.repository.js';
import type { Away } from './away.repository.js';

/** That one is away oneself. */
export class OwnAbsence {
  @Moment() readonly from!: string;
  @Moment() readonly to!: string;
  @ApiPropertyOptional({ enum: absenceKinds, description: 'For one’s own eyes: nobody else is shown it' })
  @MayBeLeftOut()
  @IsIn(absenceKinds)
  readonly kind?: AbsenceKind;
}

/** That somebody else is away. Why is not asked for. */
export class AbsenceOf {
  @ApiProperty({ format: 'uuid' }) @IsUUID() readonly personId!: PersonId;
  @Moment() readonly from!: string;
  @Moment() readonly to!: string;
}

/** One’s own absence. */
export class OwnAbsenceView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'date-time' }) readonly from!: string;
  @ApiProperty({ format: 'date-time' }) readonly to!: string;
  @ApiProperty({ enum: absenceKinds, nullable: true }) readonly kind!: AbsenceKind | null;
  @ApiProperty({ description: 'Said by oneself, not by the coordinator' }) readonly isOwnWord!: boolean;
}

export const ownAbsenceView = ({ id, startsAt, endsAt, kind, saidBy }: AbsenceRow, own: PersonId): OwnAbsenceView => ({
  ...{ id, kind },
  from: said(startsAt),
  to: said(endsAt),
  isOwnWord: saidBy === own,
});

/** What whoever plans is shown of an absence. */
export class AbsenceView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly personId!: string;
  @ApiProperty({ format: 'date-time' }) readonly from!: string;
  @ApiProperty({ format: 'date-time' }) readonly to!: string;
}

export const absenceView = ({ id, personId, startsAt, endsAt }: AbsenceRow): AbsenceView => ({
  ...{ id, personId },
  from: said(startsAt),
  to: said(endsAt),
});

/** All that a colleague is shown: until when somebody is away. */
export class AwayView {
  @ApiProperty({ format: 'uuid' }) readonly personId!: string;
  @ApiProperty({ format: 'date-time' }) readonly until!: string;
}

export const awayView = ({ id, until }: Away): AwayView => ({ personId: id, until: said(until) });

/** A published shift to come whose person is away, or no agent any more, while it lasts. */
export class UncoveredView {
  @ApiProperty({ format: 'uuid' }) readonly seatId!: string;
  @ApiProperty({ format: 'uuid', description: 'Who has it, and is not there' }) readonly personId!: string;
  @ApiProperty({ enum: shiftKinds }) readonly kind!: ShiftKind;
  @ApiProperty({ format: 'date-time' }) readonly from!: string;
  @ApiProperty({ format: 'date-time' }) readonly to!: string;
}

export const uncoveredView = ({ id, personId, kind, startsAt, endsAt }: Uncovered): UncoveredView => ({
  seatId: id,
  ...{ personId, kind },
  from: said(startsAt),
  to: said(endsAt),
});

const said = (at: number): string => new Date(at).toISOString();
