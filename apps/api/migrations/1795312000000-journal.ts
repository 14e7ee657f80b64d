import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence, ofMunicipality } from './fence.js';

/** What came in and what came of it, commit by commit, for ever; and whose number a caller's reference stands for, for a while. */
export class Journal1795312000000 implements MigrationInterface {
  readonly name = 'Journal1795312000000';

  async up(to: QueryRunner): Promise<void> {
    // Texts as the router wrote them, to the byte: the journal is read again and compared with what is decided anew.
    await to.query(`
      create table samsvar.journal_commit (
        centre_id uuid not null,
        at timestamptz(3) not null,
        id text collate "C" not null,
        previous text not null,
        fence bigint not null,
        plan_version bigint not null,
        events text not null,
        floor_before text,
        constraint journal_commit_pk primary key (centre_id, at, id)
      ) partition by range (at)`);
    // All that came in on the floor, whoever's citizens it was about: for the whole centre's eyes only.
    const ofCentre = `centre_id = (select samsvar.app_centre()) and (select samsvar.app_scope()) = 'centre'`;
    await fence(to, 'journal_commit', { rows: ofCentre, may: 'select, insert' });

    await to.query(`
      create table samsvar.journal_fact (
        centre_id uuid not null,
        municipality_id uuid,
        at timestamptz(3) not null,
        id text collate "C" not null,
        commit_id text collate "C" not null,
        ordinal integer not null,
        fact text not null,
        call_id text,
        agent_id text,
        body json not null,
        constraint journal_fact_pk primary key (centre_id, at, id)
      ) partition by range (at)`);
    await fence(to, 'journal_fact', { rows: ofMunicipality, may: 'select, insert' });
    await to.query('create index journal_fact_of_commit on samsvar.journal_fact (centre_id, commit_id, ordinal)');
    await to.query(`create index journal_fact_of_call on samsvar.journal_fact (centre_id, call_id, at)`);

    // The one place with the number, from its first call on; a number that rings again when its time is out gets another
    // reference. Erasing a caller is removing this row: the journal's bytes stay, and say nothing.
    await to.query(`
      create table samsvar.caller_number (
        municipality_id uuid not null,
        ref text not null,
        centre_id uuid not null,
        number text not null,
        seen_at timestamptz(3) not null,
        constraint caller_number_pk primary key (municipality_id, ref),
        constraint caller_number_of_municipality foreign key (centre_id, municipality_id)
          references samsvar.municipality (centre_id, id)
      )`);
    await to.query('create index caller_number_by_number on samsvar.caller_number (municipality_id, number)');
    await fence(to, 'caller_number', { rows: ofMunicipality, may: 'select, insert, update, delete' });

    // The applications own nothing and make no tables: this they may have done by the owner. Rows of a month that nobody has
    // made lie in the rest, so that nothing is lost, and that month is then not made. The advisory lock is the audit log's.
    await to.query(`
      create function samsvar.make_journal_month(parent text, month timestamp) returns void language plpgsql as $$
      declare part text := parent || '_' || to_char(month, 'YYYY_MM');
      begin
        if to_regclass('samsvar.' || part) is not null then return; end if;
        execute format('create table samsvar.%I partition of samsvar.%I for values from (%L) to (%L)',
          part, parent, month at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
        execute format('alter table samsvar.%I enable row level security, force row level security', part);
      exception when check_violation then
        raise warning 'the rows of % stay in the rest', part;
      end $$`);
    await to.query(`
      create function samsvar.make_journal_months() returns void
      language plpgsql security definer set search_path = pg_catalog as $$
      declare this_month timestamp := date_trunc('month', now() at time zone 'UTC');
      begin
        perform pg_advisory_xact_lock(5403013);
        perform samsvar.make_journal_month(parent, month)
          from unnest(array['journal_commit', 'journal_fact']) parent,
               generate_series(this_month, this_month + interval '3 months', interval '1 month') month;
      end $$`);
    for (const table of ['journal_commit', 'journal_fact']) {
      await to.query(`create table samsvar.${table}_rest partition of samsvar.${table} default`);
      await to.query(`alter table samsvar.${table}_rest enable row level security, force row level security`);
    }
    await to.query('revoke all on function samsvar.make_journal_month(text, timestamp) from public');
    await to.query('revoke all on function samsvar.make_journal_months() from public');
    await to.query('grant execute on function samsvar.make_journal_months() to samsvar_app');
    await to.query('select samsvar.make_journal_months()');
  }

  async down(to: QueryRunner): Promise<void> {
    await to.query('drop function samsvar.make_journal_months()');
    await to.query('drop function samsvar.make_journal_month(text, timestamp)');
    for (const table of ['caller_number', 'journal_fact', 'journal_commit']) {
      await to.query(`drop table samsvar.${table}`);
    }
  }
}
