import type { CentreId, Instant, PersonId, Wish } from '@samsvar/core';
import { instantColumn } from '@samsvar/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What somebody says of a time ahead: whether they can be on duty, and whether they would like to. */
@Entity('roster_wish')
@ForeignKey('PersonRow', ['centreId', 'personId'], ['centreId', 'id'], { name: 'roster_wish_of_person' })
@Check('roster_wish_ends_after_start', 'ends_at > starts_at')
@Check('roster_wish_kind', `wish in ('cannot', 'rather-not', 'gladly')`)
@Index('roster_wish_by_person', ['centreId', 'personId', 'endsAt'])
@Index('roster_wish_by_end', ['centreId', 'endsAt'])
export class WishRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  centreId!: CentreId;

  @Column('uuid')
  personId!: PersonId;

  @Column('text')
  wish!: Wish['wish'];

  @Column(instantColumn)
  startsAt!: Instant;

  @Column(instantColumn)
  endsAt!: Instant;

  @Column('uuid')
  saidBy!: PersonId;
}
