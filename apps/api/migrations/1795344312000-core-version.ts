import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which core each commit was decided. Nobody has said it of those that are there, nor will a router from before say it. */
export class CoreVersion1795344312000 implements MigrationInterface {
  readonly name = 'CoreVersion1795344312000';

  async up(to: QueryRunner): Promise<void> {
    await to.query('alter table samsvar.journal_commit add core_version integer not null default 0');
  }

  async down(to: QueryRunner): Promise<void> {
    await to.query('alter table samsvar.journal_commit drop core_version');
  }
}
