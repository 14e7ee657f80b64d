import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './fence.js';

/** The centre's own, seen in the whole centre's scope and in no municipality's. */
const ofCentre = `centre_id = (select samsvar.app_centre()) and (select samsvar.app_scope()) = 'centre'`;

/** Who is away, from when to when; of which kind only as a word of the person's own. */
export class Absences1795356240000 implements MigrationInterface {
  readonly name = 'Absences1795356240000';

  async up(to: QueryRunner): Promise<void> {
    await to.query(`
      create table samsvar.absence (
        id uuid not null constraint absence_pk primary key,
        centre_id uuid not null,
        person_id uuid not null,
        starts_at timestamptz(3) not null,
        ends_at timestamptz(3) not null,
        kind text,
        said_by uuid not null,
        said_at timestamptz(3) not null,
        constraint absence_of_person foreign key (centre_id, person_id) references samsvar.person (centre_id, id),
        constraint absence_ends_after_start check (ends_at > starts_at),
        constraint absence_kind check (kind in ('leave', 'course', 'other-work')),
        constraint absence_kind_is_own check (kind is null or said_by = person_id)
      )`);
    await to.query('create index absence_by_person on samsvar.absence (centre_id, person_id, ends_at)');
    await to.query('create index absence_by_end on samsvar.absence (centre_id, ends_at)');
    await fence(to, 'absence', { rows: ofCentre, may: 'select, insert, update, delete' });
  }

  async down(to: QueryRunner): Promise<void> {
    await to.query('drop table samsvar.absence');
  }
}
