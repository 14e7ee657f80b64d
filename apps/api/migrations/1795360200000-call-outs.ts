import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who came to help of late, and for how long, is found without reading what became of every call. */
export class CallOuts1795360200000 implements MigrationInterface {
  readonly name = 'CallOuts1795360200000';

  async up(to: QueryRunner): Promise<void> {
    await to.query(
      `create index journal_fact_call_outs on samsvar.journal_fact (centre_id, at)
        where fact in ('call-out-asked', 'call-out-answered', 'released')`,
    );
  }

  async down(to: QueryRunner): Promise<void> {
    await to.query('drop index samsvar.journal_fact_call_outs');
  }
}
