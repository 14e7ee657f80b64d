import type { Seating } from '#api/roster-draft';
import type { CentreId, Instant, PersonId, SwapState } from '@samsvar/core';
import { instantColumn } from '@samsvar/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A shift that a colleague is asked to take, alone or in exchange for one of the colleague's, as both were when it was asked. */
@Entity('shift_swap')
@ForeignKey('PersonRow', ['centreId', 'askedBy'], ['centreId', 'id'], { name: 'shift_swap_by_person' })
@ForeignKey('PersonRow', ['centreId', 'askedOf'], ['centreId', 'id'], { name: 'shift_swap_of_person' })
@Check('shift_swap_of_another', 'asked_by <> asked_of')
@Check('shift_swap_in_exchange', '(return_id is null) = (gets is null)')
@Check('shift_swap_state', `state in ('asked', 'accepted', 'done', 'declined', 'withdrawn', 'refused', 'expired')`)
@Index('shift_swap_by_asker', ['centreId', 'askedBy', 'id'])
@Index('shift_swap_by_asked', ['centreId', 'askedOf', 'id'])
@Index('shift_swap_by_end', ['centreId', 'endsAt'])
@Index('shift_swap_one_open', { synchronize: false })
export class SwapRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  centreId!: CentreId;

  @Column('uuid')
  askedBy!: PersonId;

  @Column('uuid')
  askedOf!: PersonId;

  @Column('uuid')
  seatId!: string;

  @Column('jsonb')
  gives!: Seating;

  @Column('uuid', { nullable: true })
  returnId!: string | null;

  @Column('jsonb', { nullable: true })
  gets!: Seating | null;

  /** As it was left; an open one whose shift has begun has expired, whatever stands here. */
  @Column('text')
  state!: SwapState;

  @Column(instantColumn)
  askedAt!: Instant;

  /** When the first of its shifts begins. */
  @Column(instantColumn)
  endsAt!: Instant;

  /** Who did something about it last, and when. */
  @Column('uuid', { nullable: true })
  changedBy!: PersonId | null;

  @Column({ ...instantColumn, nullable: true })
  changedAt!: Instant | null;
}
