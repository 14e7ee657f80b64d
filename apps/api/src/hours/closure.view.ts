import { ApiProperty } from '@nestjs/swagger';
import { Moment, Words } from '#api/edge';
import type { ClosureRow } from './closure.entity.js';

/** A line closed once, out of turn. */
export class ClosureDraft {
  @Moment() readonly from!: string;
  @Moment() readonly until!: string;

  /** Shown to agents. */
  @Words(500) readonly reason!: string;
}

export class ClosureView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'date-time' }) readonly from!: string;
  @ApiProperty({ format: 'date-time' }) readonly until!: string;
  @ApiProperty() readonly reason!: string;
}

export const closureView = ({ id, startsAt, endsAt, reason }: ClosureRow): ClosureView => ({
  id,
  from: new Date(startsAt).toISOString(),
  until: new Date(endsAt).toISOString(),
  reason,
});
