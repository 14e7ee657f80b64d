import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './fence.js';

/** The centre's own, seen in the whole centre's scope and in no municipality's. */
const ofCentre = `centre_id = (select samsvar.app_centre()) and (select samsvar.app_scope()) = 'centre'`;

/** What people wish of the roster to come, and until when they may say so. */
export class Wishes1795356300000 implements MigrationInterface {
  readonly name = 'Wishes1795356300000';

  async up(to: QueryRunner): Promise<void> {
    await to.query(`
      create table samsvar.roster_wish (
        id uuid not null constraint roster_wish_pk primary key,
        centre_id uuid not null,
        person_id uuid not null,
        wish text not null,
        starts_at timestamptz(3) not null,
        ends_at timestamptz(3) not null,
        said_by uuid not null,
        constraint roster_wish_of_person foreign key (centre_id, person_id) references samsvar.person (centre_id, id),
        constraint roster_wish_ends_after_start check (ends_at > starts_at),
        constraint roster_wish_kind check (wish in ('cannot', 'rather-not', 'gladly'))
      )`);
    await to.query('create index roster_wish_by_person on samsvar.roster_wish (centre_id, person_id, ends_at)');
    await to.query('create index roster_wish_by_end on samsvar.roster_wish (centre_id, ends_at)');
    await fence(to, 'roster_wish', { rows: ofCentre, may: 'select, insert, delete' });

    await to.query(`
      create table samsvar.wish_period (
        id uuid not null constraint wish_period_pk primary key,
        centre_id uuid not null constraint wish_period_of_centre references samsvar.centre (id),
        first_day date not null,
        last_day date not null,
        heard_until date not null,
        constraint wish_period_ends_after_start check (last_day >= first_day)
      )`);
    await to.query('create index wish_period_by_end on samsvar.wish_period (centre_id, last_day)');
    await fence(to, 'wish_period', { rows: ofCentre, may: 'select, insert, delete' });
  }

  async down(to: QueryRunner): Promise<void> {
    for (const table of ['wish_period', 'roster_wish']) await to.query(`drop table samsvar.${table}`);
  }
}
