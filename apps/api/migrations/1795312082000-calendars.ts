import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence, ofMunicipality } from './fence.js';

/** Days on which a municipality is closed by its own choice, and one employment of a person at a time. */
export class Calendars1795312082000 implements MigrationInterface {
  readonly name = 'Calendars1795312082000';

  async up(to: QueryRunner): Promise<void> {
    await to.query(`
      create table samsvar.closing_day (
        municipality_id uuid not null,
        date date not null,
        centre_id uuid not null,
        reason text not null,
        constraint closing_day_pk primary key (municipality_id, date),
        constraint closing_day_of_municipality foreign key (centre_id, municipality_id)
          references samsvar.municipality (centre_id, id),
        constraint closing_day_reason_given check (char_length(reason) between 1 and 500)
      )`);
    await fence(to, 'closing_day', { rows: ofMunicipality, may: 'select, insert, update, delete' });
    await to.query(`
      alter table samsvar.employment add constraint employment_one_at_a_time exclude using gist (
        person_id with =, daterange(valid_from, valid_to, '[]') with &&
      )`);
  }

  async down(to: QueryRunner): Promise<void> {
    await to.query('alter table samsvar.employment drop constraint employment_one_at_a_time');
    await to.query('drop table samsvar.closing_day');
  }
}
