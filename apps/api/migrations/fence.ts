import type { QueryRunner } from 'typeorm';

/*
 * The second wall, in words that migrations share. Used by migrations that are merged, and therefore never changed:
 * another wall is another function.
 *
 * The settings are read in a subselect, so that they are read once a statement and not once a row.
 */

const centre = '(select samsvar.app_centre())';
const municipality = '(select samsvar.app_municipality())';
const scope = '(select samsvar.app_scope())';

/** A municipality's row: seen from that municipality, or from the whole centre. A row of none is the centre's alone. */
export const ofMunicipality = `centre_id = ${centre} and (municipality_id = ${municipality} or ${scope} = 'centre')`;

type Fence = {
  /** Which rows may be seen, changed and written in the scope at hand. */
  readonly rows: string;
  /** What the applications may do at all; the policy says with which rows. */
  readonly may: string;
};

/** Puts a table behind its policy, in the migration in which it is born. Nobody is excepted, its owner neither. */
export async function fence(to: QueryRunner, table: string, { rows, may }: Fence): Promise<void> {
  await to.query(`alter table samsvar.${table} enable row level security, force row level security`);
  await to.query(`create policy tenant on samsvar.${table} using (${rows}) with check (${rows})`);
  await to.query(`grant ${may} on samsvar.${table} to samsvar_app`);
}

/** A further door in a fenced table, for one command in one scope. */
export async function door(
  to: QueryRunner,
  table: string,
  named: string,
  { command, rows }: { command: 'select' | 'insert' | 'update'; rows: string },
): Promise<void> {
  const clause = command === 'insert' ? 'with check' : 'using';
  await to.query(`create policy ${named} on samsvar.${table} for ${command} ${clause} (${rows})`);
}
