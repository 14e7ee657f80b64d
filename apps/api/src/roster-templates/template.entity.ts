import type { CentreId, Instant, PersonId, WeekTemplate } from '@samsvar/core';
import { instantColumn } from '@samsvar/platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A week that somebody has saved to be used again: who sits when, as wall times. */
@Entity('roster_template')
@Unique('roster_template_name_once', ['centreId', 'name'])
@Index('roster_template_in_order', ['centreId', 'id'])
export class TemplateRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('CentreRow', { name: 'roster_template_of_centre' })
  centreId!: CentreId;

  @Column('text')
  name!: string;

  @Column('jsonb')
  shifts!: WeekTemplate;

  @Column(instantColumn)
  savedAt!: Instant;

  @Column('uuid')
  savedBy!: PersonId;
}
