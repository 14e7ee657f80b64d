import type { CentreId, Instant, PersonId, ShiftKind } from '@samsvar/core';
import { instantColumn } from '@samsvar/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody on duty from one moment to another. The published roster is the routing table. */
@Entity('seat')
@ForeignKey('PersonRow', ['centreId', 'personId'], ['centreId', 'id'], { name: 'seat_of_person' })
@Check('seat_kind', `kind in ('phone', 'standby', 'counter', 'chat', 'training')`)
@Check('seat_ends_after_start', 'ends_at > starts_at')
@Index('seat_by_end', ['centreId', 'endsAt'])
export class SeatRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('CentreRow', { name: 'seat_of_centre' })
  centreId!: CentreId;

  @Column('uuid')
  personId!: PersonId;

  @Column('text')
  kind!: ShiftKind;

  @Column(instantColumn)
  startsAt!: Instant;

  @Column(instantColumn)
  endsAt!: Instant;
}
