import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence } from './fence.js';

/** The centre's own, seen in the whole centre's scope and in no municipality's. */
const ofCentre = `centre_id = (select samsvar.app_centre()) and (select samsvar.app_scope()) = 'centre'`;

const person = (column: string) => `foreign key (centre_id, ${column}) references samsvar.person (centre_id, id)`;

/** Shifts that people ask each other to take, and who says yes to it. */
export class Swaps1795356360000 implements MigrationInterface {
  readonly name = 'Swaps1795356360000';

  async up(to: QueryRunner): Promise<void> {
    await to.query(`
      create table samsvar.shift_swap (
        id uuid not null constraint shift_swap_pk primary key,
        centre_id uuid not null,
        asked_by uuid not null,
        asked_of uuid not null,
        seat_id uuid not null,
        gives jsonb not null,
        return_id uuid,
        gets jsonb,
        state text not null,
        asked_at timestamptz(3) not null,
        ends_at timestamptz(3) not null,
        changed_by uuid,
        changed_at timestamptz(3),
        constraint shift_swap_by_person ${person('asked_by')},
        constraint shift_swap_of_person ${person('asked_of')},
        constraint shift_swap_of_another check (asked_by <> asked_of),
        constraint shift_swap_in_exchange check ((return_id is null) = (gets is null)),
        constraint shift_swap_state
          check (state in ('asked', 'accepted', 'done', 'declined', 'withdrawn', 'refused', 'expired'))
      )`);
    await to.query('create index shift_swap_by_asker on samsvar.shift_swap (centre_id, asked_by, id)');
    await to.query('create index shift_swap_by_asked on samsvar.shift_swap (centre_id, asked_of, id)');
    await to.query('create index shift_swap_by_end on samsvar.shift_swap (centre_id, ends_at)');
    await to.query(`create unique index shift_swap_one_open on samsvar.shift_swap (centre_id, seat_id)
      where state in ('asked', 'accepted')`);
    await fence(to, 'shift_swap', { rows: ofCentre, may: 'select, insert, update, delete' });

    await to.query(`
      create table samsvar.swap_policy (
        centre_id uuid not null constraint swap_policy_pk primary key
          constraint swap_policy_of_centre references samsvar.centre (id),
        needs_approval boolean not null,
        set_by uuid not null,
        set_at timestamptz(3) not null
      )`);
    await fence(to, 'swap_policy', { rows: ofCentre, may: 'select, insert, update' });
  }

  async down(to: QueryRunner): Promise<void> {
    for (const table of ['swap_policy', 'shift_swap']) await to.query(`drop table samsvar.${table}`);
  }
}
