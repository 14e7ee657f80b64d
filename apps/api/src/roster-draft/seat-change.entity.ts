import type { CentreId, PersonId, ShiftKind, Span } from '@samsvar/core';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Whose turn it is, at what, from when to when. */
export type Seating = Span & { readonly personId: PersonId; readonly kind: ShiftKind };

/** One seat that an edition adds (nothing before), moves, or takes away (nothing after). */
@Entity('roster_change')
@ForeignKey('EditionRow', ['centreId', 'editionId'], ['centreId', 'id'], { name: 'roster_change_of_edition' })
export class SeatChangeRow {
  @PrimaryColumn('uuid')
  editionId!: string;

  /** The seat's. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  centreId!: CentreId;

  /** As it was when the edition was published. In a draft it is null: before is then what is published. */
  @Column('jsonb', { nullable: true })
  before!: Seating | null;

  @Column('jsonb', { nullable: true })
  after!: Seating | null;

  /** Of many that were laid into the drafts at once: by what, so that it can be undone at once. A change by hand has none. */
  @Column('uuid', { nullable: true })
  laidIn?: string | null;
}
