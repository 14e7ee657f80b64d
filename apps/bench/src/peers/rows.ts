import pg from 'pg';
import { setScope } from './statements.js';

/** Rows are read in one transaction that carries its scope, as everywhere in the API. */
export type Rows = {
  within<Row>(scope: Scope, statement: string, values: readonly unknown[]): Promise<Row[]>;
};

export type Scope = { readonly scope: string; readonly centre?: string; readonly subject?: string };

/** The API's own pool: as many connections, the same deadlines. */
export function openRows(url: string): Rows {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'samsvar-peer',
    max: 10,
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 5_000,
    lock_timeout: 3_000,
    idle_in_transaction_session_timeout: 5_000,
  });
  return {
    within: async <Row>({ scope, centre = '', subject = '' }: Scope, statement: string, values: readonly unknown[]) => {
      const client = await pool.connect();
      try {
        await client.query('START TRANSACTION');
        await client.query(setScope, [scope, centre, '', '', subject]);
        const { rows } = await client.query(statement, [...values]);
        await client.query('COMMIT');
        return rows as Row[];
      } catch (fault) {
        await client.query('ROLLBACK');
        throw fault;
      } finally {
        client.release();
      }
    },
  };
}
