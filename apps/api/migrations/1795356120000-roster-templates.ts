import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './fence.js';

/** The centre's own, seen in the whole centre's scope and in no municipality's. */
const ofCentre = `centre_id = (select samsvar.app_centre()) and (select samsvar.app_scope()) = 'centre'`;

/** Weeks that somebody has saved to be used again. */
export class RosterTemplates1795356120000 implements MigrationInterface {
  readonly name = 'RosterTemplates1795356120000';

  async up(to: QueryRunner): Promise<void> {
    await to.query(`
      create table samsvar.roster_template (
        id uuid not null constraint roster_template_pk primary key,
        centre_id uuid not null constraint roster_template_of_centre references samsvar.centre (id),
        name text not null,
        shifts jsonb not null,
        saved_at timestamptz(3) not null,
        saved_by uuid not null,
        constraint roster_template_name_once unique (centre_id, name)
      )`);
    await to.query('create index roster_template_in_order on samsvar.roster_template (centre_id, id)');
    await fence(to, 'roster_template', { rows: ofCentre, may: 'select, insert, delete' });
  }

  async down(to: QueryRunner): Promise<void> {
    await to.query('drop table samsvar.roster_template');
  }
}
