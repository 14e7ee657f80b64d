import type { PublishedPlan } from '@samsvar/contracts';
import type { CentreId, Instant } from '@samsvar/core';
import { instantColumn } from '@samsvar/platform';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A plan as it was published. */
@Entity('plan')
export class PlanRow {
  @PrimaryColumn('uuid')
  @ForeignKey('CentreRow', { name: 'plan_of_centre' })
  centreId!: CentreId;

  /** Counts up by one for each that differs from the one before. */
  @PrimaryColumn('integer')
  version!: number;

  /** The same for the same content, whatever version and moment. */
  @Column('text')
  fingerprint!: string;

  @Column(instantColumn)
  publishedAt!: Instant;

  @Column('jsonb')
  body!: PublishedPlan;
}
