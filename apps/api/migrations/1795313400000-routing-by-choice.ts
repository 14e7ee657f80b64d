import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What centres and people themselves say about routing: a centre's own figures, and who may be called from other work. */
export class RoutingByChoice1795313400000 implements MigrationInterface {
  readonly name = 'RoutingByChoice1795313400000';

  async up(to: QueryRunner): Promise<void> {
    await to.query(`alter table samsvar.centre add policies jsonb not null default '{}'`);
    await to.query('alter table samsvar.person add may_be_called boolean not null default false');
    // For the rows that are there; whoever adds one says it.
    await to.query('alter table samsvar.centre alter policies drop default');
    await to.query('alter table samsvar.person alter may_be_called drop default');
  }

  async down(to: QueryRunner): Promise<void> {
    await to.query('alter table samsvar.person drop may_be_called');
    await to.query('alter table samsvar.centre drop policies');
  }
}
