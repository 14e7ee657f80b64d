import type { MigrationInterface, QueryRunner } from 'typeorm';
import { door, fence, ofMunicipality } from './fence.js';

/** Centres, their member municipalities, and the agreements that make them members. */
export class Centres1763740100000 implements MigrationInterface {
  readonly name = 'Centres1763740100000';

  async up(to: QueryRunner): Promise<void> {
    await to.query(`
      create table samsvar.centre (
        id uuid not null constraint centre_pk primary key,
        slug text not null constraint centre_slug_once unique,
        name text not null,
        version integer not null,
        constraint centre_slug_form check (slug ~ '^[a-z][a-z0-9-]{1,38}$')
      )`);
    await to.query('alter table samsvar.centre enable row level security, force row level security');
    await to.query('grant select, insert, update on samsvar.centre to samsvar_app');
    const runsTheInstallation = `(select samsvar.app_scope()) = 'platform'`;
    const inTheCentre = 'id = (select samsvar.app_centre())';
    await door(to, 'centre', 'read', { command: 'select', rows: `${inTheCentre} or ${runsTheInstallation}` });
    await door(to, 'centre', 'open', { command: 'insert', rows: runsTheInstallation });
    await door(to, 'centre', 'change', {
      command: 'update',
      rows: `${runsTheInstallation} or (${inTheCentre} and (select samsvar.app_scope()) = 'centre')`,
    });

    // Keyed (centre, id) too: what refers to a municipality refers to its centre in the same breath, and cannot disagree.
    await to.query(`
      create table samsvar.municipality (
        id uuid not null constraint municipality_pk primary key,
        centre_id uuid not null constraint municipality_of_centre references samsvar.centre (id),
        kommunenummer text not null,
        name text not null,
        written_standard text not null,
        colour text not null,
        monogram text not null,
        version integer not null,
        constraint municipality_in_centre unique (centre_id, id),
        constraint municipality_number_once unique (centre_id, kommunenummer),
        constraint municipality_number_form check (kommunenummer ~ '^[0-9]{4}$'),
        constraint municipality_written_standard check (written_standard in ('nn', 'nb')),
        constraint municipality_colour_form check (colour ~ '^#[0-9a-f]{6}$'),
        constraint municipality_monogram_form check (char_length(monogram) between 1 and 3)
      )`);
    await fence(to, 'municipality', {
      rows: ofMunicipality.replace('municipality_id', 'id'),
      may: 'select, insert, update',
    });
    await door(to, 'municipality', 'overview', { command: 'select', rows: runsTheInstallation });

    await to.query(`
      create table samsvar.agreement (
        municipality_id uuid not null,
        id uuid not null,
        centre_id uuid not null,
        valid_from date not null,
        valid_to date,
        cost_share integer not null,
        committed_seats integer not null,
        version integer not null,
        constraint agreement_pk primary key (municipality_id, id),
        constraint agreement_of_municipality foreign key (centre_id, municipality_id)
          references samsvar.municipality (centre_id, id),
        constraint agreement_ends_after_start check (valid_to >= valid_from),
        constraint agreement_cost_share check (cost_share between 0 and 10000),
        constraint agreement_committed_seats check (committed_seats >= 0),
        constraint agreement_one_at_a_time exclude using gist (
          municipality_id with =, daterange(valid_from, valid_to, '[]') with &&
        )
      )`);
    await fence(to, 'agreement', { rows: ofMunicipality, may: 'select, insert, update, delete' });
  }

  async down(to: QueryRunner): Promise<void> {
    for (const table of ['agreement', 'municipality', 'centre']) await to.query(`drop table samsvar.${table}`);
  }
}
