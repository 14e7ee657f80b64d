import type { MigrationInterface, QueryRunner } from 'typeorm';
import { door, fence, ofMunicipality } from './fence.js';

/** What was asked for and done (audit), and what others have still to be told (outbox). */
export class Records1763740400000 implements MigrationInterface {
  readonly name = 'Records1763740400000';

  async up(to: QueryRunner): Promise<void> {
    // No foreign keys: the row outlives what it is about, and a denial may be about what never was.
    await to.query(`
      create table samsvar.audit (
        id uuid not null constraint audit_pk primary key,
        at timestamptz(3) not null,
        centre_id uuid,
        municipality_id uuid,
        person_id uuid not null,
        action text not null,
        about jsonb not null,
        outcome text not null,
        because text not null,
        trace_id text not null,
        constraint audit_outcome check (outcome in ('permitted', 'denied', 'failed'))
      )`);
    await to.query('alter table samsvar.audit enable row level security, force row level security');
    await to.query('grant select, insert on samsvar.audit to samsvar_app');
    await to.query('create index audit_of_centre on samsvar.audit (centre_id, id)');
    await door(to, 'audit', 'read', { command: 'select', rows: ofMunicipality });
    // Written before anybody has a scope (a denial never gets one), so anybody may add; nobody may change or remove.
    await door(to, 'audit', 'append', { command: 'insert', rows: 'true' });
    await to.query(`
      create function samsvar.audit_is_append_only() returns trigger language plpgsql as $$
      begin
        raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege';
      end $$`);
    await to.query(`
      create trigger append_only before update or delete or truncate on samsvar.audit
      for each statement execute function samsvar.audit_is_append_only()`);

    await to.query(`
      create table samsvar.outbox (
        id uuid not null constraint outbox_pk primary key,
        centre_id uuid not null constraint outbox_of_centre references samsvar.centre (id),
        municipality_id uuid,
        topic text not null,
        about jsonb not null,
        at timestamptz(3) not null,
        published_at timestamptz(3)
      )`);
    await fence(to, 'outbox', { rows: ofMunicipality, may: 'select, insert, update, delete' });
    await to.query('create index outbox_waiting on samsvar.outbox (centre_id, id) where published_at is null');
  }

  async down(to: QueryRunner): Promise<void> {
    await to.query('drop table samsvar.outbox');
    await to.query('drop table samsvar.audit');
    await to.query('drop function samsvar.audit_is_append_only()');
  }
}
