import type { MigrationInterface, QueryRunner } from 'typeorm';
import { door, fence, ofMunicipality } from './fence.js';

/** What each conversation was about and how it ended: a draft from the answer on, filed by the agent who had it. */
export class Inquiries1795346000000 implements MigrationInterface {
  readonly name = 'Inquiries1795346000000';

  async up(to: QueryRunner): Promise<void> {
    await to.query(`
      create table samsvar.inquiry (
        municipality_id uuid not null,
        id uuid not null,
        centre_id uuid not null,
        call_id text not null,
        agent_id uuid not null,
        answered_at timestamptz(3) not null,
        filed_at timestamptz(3),
        subject text,
        outcome text,
        unsolved_because text,
        note text,
        version integer not null,
        constraint inquiry_pk primary key (municipality_id, id),
        constraint inquiry_of_municipality foreign key (centre_id, municipality_id)
          references samsvar.municipality (centre_id, id),
        constraint inquiry_of_agent foreign key (centre_id, agent_id) references samsvar.person (centre_id, id),
        constraint inquiry_once_a_call unique (municipality_id, call_id),
        constraint inquiry_filed_with_outcome check ((filed_at is null) = (outcome is null)),
        constraint inquiry_note_length check (length(note) <= 1000)
      )`);
    await to.query('create index inquiry_of_agent_newest on samsvar.inquiry (agent_id, id)');
    await to.query('create index inquiry_filed_lately on samsvar.inquiry (centre_id, filed_at)');
    await fence(to, 'inquiry', { rows: ofMunicipality, may: 'select, insert, update, delete' });
    const own = `(select samsvar.app_scope()) = 'self' and agent_id = (select samsvar.app_person())`;
    await door(to, 'inquiry', 'own', { command: 'select', rows: own });
    // What is opened is found by: who was connected to whom of late.
    await to.query(
      `create index journal_fact_connected on samsvar.journal_fact (centre_id, at) where fact = 'connected'`,
    );
  }

  async down(to: QueryRunner): Promise<void> {
    await to.query('drop index samsvar.journal_fact_connected');
    await to.query('drop table samsvar.inquiry');
  }
}
