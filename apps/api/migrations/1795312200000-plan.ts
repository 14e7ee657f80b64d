import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './fence.js';

/** The centre's own, seen in the whole centre's scope and in no municipality's. */
const ofCentre = `centre_id = (select samsvar.app_centre()) and (select samsvar.app_scope()) = 'centre'`;

/** Who is on duty when (seats), and what routers are told of all that (plans). */
export class Plan1795312200000 implements MigrationInterface {
  readonly name = 'Plan1795312200000';

  async up(to: QueryRunner): Promise<void> {
    // A seat has no municipality of its own: it answers for all of them. Whose employee fills it is said by the employment.
    await to.query(`
      create table samsvar.seat (
        id uuid not null constraint seat_pk primary key,
        centre_id uuid not null constraint seat_of_centre references samsvar.centre (id),
        person_id uuid not null,
        kind text not null,
        starts_at timestamptz(3) not null,
        ends_at timestamptz(3) not null,
        constraint seat_of_person foreign key (centre_id, person_id) references samsvar.person (centre_id, id),
        constraint seat_kind check (kind in ('phone', 'standby')),
        constraint seat_ends_after_start check (ends_at > starts_at)
      )`);
    await fence(to, 'seat', { rows: ofCentre, may: 'select, insert, update, delete' });
    await to.query('create index seat_by_end on samsvar.seat (centre_id, ends_at)');

    await to.query(`
      create table samsvar.plan (
        centre_id uuid not null constraint plan_of_centre references samsvar.centre (id),
        version integer not null,
        fingerprint text not null,
        published_at timestamptz(3) not null,
        body jsonb not null,
        constraint plan_pk primary key (centre_id, version)
      )`);
    await fence(to, 'plan', { rows: ofCentre, may: 'select, insert, delete' });
  }

  async down(to: QueryRunner): Promise<void> {
    await to.query('drop table samsvar.plan');
    await to.query('drop table samsvar.seat');
  }
}
