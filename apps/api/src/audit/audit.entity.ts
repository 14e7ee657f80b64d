import type { CentreId, Instant, MunicipalityId, PersonId } from '@samsvar/core';
import { instantColumn, type AuditEntry } from '@samsvar/platform';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('audit')
@Index('audit_of_centre', ['centreId', 'id'])
@Check('audit_outcome', `outcome in ('permitted', 'denied', 'failed')`)
export class AuditRow {
  @PrimaryColumn('uuid')
  id!: string;

  /** The log lies in months of this. */
  @Column({ ...instantColumn, primary: true })
  at!: Instant;

  @Column('uuid', { nullable: true })
  centreId!: CentreId | null;

  @Column('uuid', { nullable: true })
  municipalityId!: MunicipalityId | null;

  @Column('uuid')
  personId!: PersonId;

  @Column('text')
  action!: string;

  @Column('jsonb')
  about!: AuditEntry['about'];

  @Column('text')
  outcome!: AuditEntry['outcome'];

  @Column('text')
  because!: string;

  @Column('text')
  traceId!: string;
}
