import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence, ofMunicipality } from './fence.js';

const ofLine = (table: string) => `
        constraint ${table}_of_line foreign key (municipality_id, line_id)
          references samsvar.line (municipality_id, id) on delete cascade,
        constraint ${table}_of_municipality foreign key (centre_id, municipality_id)
          references samsvar.municipality (centre_id, id)`;

/** A municipality's telephone numbers, and all that says whether one is open: hours, holidays, closures, emergency. */
export class Lines1763740200000 implements MigrationInterface {
  readonly name = 'Lines1763740200000';

  async up(to: QueryRunner): Promise<void> {
    // Calls arrive on the trunk number. It is the dialled number itself, or the hidden number that the municipality's old
    // switchboard forwards to. Once in a centre, not in the installation: a municipality that changes centre is prepared
    // in the new one while the old one still answers, and neither can tell from a refusal what the other has.
    await to.query(`
      create table samsvar.line (
        municipality_id uuid not null,
        id uuid not null,
        centre_id uuid not null,
        name text not null,
        dialled_number text not null,
        kind text not null,
        trunk_number text not null,
        target_seconds integer not null,
        valid_from date,
        valid_to date,
        greetings jsonb not null,
        duty_number text,
        version integer not null,
        constraint line_pk primary key (municipality_id, id),
        constraint line_of_municipality foreign key (centre_id, municipality_id)
          references samsvar.municipality (centre_id, id),
        constraint line_dialled_number_once unique (centre_id, dialled_number),
        constraint line_trunk_number_once unique (centre_id, trunk_number),
        constraint line_dialled_number_form check (dialled_number ~ '^\\+[1-9][0-9]{4,14}$'),
        constraint line_trunk_number_form check (trunk_number ~ '^\\+[1-9][0-9]{4,14}$'),
        constraint line_kind check (
          (kind = 'own' and trunk_number = dialled_number) or (kind = 'forwarded' and trunk_number <> dialled_number)
        ),
        constraint line_duty_number_form check (duty_number ~ '^\\+?[0-9]{3,15}$'),
        constraint line_target check (target_seconds between 1 and 3600),
        constraint line_ends_after_start check (valid_to >= valid_from)
      )`);
    await fence(to, 'line', { rows: ofMunicipality, may: 'select, insert, update, delete' });

    await to.query(`
      create table samsvar.opening_period (
        municipality_id uuid not null,
        line_id uuid not null,
        weekday integer not null,
        opens text not null,
        closes text not null,
        centre_id uuid not null,
        constraint opening_period_pk primary key (municipality_id, line_id, weekday, opens),
        ${ofLine('opening_period')},
        constraint opening_period_weekday check (weekday between 1 and 7),
        constraint opening_period_opens_form check (opens ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        constraint opening_period_closes_form check (closes ~ '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$'),
        constraint opening_period_closes_after_opening check (closes > opens)
      )`);
    await fence(to, 'opening_period', { rows: ofMunicipality, may: 'select, insert, update, delete' });

    // A row only where the municipality departs from the custom: public holidays closed, half days closed from noon.
    await to.query(`
      create table samsvar.holiday_rule (
        municipality_id uuid not null,
        day text not null,
        centre_id uuid not null,
        treatment text not null,
        closes text,
        constraint holiday_rule_pk primary key (municipality_id, day),
        constraint holiday_rule_of_municipality foreign key (centre_id, municipality_id)
          references samsvar.municipality (centre_id, id),
        constraint holiday_rule_treatment check (
          (treatment in ('open', 'closed') and closes is null) or (treatment = 'half-day' and closes is not null)
        ),
        constraint holiday_rule_closes_form check (closes ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$')
      )`);
    await fence(to, 'holiday_rule', { rows: ofMunicipality, may: 'select, insert, update, delete' });

    await to.query(`
      create table samsvar.closure (
        municipality_id uuid not null,
        id uuid not null,
        centre_id uuid not null,
        line_id uuid not null,
        starts_at timestamptz(3) not null,
        ends_at timestamptz(3) not null,
        reason text not null,
        constraint closure_pk primary key (municipality_id, id),
        ${ofLine('closure')},
        constraint closure_ends_after_start check (ends_at > starts_at),
        constraint closure_reason_given check (char_length(reason) between 1 and 500)
      )`);
    await fence(to, 'closure', { rows: ofMunicipality, may: 'select, insert, update, delete' });
    await to.query('create index closure_by_end on samsvar.closure (municipality_id, line_id, ends_at)');

    // A row is there while the coordinator's switch is on.
    await to.query(`
      create table samsvar.emergency (
        municipality_id uuid not null,
        line_id uuid not null,
        centre_id uuid not null,
        is_open boolean not null,
        text text not null,
        since timestamptz(3) not null,
        until timestamptz(3),
        set_by uuid not null,
        constraint emergency_text_given check (char_length(text) between 1 and 1000),
        constraint emergency_ends_after_start check (until > since),
        constraint emergency_pk primary key (municipality_id, line_id),
        ${ofLine('emergency')}
      )`);
    await fence(to, 'emergency', { rows: ofMunicipality, may: 'select, insert, update, delete' });
  }

  async down(to: QueryRunner): Promise<void> {
    for (const table of ['emergency', 'closure', 'holiday_rule', 'opening_period', 'line']) {
      await to.query(`drop table samsvar.${table}`);
    }
  }
}
