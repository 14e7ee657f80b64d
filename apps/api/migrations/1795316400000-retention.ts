import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long things are kept, and the one way in which records are let go of (ADR 0019). */
export class Retention1795316400000 implements MigrationInterface {
  readonly name = 'Retention1795316400000';

  async up(to: QueryRunner): Promise<void> {
    await to.query(`
      alter table samsvar.municipality
        add column caller_number_days integer not null default 90,
        add constraint municipality_caller_number_days check (caller_number_days between 1 and 365)`);
    await to.query('create index caller_number_by_age on samsvar.caller_number (municipality_id, seen_at)');

    // Records lie in months, and a month is let go of whole, by the owner: the applications may delete nothing there.
    // However it is called, what is too young stays: the log of the last year, and the journal of the last month.
    await to.query(`
      create function samsvar.let_go_of_months(parent text, before timestamptz) returns setof text
      language plpgsql security definer set search_path = pg_catalog as $$
      declare
        least_months integer := case parent when 'audit' then 12 when 'journal_commit' then 1 when 'journal_fact' then 1 end;
        until timestamptz;
        part text;
        rest text := parent || '_rest';
        gone bigint;
      begin
        if least_months is null then raise exception 'nothing is let go of by month in %', parent; end if;
        until := least(before, (date_trunc('month', now() at time zone 'UTC') - make_interval(months => least_months)) at time zone 'UTC');
        set local lock_timeout = '3s'; -- whoever writes to the records waits behind us no longer than that
        perform pg_advisory_xact_lock(5403013);
        for part in
          select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
           where i.inhparent = ('samsvar.' || quote_ident(parent))::regclass and c.relname ~ '_[0-9]{4}_[0-9]{2}$'
           order by c.relname
        loop
          if (to_timestamp(right(part, 7), 'YYYY_MM')::date + interval '1 month') at time zone 'UTC' <= until then
            execute format('drop table samsvar.%I', part);
            return next part;
          end if;
        end loop;
        if pg_relation_size(('samsvar.' || quote_ident(rest))::regclass) > 0 then
          execute format('alter table samsvar.%I no force row level security, disable trigger user', rest);
          execute format('delete from samsvar.%I where at < $1', rest) using until;
          get diagnostics gone = row_count;
          execute format('alter table samsvar.%I force row level security, enable trigger user', rest);
          if gone > 0 then return next rest; end if;
        end if;
      end $$`);
    await to.query('revoke all on function samsvar.let_go_of_months(text, timestamptz) from public');
    await to.query('grant execute on function samsvar.let_go_of_months(text, timestamptz) to samsvar_app');
  }

  async down(to: QueryRunner): Promise<void> {
    await to.query('drop function samsvar.let_go_of_months(text, timestamptz)');
    await to.query('drop index samsvar.caller_number_by_age');
    await to.query('alter table samsvar.municipality drop column caller_number_days');
  }
}
