import { ApiProperty } from '@nestjs/swagger';
import { shiftKinds, type ShiftKind } from '@samsvar/core';
import type { Laid, Skipped, SkippedBecause } from './lay.js';

/** So many are told of one by one. */
const mostShown = 100;

const causes: readonly SkippedBecause[] = ['closed', 'over', 'not-an-agent', 'absent', 'on-duty'];

/** A shift that was not laid. */
export class SkippedView {
  @ApiProperty({ format: 'uuid' }) readonly personId!: string;
  @ApiProperty({ enum: shiftKinds }) readonly kind!: ShiftKind;
  @ApiProperty({ format: 'date-time' }) readonly from!: string;
  @ApiProperty({ format: 'date-time' }) readonly to!: string;
  @ApiProperty({ enum: causes }) readonly because!: SkippedBecause;
}

/** What was laid into the drafts at once; `id` undoes it. */
export class LaidView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ description: 'How many seats were added' }) readonly seats!: number;
  @ApiProperty({ description: 'How many were left out' }) readonly left!: number;
  @ApiProperty({ type: [SkippedView], description: 'The first of those left out' })
  readonly skipped!: readonly SkippedView[];
}

export const laidView = ({ id, seats, skipped }: Laid): LaidView => ({
  ...{ id, seats },
  left: skipped.length,
  skipped: skipped.slice(0, mostShown).map(skippedView),
});

const skippedView = ({ personId, kind, from, to, because }: Skipped): SkippedView => ({
  ...{ personId, kind, because },
  from: new Date(from).toISOString(),
  to: new Date(to).toISOString(),
});
