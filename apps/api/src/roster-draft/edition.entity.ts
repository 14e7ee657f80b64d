import type { CentreId, Instant, LocalDate, PersonId } from '@samsvar/core';
import { instantColumn } from '@samsvar/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What is changed at one time in the roster of one week: a draft until it is published, and then kept as it was. */
@Entity('roster_edition')
@Unique('roster_edition_in_centre', ['centreId', 'id'])
@Unique('roster_edition_in_order', ['centreId', 'week', 'version'])
@Check('roster_edition_from_monday', 'extract(isodow from week) = 1')
@Check('roster_edition_by_somebody', '(published_at is null) = (published_by is null)')
@Index('roster_edition_one_draft', { synchronize: false })
export class EditionRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('CentreRow', { name: 'roster_edition_of_centre' })
  centreId!: CentreId;

  /** The Monday that it begins with. */
  @Column('date')
  week!: LocalDate;

  /** Counts up with every change in the week, over all its editions. */
  @Column('integer')
  version!: number;

  @Column(instantColumn)
  editedAt!: Instant;

  @Column('uuid')
  editedBy!: PersonId;

  @Column({ ...instantColumn, nullable: true })
  publishedAt!: Instant | null;

  @Column('uuid', { nullable: true })
  publishedBy!: PersonId | null;
}
