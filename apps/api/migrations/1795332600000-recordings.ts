import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence, ofMunicipality } from './fence.js';

/** What a line says to callers, as it was recorded: one of each purpose in each language. */
export class Recordings1795332600000 implements MigrationInterface {
  readonly name = 'Recordings1795332600000';

  async up(to: QueryRunner): Promise<void> {
    await to.query(`
      create table samsvar.recording (
        municipality_id uuid not null,
        id uuid not null,
        centre_id uuid not null,
        line_id uuid not null,
        purpose text not null,
        language text not null,
        hash text not null,
        length_ms integer not null,
        uploaded_at timestamptz(3) not null,
        uploaded_by uuid not null,
        sound bytea not null,
        constraint recording_pk primary key (municipality_id, id),
        constraint recording_of_line foreign key (municipality_id, line_id)
          references samsvar.line (municipality_id, id) on delete cascade,
        constraint recording_of_municipality foreign key (centre_id, municipality_id)
          references samsvar.municipality (centre_id, id),
        constraint recording_one_of_a_kind unique (municipality_id, line_id, purpose, language),
        constraint recording_language_form check (language ~ '^[a-z]{2}$'),
        constraint recording_hash_form check (hash ~ '^[0-9a-f]{64}$'),
        constraint recording_length check (length_ms between 1 and 180000)
      )`);
    // Sound does not shrink: no time is spent on trying.
    await to.query('alter table samsvar.recording alter column sound set storage external');
    await fence(to, 'recording', { rows: ofMunicipality, may: 'select, insert, delete' });
  }

  async down(to: QueryRunner): Promise<void> {
    await to.query('drop table samsvar.recording');
  }
}
