import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An enquiry may come by other ways than a call, and be found again when the same caller rings. */
export class InquiriesByHand1795347500000 implements MigrationInterface {
  readonly name = 'InquiriesByHand1795347500000';

  async up(to: QueryRunner): Promise<void> {
    await to.query(`
      alter table samsvar.inquiry
        add column channel text not null default 'phone',
        add column caller_kind text,
        add column caller_ref text`);
    await to.query('create index inquiry_of_caller on samsvar.inquiry (municipality_id, caller_ref, answered_at)');
    await to.query('create index inquiry_of_municipality_newest on samsvar.inquiry (municipality_id, answered_at)');
  }

  async down(to: QueryRunner): Promise<void> {
    await to.query('drop index samsvar.inquiry_of_municipality_newest');
    await to.query('drop index samsvar.inquiry_of_caller');
    await to.query('alter table samsvar.inquiry drop column caller_ref, drop column caller_kind, drop column channel');
  }
}
