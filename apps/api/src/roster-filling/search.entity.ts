import type { CentreId, EmptySeat, Instant, LocalDate, PersonId } from '@samsvar/core';
import { instantColumn } from '@samsvar/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** How far a search has come: seats that were open when it began, and those that its best so far has somebody for. */
export type Progress = { readonly open: number; readonly seated: number };

/**
 * How it ended: nothing better is to be had, time was up, it was stopped, nobody looked at it any more, the weeks were
 * changed meanwhile, or it failed. Of the first three something was laid.
 */
export const searchEnds = ['best', 'time', 'stopped', 'abandoned', 'changed-meanwhile', 'failed'] as const;
export type SearchEnd = (typeof searchEnds)[number];

/** What came of it, and the first of the seats that stay empty, with why. */
export type Found = {
  readonly laidIn: string;
  readonly seats: number;
  readonly missing: number;
  readonly empty: readonly EmptySeat[];
};

/** A proposal that is being searched for, or was. One at a time in a centre. */
@Entity('roster_search')
@Index('roster_search_one_at_a_time', { synchronize: false })
@Check('roster_search_from_monday', 'extract(isodow from week) = 1')
export class SearchRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('CentreRow', { name: 'roster_search_of_centre' })
  centreId!: CentreId;

  /** The first of its weeks. */
  @Column('date')
  week!: LocalDate;

  @Column('integer')
  weeks!: number;

  @Column(instantColumn)
  startedAt!: Instant;

  @Column('uuid')
  startedBy!: PersonId;

  /** Until then it searches, if nobody stops it. */
  @Column(instantColumn)
  until!: Instant;

  /** When whoever waits for it looked last: what nobody waits for is given up. */
  @Column(instantColumn)
  lookedAt!: Instant;

  /** When the process that searches was heard of last: one that died is not waited for. */
  @Column(instantColumn)
  heardAt!: Instant;

  @Column({ ...instantColumn, nullable: true })
  stopAskedAt!: Instant | null;

  @Column('jsonb')
  progress!: Progress;

  @Column('text', { nullable: true })
  ended!: SearchEnd | null;

  @Column('jsonb', { nullable: true })
  found!: Found | null;
}
