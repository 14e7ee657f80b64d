import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who published what and who has seen it is let go of with the seats of its time: of the last year, by nobody (ADR 0019). */
export class RosterLetGo1795347000000 implements MigrationInterface {
  readonly name = 'RosterLetGo1795347000000';

  async up(to: QueryRunner): Promise<void> {
    const ofOld = `(select samsvar.app_scope()) = 'centre' and week < current_date - 365`;
    await to.query(`grant delete on samsvar.roster_edition, samsvar.roster_receipt to samsvar_app`);
    await to.query(
      `create policy kept_a_year on samsvar.roster_edition as restrictive for delete to samsvar_app using (${ofOld})`,
    );
    await to.query(`
      create policy kept_a_year on samsvar.roster_receipt as restrictive for delete to samsvar_app
        using (exists (select from samsvar.roster_edition e where e.id = edition_id and ${ofOld}))`);
  }

  async down(to: QueryRunner): Promise<void> {
    for (const table of ['roster_edition', 'roster_receipt']) {
      await to.query(`drop policy kept_a_year on samsvar.${table}`);
      await to.query(`revoke delete on samsvar.${table} from samsvar_app`);
    }
  }
}
