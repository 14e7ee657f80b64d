import type { CentreId, Instant, PersonId } from '@samsvar/core';
import { instantColumn } from '@samsvar/platform';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Whether the coordinator is to say yes to what two have agreed on. A centre that has not said anything wants that. */
@Entity('swap_policy')
export class SwapPolicyRow {
  @PrimaryColumn('uuid')
  @ForeignKey('CentreRow', { name: 'swap_policy_of_centre' })
  centreId!: CentreId;

  @Column('boolean')
  needsApproval!: boolean;

  @Column('uuid')
  setBy!: PersonId;

  @Column(instantColumn)
  setAt!: Instant;
}
