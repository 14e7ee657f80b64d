import { ApiProperty } from '@nestjs/swagger';
import { shiftKinds, type ShiftKind, type UncoveredSeats } from '@samsvar/core';

/** More than that is not mended in one sitting. */
const mostShown = 100;

/** Seats of a kind that nobody has, at a time. */
export class HoleView {
  @ApiProperty({ enum: shiftKinds }) readonly kind!: ShiftKind;
  @ApiProperty({ format: 'date-time' }) readonly from!: string;
  @ApiProperty({ format: 'date-time' }) readonly to!: string;
  @ApiProperty({ description: 'How many nobody has' }) readonly missing!: number;
}

/** The first of the holes, and how many there are. */
export class HolesView {
  @ApiProperty({ description: 'Of seats, in all the holes together' }) readonly missing!: number;
  @ApiProperty({ description: 'How many more holes than those listed' }) readonly further!: number;
  @ApiProperty({ type: [HoleView], maxItems: mostShown }) readonly holes!: readonly HoleView[];
}

export const holesView = (holes: readonly UncoveredSeats[]): HolesView => ({
  missing: holes.reduce((sum, { missing }) => sum + missing, 0),
  further: Math.max(0, holes.length - mostShown),
  holes: holes.slice(0, mostShown).map(({ kind, from, to, missing }) => ({
    ...{ kind, missing },
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
  })),
});
