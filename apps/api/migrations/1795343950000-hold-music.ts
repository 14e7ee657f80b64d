import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What callers hear on hold is recorded too: one of each line, and in no language. */
export class HoldMusic1795343950000 implements MigrationInterface {
  readonly name = 'HoldMusic1795343950000';

  async up(to: QueryRunner): Promise<void> {
    await to.query(`
      alter table samsvar.recording
        alter column language drop not null,
        add constraint recording_language_of_words check ((purpose = 'music') = (language is null)),
        drop constraint recording_one_of_a_kind,
        add constraint recording_one_of_a_kind
          unique nulls not distinct (municipality_id, line_id, purpose, language)`);
  }

  async down(to: QueryRunner): Promise<void> {
    await to.query("delete from samsvar.recording where purpose = 'music'");
    await to.query(`
      alter table samsvar.recording
        drop constraint recording_one_of_a_kind,
        add constraint recording_one_of_a_kind unique (municipality_id, line_id, purpose, language),
        drop constraint recording_language_of_words,
        alter column language set not null`);
  }
}
