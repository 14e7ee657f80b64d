import type { MigrationInterface, QueryRunner } from 'typeorm';

const settings = ['centre', 'municipality', 'person'] as const;

/**
 * What the policies ask. A setting that is missing or empty is null, and null equals nothing: without a scope no row is
 * seen. (After a connection's first transaction the settings are '' and not missing, hence nullif.)
 */
export class Ground1763740000000 implements MigrationInterface {
  readonly name = 'Ground1763740000000';

  async up(to: QueryRunner): Promise<void> {
    await to.query('create extension if not exists btree_gist');
    await to.query('grant usage on schema samsvar to samsvar_app');
    for (const setting of settings) {
      await to.query(
        `create function samsvar.app_${setting}() returns uuid language sql stable parallel safe
         return nullif(current_setting('app.${setting}', true), '')::uuid`,
      );
    }
    for (const setting of ['scope', 'subject']) {
      await to.query(
        `create function samsvar.app_${setting}() returns text language sql stable parallel safe
         return nullif(current_setting('app.${setting}', true), '')`,
      );
    }
  }

  async down(to: QueryRunner): Promise<void> {
    for (const setting of [...settings, 'scope', 'subject']) {
      await to.query(`drop function samsvar.app_${setting}()`);
    }
    await to.query('revoke usage on schema samsvar from samsvar_app');
    await to.query('drop extension btree_gist');
  }
}
