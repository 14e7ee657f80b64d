import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './fence.js';

/** The centre's own, seen in the whole centre's scope and in no municipality's. */
const ofCentre = `centre_id = (select samsvar.app_centre()) and (select samsvar.app_scope()) = 'centre'`;

const kindIn = (kinds: string) => `
  alter table samsvar.seat drop constraint seat_kind, add constraint seat_kind check (kind in (${kinds}))`;

/** What is changed in the roster of a week (editions), which seats (changes), and who has seen it (receipts). ADR 0024. */
export class RosterEditions1795346060000 implements MigrationInterface {
  readonly name = 'RosterEditions1795346060000';

  async up(to: QueryRunner): Promise<void> {
    await to.query(kindIn(`'phone', 'standby', 'counter', 'chat', 'training'`));
    await to.query(`
      create table samsvar.roster_edition (
        id uuid not null constraint roster_edition_pk primary key,
        centre_id uuid not null constraint roster_edition_of_centre references samsvar.centre (id),
        week date not null,
        version integer not null,
        edited_at timestamptz(3) not null,
        edited_by uuid not null,
        published_at timestamptz(3),
        published_by uuid,
        constraint roster_edition_in_centre unique (centre_id, id),
        constraint roster_edition_in_order unique (centre_id, week, version),
        constraint roster_edition_from_monday check (extract(isodow from week) = 1),
        constraint roster_edition_by_somebody check ((published_at is null) = (published_by is null))
      )`);
    await to.query(`create unique index roster_edition_one_draft on samsvar.roster_edition (centre_id, week)
      where published_at is null`);
    await fence(to, 'roster_edition', { rows: ofCentre, may: 'select, insert, update' });

    await to.query(`
      create table samsvar.roster_change (
        edition_id uuid not null,
        id uuid not null,
        centre_id uuid not null,
        before jsonb,
        after jsonb,
        constraint roster_change_pk primary key (edition_id, id),
        constraint roster_change_of_edition foreign key (centre_id, edition_id)
          references samsvar.roster_edition (centre_id, id)
      )`);
    await fence(to, 'roster_change', { rows: ofCentre, may: 'select, insert, update, delete' });

    await to.query(`
      create table samsvar.roster_receipt (
        id uuid not null constraint roster_receipt_pk primary key,
        centre_id uuid not null,
        edition_id uuid not null,
        person_id uuid not null,
        confirmed_at timestamptz(3),
        constraint roster_receipt_of_edition foreign key (centre_id, edition_id)
          references samsvar.roster_edition (centre_id, id),
        constraint roster_receipt_of_person foreign key (centre_id, person_id)
          references samsvar.person (centre_id, id),
        constraint roster_receipt_once unique (edition_id, person_id)
      )`);
    await to.query('create index roster_receipt_by_person on samsvar.roster_receipt (centre_id, person_id, id)');
    await fence(to, 'roster_receipt', { rows: ofCentre, may: 'select, insert, update' });
  }

  async down(to: QueryRunner): Promise<void> {
    for (const table of ['receipt', 'change', 'edition']) await to.query(`drop table samsvar.roster_${table}`);
    await to.query(kindIn(`'phone', 'standby'`));
  }
}
