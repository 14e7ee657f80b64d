import type { CentreId, Instant, PersonId } from '@samsvar/core';
import { instantColumn } from '@samsvar/platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Somebody whose shifts a publication changed, and when they said that they had seen it. */
@Entity('roster_receipt')
@ForeignKey('EditionRow', ['centreId', 'editionId'], ['centreId', 'id'], { name: 'roster_receipt_of_edition' })
@ForeignKey('PersonRow', ['centreId', 'personId'], ['centreId', 'id'], { name: 'roster_receipt_of_person' })
@Unique('roster_receipt_once', ['editionId', 'personId'])
@Index('roster_receipt_by_person', ['centreId', 'personId', 'id'])
export class ReceiptRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  centreId!: CentreId;

  @Column('uuid')
  editionId!: string;

  @Column('uuid')
  personId!: PersonId;

  @Column({ ...instantColumn, nullable: true })
  confirmedAt!: Instant | null;
}
