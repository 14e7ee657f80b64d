import type { CentreId, Policies, RosterPolicies } from '@samsvar/core';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** What a centre has chosen itself. */
export type CentrePolicies = Partial<Policies & RosterPolicies>;

@Entity('centre')
@Unique('centre_slug_once', ['slug'])
@Check('centre_slug_form', `slug ~ '^[a-z][a-z0-9-]{1,38}$'`)
export class CentreRow {
  @PrimaryColumn('uuid')
  id!: CentreId;

  @Column('text')
  slug!: string;

  @Column('text')
  name!: string;

  /** Where its routing and its roster depart from the house's figures, as the core has them. */
  @Column('jsonb')
  policies!: CentrePolicies;

  @Column('integer')
  version!: number;
}
