import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './fence.js';

/** The centre's own, seen in the whole centre's scope and in no municipality's. */
const ofCentre = `centre_id = (select samsvar.app_centre()) and (select samsvar.app_scope()) = 'centre'`;

/** With what those answer calls who have chosen. */
export class AgentTelephones1795356540000 implements MigrationInterface {
  readonly name = 'AgentTelephones1795356540000';

  async up(to: QueryRunner): Promise<void> {
    await to.query(`
      create table samsvar.agent_telephone (
        centre_id uuid not null,
        person_id uuid not null,
        kind text not null,
        key uuid,
        constraint agent_telephone_pk primary key (centre_id, person_id),
        constraint agent_telephone_of_person foreign key (centre_id, person_id) references samsvar.person (centre_id, id),
        constraint agent_telephone_kind check (kind in ('browser', 'sip', 'none')),
        constraint agent_telephone_key check ((kind = 'sip') = (key is not null))
      )`);
    await fence(to, 'agent_telephone', { rows: ofCentre, may: 'select, insert, update' });
  }

  async down(to: QueryRunner): Promise<void> {
    await to.query('drop table samsvar.agent_telephone');
  }
}
