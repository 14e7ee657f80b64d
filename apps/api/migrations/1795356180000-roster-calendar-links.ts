import type { MigrationInterface, QueryRunner } from 'typeorm';
import { door, fence } from './fence.js';

/** The centre's own, seen in the whole centre's scope and in no municipality's. */
const ofCentre = `centre_id = (select samsvar.app_centre()) and (select samsvar.app_scope()) = 'centre'`;

/** People's private links to their own shifts. Whoever shows a key sees the row that it is of, and no other (ADR 0027). */
export class RosterCalendarLinks1795356180000 implements MigrationInterface {
  readonly name = 'RosterCalendarLinks1795356180000';

  async up(to: QueryRunner): Promise<void> {
    await to.query(`
      create table samsvar.roster_calendar_link (
        centre_id uuid not null,
        person_id uuid not null,
        subject text not null,
        language text not null,
        key_hash text constraint roster_calendar_link_key_once unique,
        changed_at timestamptz(3) not null,
        constraint roster_calendar_link_pk primary key (centre_id, person_id),
        constraint roster_calendar_link_of_person foreign key (centre_id, person_id)
          references samsvar.person (centre_id, id)
      )`);
    await fence(to, 'roster_calendar_link', { rows: ofCentre, may: 'select, insert, update' });
    await door(to, 'roster_calendar_link', 'by_key', {
      command: 'select',
      rows: `(select samsvar.app_scope()) = 'calendar' and key_hash = (select samsvar.app_subject())`,
    });
  }

  async down(to: QueryRunner): Promise<void> {
    await to.query('drop table samsvar.roster_calendar_link');
  }
}
