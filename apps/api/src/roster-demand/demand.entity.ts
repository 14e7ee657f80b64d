import type { CentreId, EventDemand, LineId, Season, WallSpan, WeekdayNeed } from '@samsvar/core';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Something planned, and the temporary line that it has, if any. */
export type PlannedEvent = Pick<EventDemand, 'needs'> & { readonly name: string; readonly lineId: LineId | null };

/** What a centre has said of the seats it wants. */
export type SaidDemand = {
  readonly ordinary: readonly WeekdayNeed[];
  readonly seasons: readonly Season[];
  readonly events: readonly PlannedEvent[];
  readonly lunch: WallSpan | null;
};

/** The seats that a centre wants filled. A centre without a row wants what is usual. */
@Entity('roster_demand')
export class DemandRow {
  @PrimaryColumn('uuid')
  @ForeignKey('CentreRow', { name: 'roster_demand_of_centre' })
  centreId!: CentreId;

  @Column('integer')
  version!: number;

  @Column('jsonb')
  said!: SaidDemand;
}
