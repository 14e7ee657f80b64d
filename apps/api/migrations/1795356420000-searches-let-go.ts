import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A search says of people why they could not sit: it is let go of with what they said of their own time. */
export class SearchesLetGo1795356420000 implements MigrationInterface {
  readonly name = 'SearchesLetGo1795356420000';

  async up(to: QueryRunner): Promise<void> {
    await to.query('grant delete on samsvar.roster_search to samsvar_app');
  }

  async down(to: QueryRunner): Promise<void> {
    await to.query('revoke delete on samsvar.roster_search from samsvar_app');
  }
}
