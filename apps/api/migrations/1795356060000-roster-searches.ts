import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './fence.js';

/** The centre's own, seen in the whole centre's scope and in no municipality's. */
const ofCentre = `centre_id = (select samsvar.app_centre()) and (select samsvar.app_scope()) = 'centre'`;

/** Searches for proposals (one at a time in a centre), and what was laid into drafts at once. ADR 0023. */
export class RosterSearches1795356060000 implements MigrationInterface {
  readonly name = 'RosterSearches1795356060000';

  async up(to: QueryRunner): Promise<void> {
    await to.query(`
      create table samsvar.roster_search (
        id uuid not null constraint roster_search_pk primary key,
        centre_id uuid not null constraint roster_search_of_centre references samsvar.centre (id),
        week date not null,
        weeks integer not null,
        started_at timestamptz(3) not null,
        started_by uuid not null,
        until timestamptz(3) not null,
        looked_at timestamptz(3) not null,
        heard_at timestamptz(3) not null,
        stop_asked_at timestamptz(3),
        progress jsonb not null,
        ended text,
        found jsonb,
        constraint roster_search_from_monday check (extract(isodow from week) = 1)
      )`);
    await to.query(`create unique index roster_search_one_at_a_time on samsvar.roster_search (centre_id)
      where ended is null`);
    await fence(to, 'roster_search', { rows: ofCentre, may: 'select, insert, update' });
    await to.query('alter table samsvar.roster_change add column laid_in uuid');
  }

  async down(to: QueryRunner): Promise<void> {
    await to.query('alter table samsvar.roster_change drop column laid_in');
    await to.query('drop table samsvar.roster_search');
  }
}
