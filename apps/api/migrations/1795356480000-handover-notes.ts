import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './fence.js';

/** The centre's own, seen in the whole centre's scope and in no municipality's. */
const ofCentre = `centre_id = (select samsvar.app_centre()) and (select samsvar.app_scope()) = 'centre'`;

/** What whoever ends a shift leaves for the next on duty. */
export class HandoverNotes1795356480000 implements MigrationInterface {
  readonly name = 'HandoverNotes1795356480000';

  async up(to: QueryRunner): Promise<void> {
    await to.query(`
      create table samsvar.handover_note (
        id uuid not null constraint handover_note_pk primary key,
        centre_id uuid not null,
        person_id uuid not null,
        note text not null,
        written_at timestamptz(3) not null,
        constraint handover_note_of_person foreign key (centre_id, person_id) references samsvar.person (centre_id, id),
        constraint handover_note_is_short check (char_length(note) between 1 and 500)
      )`);
    await to.query('create index handover_note_by_time on samsvar.handover_note (centre_id, written_at)');
    await fence(to, 'handover_note', { rows: ofCentre, may: 'select, insert, delete' });
  }

  async down(to: QueryRunner): Promise<void> {
    await to.query('drop table samsvar.handover_note');
  }
}
