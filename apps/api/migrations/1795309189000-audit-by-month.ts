import type { MigrationInterface, QueryRunner } from 'typeorm';
import { door, ofMunicipality } from './fence.js';

/**
 * The audit log in months, so that one that has been kept long enough is let go whole. Rows of a month that nobody has made
 * lie in `audit_rest`: nothing is lost for want of a month (ADR 0010).
 */
export class AuditByMonth1795309189000 implements MigrationInterface {
  readonly name = 'AuditByMonth1795309189000';

  async up(to: QueryRunner): Promise<void> {
    await this.putAside(to, 'audit_pk');
    await this.make(to, 'primary key (id, at)', 'partition by range (at)');
    await door(to, 'audit', 'platform_read', {
      command: 'select',
      rows: `(select samsvar.app_scope()) = 'platform' and centre_id is null`,
    });

    // What walls in the log walls in each part of it: a part that is asked by its own name shows nothing to anybody.
    await to.query(`
      create function samsvar.wall_in_audit(part text) returns void language plpgsql as $$
      begin
        execute format('alter table samsvar.%I enable row level security, force row level security', part);
        execute format('create trigger append_only before update or delete or truncate on samsvar.%I
          for each statement execute function samsvar.audit_is_append_only()', part);
      end $$`);
    await to.query('create table samsvar.audit_rest partition of samsvar.audit default');
    await to.query(`select samsvar.wall_in_audit('audit_rest')`);

    // A month that has rows in audit_rest already is left there: they are kept, and their month is not made.
    await to.query(`
      create function samsvar.make_audit_month(month timestamp) returns void language plpgsql as $$
      declare part text := 'audit_' || to_char(month, 'YYYY_MM');
      begin
        if to_regclass('samsvar.' || part) is not null then return; end if;
        execute format('create table samsvar.%I (like samsvar.audit including constraints)', part);
        execute format('alter table samsvar.audit attach partition samsvar.%I for values from (%L) to (%L)',
          part, month at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
        perform samsvar.wall_in_audit(part);
      exception when check_violation then
        raise warning 'the rows of % stay in audit_rest', part;
      end $$`);

    // The applications own nothing and make no tables: this one thing they may have done, by the owner and without a word of theirs in it.
    await to.query(`
      create function samsvar.make_audit_months() returns void
      language plpgsql security definer set search_path = pg_catalog as $$
      declare this_month timestamp := date_trunc('month', now() at time zone 'UTC');
      begin
        perform pg_advisory_xact_lock(5403013);
        perform samsvar.make_audit_month(month)
          from generate_series(this_month, this_month + interval '3 months', interval '1 month') month;
      end $$`);
    for (const made of ['wall_in_audit(text)', 'make_audit_month(timestamp)', 'make_audit_months()']) {
      await to.query(`revoke all on function samsvar.${made} from public`);
    }
    await to.query('grant execute on function samsvar.make_audit_months() to samsvar_app');

    await to.query(`
      select samsvar.make_audit_month(month) from generate_series(
        (select date_trunc('month', coalesce(min(at), now()) at time zone 'UTC') from samsvar.audit_before),
        now() at time zone 'UTC', interval '1 month') month`);
    await to.query('select samsvar.make_audit_months()');
    await this.takeOver(to);
  }

  async down(to: QueryRunner): Promise<void> {
    await this.putAside(to, 'audit_pk');
    await this.make(to, 'primary key (id)');
    await this.takeOver(to);
    await to.query('drop function samsvar.make_audit_months()');
    await to.query('drop function samsvar.make_audit_month(timestamp)');
    await to.query('drop function samsvar.wall_in_audit(text)');
  }

  /** Under another name, and read by its owner for once. */
  private async putAside(to: QueryRunner, key: string): Promise<void> {
    await to.query('alter table samsvar.audit rename to audit_before');
    await to.query(`alter table samsvar.audit_before rename constraint ${key} to audit_before_pk`);
    await to.query('alter index samsvar.audit_of_centre rename to audit_before_of_centre');
    await to.query('alter table samsvar.audit_before no force row level security');
  }

  private async make(to: QueryRunner, key: string, partition = ''): Promise<void> {
    await to.query(`
      create table samsvar.audit (
        id uuid not null,
        at timestamptz(3) not null,
        centre_id uuid,
        municipality_id uuid,
        person_id uuid not null,
        action text not null,
        about jsonb not null,
        outcome text not null,
        because text not null,
        trace_id text not null,
        constraint audit_pk ${key},
        constraint audit_outcome check (outcome in ('permitted', 'denied', 'failed'))
      ) ${partition}`);
    await to.query('alter table samsvar.audit enable row level security, force row level security');
    await to.query('grant select, insert on samsvar.audit to samsvar_app');
    await to.query('create index audit_of_centre on samsvar.audit (centre_id, id)');
    await door(to, 'audit', 'read', { command: 'select', rows: ofMunicipality });
    await door(to, 'audit', 'append', { command: 'insert', rows: 'true' });
    await to.query(`
      create trigger append_only before update or delete or truncate on samsvar.audit
      for each statement execute function samsvar.audit_is_append_only()`);
  }

  private async takeOver(to: QueryRunner): Promise<void> {
    await to.query('insert into samsvar.audit select * from samsvar.audit_before');
    await to.query('drop table samsvar.audit_before');
  }
}
