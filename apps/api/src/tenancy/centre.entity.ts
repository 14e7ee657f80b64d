import type { CentreId, Policies } from '@samsvar/core';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

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

  /** Where its routing departs from the house's figures, as the core has them. */
  @Column('jsonb')
  policies!: Partial<Policies>;

  @Column('integer')
  version!: number;
}
