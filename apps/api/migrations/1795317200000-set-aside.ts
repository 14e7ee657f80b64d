import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './fence.js';

/** Where entries lie that the journal could not take, so that those behind them come through. */
export class SetAside1795317200000 implements MigrationInterface {
  readonly name = 'SetAside1795317200000';

  async up(to: QueryRunner): Promise<void> {
    // The router reads them through by their references, a piece at a time.
    await to.query('create index caller_number_in_centre on samsvar.caller_number (centre_id, ref)');
    // Bytes and not text: whatever it is that came, it is kept.
    await to.query(`
      create table samsvar.journal_set_aside (
        centre_id uuid not null,
        id text not null,
        at timestamptz(3) not null,
        after_commit text collate "C" not null,
        because text not null,
        entry bytea not null,
        constraint journal_set_aside_pk primary key (centre_id, id),
        constraint journal_set_aside_of_centre foreign key (centre_id) references samsvar.centre (id)
      )`);
    const ofCentre = `centre_id = (select samsvar.app_centre()) and (select samsvar.app_scope()) = 'centre'`;
    await fence(to, 'journal_set_aside', { rows: ofCentre, may: 'select, insert, delete' });
    // It is let go of with the journal of its time, and not before, whoever asks.
    await to.query(`
      create policy only_old on samsvar.journal_set_aside as restrictive for delete
        using (${ofCentre} and at < now() - interval '1 month')`);
  }

  async down(to: QueryRunner): Promise<void> {
    await to.query('drop table samsvar.journal_set_aside');
    await to.query('drop index samsvar.caller_number_in_centre');
  }
}
