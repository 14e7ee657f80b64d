import { seatingView, SeatingView } from '#api/roster-draft';
import { MayBeLeftOut } from '#api/edge';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { swapStateAt, swapStates, type Instant, type PersonId, type SwapState } from '@samsvar/core';
import { IsBoolean, IsUUID } from 'class-validator';
import type { SwapRow } from './swap.entity.js';

/** Asks a colleague to take one of one's own shifts, alone or in exchange for one of theirs. */
export class NewSwap {
  @ApiProperty({ format: 'uuid', description: 'One’s own shift' }) @IsUUID() readonly seatId!: string;
  @ApiProperty({ format: 'uuid' }) @IsUUID() readonly askedOf!: PersonId;
  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'The colleague’s shift that one takes instead' })
  @MayBeLeftOut()
  @IsUUID()
  readonly returnId?: string;
}

export class SwapView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ enum: swapStates }) readonly state!: SwapState;
  @ApiProperty({ format: 'uuid' }) readonly askedBy!: string;
  @ApiProperty({ format: 'uuid' }) readonly askedOf!: string;
  @ApiProperty({ format: 'uuid' }) readonly seatId!: string;
  @ApiProperty({ type: SeatingView, description: 'The shift that the colleague takes' }) readonly gives!: SeatingView;
  @ApiProperty({ type: SeatingView, nullable: true, description: 'The shift that is taken in exchange' })
  readonly gets!: SeatingView | null;
  @ApiProperty({ format: 'date-time' }) readonly askedAt!: string;
  @ApiProperty({ format: 'date-time', description: 'What is not settled then is too late' }) readonly endsAt!: string;
}

export const swapView =
  (now: Instant) =>
  (swap: SwapRow): SwapView => ({
    ...{ id: swap.id, askedBy: swap.askedBy, askedOf: swap.askedOf, seatId: swap.seatId },
    state: swapStateAt(swap, now),
    gives: seatingView(swap.gives),
    gets: swap.gets && seatingView(swap.gets),
    askedAt: new Date(swap.askedAt).toISOString(),
    endsAt: new Date(swap.endsAt).toISOString(),
  });

/** Whether the coordinator is to approve swaps. One that breaks a hard rule always needs that. */
export class SwapPolicy {
  @ApiProperty() @IsBoolean() readonly needsApproval!: boolean;
}
