import type { CentreId, Instant, MunicipalityId } from '@samsvar/core';
import { instantColumn } from '@samsvar/platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Something that others have to be told, written in the transaction in which it came to be. */
@Entity('outbox')
@Index('outbox_waiting', { synchronize: false })
export class OutboxRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('CentreRow', { name: 'outbox_of_centre' })
  centreId!: CentreId;

  @Column('uuid', { nullable: true })
  municipalityId!: MunicipalityId | null;

  @Column('text')
  topic!: string;

  @Column('jsonb')
  about!: Readonly<Record<string, string>>;

  @Column(instantColumn)
  at!: Instant;

  @Column({ ...instantColumn, nullable: true })
  publishedAt!: Instant | null;
}
