import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './fence.js';

/** The centre's own, seen in the whole centre's scope and in no municipality's. */
const ofCentre = `centre_id = (select samsvar.app_centre()) and (select samsvar.app_scope()) = 'centre'`;

/** The seats that a centre wants filled, as the coordinator has said it. */
export class RosterDemand1795356000000 implements MigrationInterface {
  readonly name = 'RosterDemand1795356000000';

  async up(to: QueryRunner): Promise<void> {
    await to.query(`
      create table samsvar.roster_demand (
        centre_id uuid not null constraint roster_demand_pk primary key
          constraint roster_demand_of_centre references samsvar.centre (id),
        version integer not null,
        said jsonb not null
      )`);
    await fence(to, 'roster_demand', { rows: ofCentre, may: 'select, insert, update' });
  }

  async down(to: QueryRunner): Promise<void> {
    await to.query('drop table samsvar.roster_demand');
  }
}
