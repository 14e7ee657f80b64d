import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A unit can be rung, and one of a municipality's units may be its own service desk. */
export class UnitTelephones1795347400000 implements MigrationInterface {
  readonly name = 'UnitTelephones1795347400000';

  async up(to: QueryRunner): Promise<void> {
    await to.query(`
      alter table samsvar.unit
        add column phone text constraint unit_phone_form check (phone ~ '^\\+[1-9][0-9]{4,14}$'),
        add column is_service_desk boolean not null default false`);
    await to.query('alter table samsvar.unit alter column is_service_desk drop default');
  }

  async down(to: QueryRunner): Promise<void> {
    await to.query('alter table samsvar.unit drop column is_service_desk, drop column phone');
  }
}
