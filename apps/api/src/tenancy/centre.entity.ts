import type { CentreId } from '@samsvar/core';
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

  @Column('integer')
  version!: number;
}
