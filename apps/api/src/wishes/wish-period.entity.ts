import type { CentreId, LocalDate } from '@samsvar/core';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Days for which wishes are heard until a date, and that day with it. Afterwards the coordinator alone changes them. */
@Entity('wish_period')
@Check('wish_period_ends_after_start', 'last_day >= first_day')
@Index('wish_period_by_end', ['centreId', 'lastDay'])
export class WishPeriodRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('CentreRow', { name: 'wish_period_of_centre' })
  centreId!: CentreId;

  @Column('date')
  firstDay!: LocalDate;

  @Column('date')
  lastDay!: LocalDate;

  @Column('date')
  heardUntil!: LocalDate;
}
