import type { DataSource } from 'typeorm';
import { schema } from '../postgres/data-source.js';

/** A table that a rule of the fence does not hold for, signed with its reason. */
export type FenceException = {
  readonly table: string;
  readonly lacks: 'centre' | 'municipality' | 'policy' | 'scope';
  readonly because: string;
};

type Table = {
  name: string;
  centre: boolean;
  municipality: boolean;
  secured: boolean;
  forced: boolean;
  unscoped: string[];
};

/** The schema has a hole in its second wall: the process must not serve. */
export class UnfencedTables extends Error {
  constructor(readonly faults: readonly string[]) {
    super(['The tables are not fenced:', ...faults.map((fault) => `  ${fault}`)].join('\n'));
    this.name = 'UnfencedTables';
  }
}

/**
 * Walks every table: a centre's column, a municipality's column, row security that holds for its owner too, and policies
 * that each ask for the scope; or an exception with its reason. The role at hand may not be one that goes round the wall.
 * An exception that excepts nothing is a fault as well. Throws UnfencedTables with all of them.
 */
export async function assertEveryTableIsFenced(db: DataSource, exceptions: readonly FenceException[]): Promise<void> {
  const tables: Table[] = await db.query(walk, [schema]);
  const lacking = tables.flatMap((table) => [
    ...(table.centre ? [] : [{ table: table.name, lacks: 'centre', fault: 'no column says whose centre' }]),
    ...(table.municipality
      ? []
      : [{ table: table.name, lacks: 'municipality', fault: 'no column says whose municipality' }]),
    ...(table.secured && table.forced
      ? []
      : [{ table: table.name, lacks: 'policy', fault: 'row security is not forced' }]),
    ...table.unscoped.map((policy) => ({
      table: table.name,
      lacks: 'scope',
      fault: `policy ${policy} asks for no scope`,
    })),
  ]);
  const same = (one: { table: string; lacks: string }, other: { table: string; lacks: string }) =>
    one.table === other.table && one.lacks === other.lacks;
  const faults = [
    ...(tables.length === 0 ? ['there is no table: has nobody migrated?'] : []),
    ...lacking
      .filter((fault) => !exceptions.some((exception) => same(exception, fault)))
      .map(({ table, fault }) => `${table}: ${fault}`),
    ...exceptions
      .filter((exception) => !lacking.some((fault) => same(exception, fault)))
      .map(({ table, lacks }) => `${table}: excepted from ${lacks}, and does not need it`),
    ...(await roleFaults(db)),
  ];
  if (faults.length > 0) throw new UnfencedTables(faults);
}

async function roleFaults(db: DataSource): Promise<string[]> {
  const [role]: { name: string; mighty: boolean; owns: boolean }[] = await db.query(
    `select rolname as name, rolsuper or rolbypassrls as mighty,
            exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where n.nspname = $1 and pg_has_role(r.oid, c.relowner, 'member')) as owns
       from pg_roles r where rolname = current_user`,
    [schema],
  );
  if (role === undefined) return [];
  return [
    ...(role.mighty ? [`role ${role.name} goes round row security`] : []),
    ...(role.owns ? [`role ${role.name} owns tables`] : []),
  ];
}

/**
 * A policy that names none of our `app_…` functions is one that asks for no scope.
 * A partition needs none, and has its table's columns: it is reached through its table's, and shows nothing to whoever asks for it by its own name.
 */
const walk = `
  select c.relname as name,
         c.relispartition or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'centre_id') as centre,
         c.relispartition or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'municipality_id') as municipality,
         c.relrowsecurity and (c.relispartition or exists (select from pg_policy p where p.polrelid = c.oid)) as secured,
         c.relforcerowsecurity as forced,
         array(select p.polname::text from pg_policy p
                where p.polrelid = c.oid
                  and (coalesce(pg_get_expr(p.polqual, c.oid), 'app_') not like '%app\\_%'
                    or coalesce(pg_get_expr(p.polwithcheck, c.oid), 'app_') not like '%app\\_%')) as unscoped
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = $1 and c.relkind in ('r', 'p')
   order by c.relname`;
