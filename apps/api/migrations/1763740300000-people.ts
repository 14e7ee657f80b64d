import type { MigrationInterface, QueryRunner } from 'typeorm';
import { door, fence, ofMunicipality } from './fence.js';

const ofMunicipalityKey = (table: string) => `
        constraint ${table}_of_municipality foreign key (centre_id, municipality_id)
          references samsvar.municipality (centre_id, id)`;

/** Who works here, for whom, and where their roles hold. */
export class People1763740300000 implements MigrationInterface {
  readonly name = 'People1763740300000';

  async up(to: QueryRunner): Promise<void> {
    await to.query(`
      create table samsvar.unit (
        municipality_id uuid not null,
        id uuid not null,
        centre_id uuid not null,
        name text not null,
        version integer not null,
        constraint unit_pk primary key (municipality_id, id),
        constraint unit_name_once unique (municipality_id, name),
        ${ofMunicipalityKey('unit')}
      )`);
    await fence(to, 'unit', { rows: ofMunicipality, may: 'select, insert, update, delete' });

    // A person belongs to one centre, and to the municipality that employs them (none: employed by the centre itself);
    // only whoever runs the installation belongs to neither. Somebody who works for two centres has two sign-ins: nothing
    // about a person crosses the border between centres.
    await to.query(`
      create table samsvar.person (
        id uuid not null constraint person_pk primary key,
        centre_id uuid constraint person_of_centre references samsvar.centre (id),
        municipality_id uuid,
        subject text not null constraint person_subject_once unique,
        given_name text not null,
        family_name text not null,
        email text,
        phone text,
        languages text[] not null,
        is_active boolean not null,
        version integer not null,
        constraint person_in_centre unique (centre_id, id),
        constraint person_place check (municipality_id is null or centre_id is not null),
        ${ofMunicipalityKey('person')},
        constraint person_phone_form check (phone ~ '^\\+[1-9][0-9]{4,14}$')
      )`);
    await fence(to, 'person', { rows: ofMunicipality, may: 'select, insert, update' });

    await to.query(`
      create table samsvar.employment (
        municipality_id uuid not null,
        id uuid not null,
        centre_id uuid not null,
        person_id uuid not null,
        unit_id uuid,
        title text not null,
        manager_id uuid,
        valid_from date not null,
        valid_to date,
        version integer not null,
        constraint employment_pk primary key (municipality_id, id),
        ${ofMunicipalityKey('employment')},
        constraint employment_of_person foreign key (centre_id, person_id) references samsvar.person (centre_id, id),
        constraint employment_under_manager foreign key (centre_id, manager_id)
          references samsvar.person (centre_id, id),
        constraint employment_in_unit foreign key (municipality_id, unit_id)
          references samsvar.unit (municipality_id, id),
        constraint employment_ends_after_start check (valid_to >= valid_from)
      )`);
    await fence(to, 'employment', { rows: ofMunicipality, may: 'select, insert, update, delete' });
    await to.query('create index employment_by_person on samsvar.employment (person_id)');

    await to.query(`
      create table samsvar.role_grant (
        id uuid not null constraint role_grant_pk primary key,
        centre_id uuid,
        municipality_id uuid,
        unit_id uuid,
        person_id uuid not null constraint role_grant_of_person references samsvar.person (id),
        role text not null,
        granted_at timestamptz(3) not null,
        granted_by uuid not null,
        constraint role_grant_to_person_of_centre foreign key (centre_id, person_id)
          references samsvar.person (centre_id, id),
        ${ofMunicipalityKey('role_grant')},
        constraint role_grant_in_unit foreign key (municipality_id, unit_id)
          references samsvar.unit (municipality_id, id),
        constraint role_grant_place check (
          (role = 'platform-administrator') = (centre_id is null)
          and (municipality_id is null or centre_id is not null)
          and (unit_id is null or municipality_id is not null)
        ),
        constraint role_grant_role check (role in ('agent', 'coordinator', 'centre-administrator', 'specialist',
          'home-manager', 'steering', 'municipality-administrator', 'platform-administrator'))
      )`);
    await fence(to, 'role_grant', { rows: ofMunicipality, may: 'select, insert, delete' });
    await to.query(`create unique index role_grant_once on samsvar.role_grant
      (person_id, role, centre_id, municipality_id, unit_id) nulls not distinct`);

    await this.ownRows(to);
    await this.ownPeople(to);
    await this.signIn(to);
    await this.runningTheInstallation(to);
  }

  /** Everybody may read what we hold of them, and a municipality may read its own people. */
  private async ownRows(to: QueryRunner): Promise<void> {
    const own = '(select samsvar.app_person())';
    await door(to, 'person', 'own', { command: 'select', rows: `id = ${own}` });
    await door(to, 'employment', 'own', { command: 'select', rows: `person_id = ${own}` });
    await door(to, 'role_grant', 'own', { command: 'select', rows: `person_id = ${own}` });
    await door(to, 'centre', 'own', {
      command: 'select',
      rows: `(select samsvar.app_scope()) = 'self' and id in (select centre_id from samsvar.role_grant)`,
    });
    // Row security holds inside the subselect too: in a municipality's scope it sees that municipality's employments only.
    await door(to, 'person', 'employer', {
      command: 'select',
      rows: `(select samsvar.app_scope()) = 'municipality' and id in (select person_id from samsvar.employment)`,
    });
  }

  /** A municipality reads all grants of its own people, those in the whole centre too. */
  private async ownPeople(to: QueryRunner): Promise<void> {
    await door(to, 'role_grant', 'of_own_people', {
      command: 'select',
      rows: `(select samsvar.app_scope()) = 'municipality' and person_id in (select id from samsvar.person)`,
    });
  }

  /** The gate's look-up, before there is any scope: the one row with the verified token's subject, and its grants (ADR 0003). */
  private async signIn(to: QueryRunner): Promise<void> {
    const atTheDoor = `(select samsvar.app_scope()) = 'sign-in'`;
    await door(to, 'person', 'sign_in', {
      command: 'select',
      rows: `${atTheDoor} and subject = (select samsvar.app_subject())`,
    });
    await door(to, 'role_grant', 'sign_in', {
      command: 'select',
      rows: `${atTheDoor} and person_id in (select id from samsvar.person)`,
    });
  }

  /** Those who run the installation see each other, and give a new centre its first administrator without seeing its people. */
  private async runningTheInstallation(to: QueryRunner): Promise<void> {
    const running = `(select samsvar.app_scope()) = 'platform'`;
    for (const table of ['person', 'role_grant']) {
      await door(to, table, 'platform_read', { command: 'select', rows: `${running} and centre_id is null` });
    }
    await door(to, 'person', 'platform_add', { command: 'insert', rows: `${running} and municipality_id is null` });
    await door(to, 'role_grant', 'platform_add', {
      command: 'insert',
      rows: `${running} and role in ('platform-administrator', 'centre-administrator') and municipality_id is null`,
    });
  }

  async down(to: QueryRunner): Promise<void> {
    await to.query('drop policy own on samsvar.centre');
    await to.query('drop policy employer on samsvar.person');
    await to.query('drop policy sign_in on samsvar.role_grant');
    await to.query('drop policy of_own_people on samsvar.role_grant');
    for (const table of ['role_grant', 'employment', 'person', 'unit']) await to.query(`drop table samsvar.${table}`);
  }
}
