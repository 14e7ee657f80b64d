import type { CentreId, Instant, PersonId } from '@samsvar/core';
import { instantColumn } from '@samsvar/platform';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** Which languages a calendar may speak. */
export const calendarLanguages = ['nn', 'nb', 'en'] as const;
export type CalendarLanguage = (typeof calendarLanguages)[number];

/** A private address where a calendar program asks for one person's own shifts. Of its key only the hash is kept. */
@Entity('roster_calendar_link')
@ForeignKey('PersonRow', ['centreId', 'personId'], ['centreId', 'id'], { name: 'roster_calendar_link_of_person' })
@Unique('roster_calendar_link_key_once', ['keyHash'])
export class CalendarLinkRow {
  @PrimaryColumn('uuid')
  centreId!: CentreId;

  @PrimaryColumn('uuid')
  personId!: PersonId;

  /** As whom the person signs in: what is shown by the link is what they may see, as long as they may. */
  @Column('text')
  subject!: string;

  @Column('text')
  language!: CalendarLanguage;

  /** Null: it was withdrawn. */
  @Column('text', { nullable: true })
  keyHash!: string | null;

  @Column(instantColumn)
  changedAt!: Instant;
}
