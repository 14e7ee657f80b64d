import type { Client } from 'pg';
import { demoCentres, demoPeople, osloToday, type DemoCentre } from '../world/index.js';
import { rowsOfCentre, rowsOfPerson, type Row, type Rows } from './rows.js';

/**
 * Lays the demo world's rows in a migrated database. What is there already stays as people have changed it, so that a
 * second start keeps its data. Goes through row-level security like everybody: the owner is not excepted.
 */
export async function sow(client: Client, watchOf?: Date, now = new Date()): Promise<void> {
  await client.query('begin');
  try {
    await enter(client, 'platform');
    for (const { id, key, name } of demoCentres)
      await put(client, 'centre', [{ id, slug: key, name, policies: {}, version: 1 }]);
    for (const person of demoPeople.filter(({ centre }) => centre === undefined)) {
      await putAll(client, rowsOfPerson(person));
    }
    for (const centre of demoCentres) {
      await enter(client, 'centre', centre);
      await putAll(client, rowsOfCentre(centre, osloToday(now), watchOf));
    }
    await client.query('commit');
  } catch (fault) {
    await client.query('rollback');
    throw fault;
  }
}

const enter = (client: Client, scope: 'platform' | 'centre', centre?: DemoCentre) =>
  client.query(`select set_config('app.scope', $1, true), set_config('app.centre', $2, true)`, [
    scope,
    centre?.id ?? '',
  ]);

async function putAll(client: Client, rows: Rows): Promise<void> {
  for (const [table, these] of rows) await put(client, table, these);
}

/** What people say of their own time is theirs to take back: laid only where nothing of the kind is to come. */
function onlyOnce(table: string, isToCome: string): string {
  return `where not exists (select from samsvar.${table} as said where said.centre_id = given.centre_id and said.${isToCome})`;
}

/**
 * Parts of a whole that somebody may have written anew, so that a missing row is no gap: laid only where nobody has. The
 * hours right ahead are kept awake also in a week that somebody has published, beside what they made of it.
 */
const untouched: Readonly<Record<string, string>> = {
  opening_period: `where exists (select from samsvar.line where id = given.line_id and version = 1)
    and not exists (select from samsvar.opening_period as laid where laid.line_id = given.line_id)`,
  seat: `where not exists (select from samsvar.roster_change as change join samsvar.roster_edition as laid
      on laid.id = change.edition_id where change.centre_id = given.centre_id and change.id = given.id
      and laid.published_at is not null)
    and not exists (select from samsvar.seat as other where other.centre_id = given.centre_id
      and other.person_id = given.person_id and other.id <> given.id
      and other.starts_at < given.ends_at and given.starts_at < other.ends_at)
    and (given.starts_at < now() + interval '33 hours' or not exists (select from samsvar.roster_edition as laid
      where laid.centre_id = given.centre_id and laid.published_at is not null
      and laid.week = date_trunc('week', given.starts_at at time zone 'Europe/Oslo')::date))`,
  absence: onlyOnce('absence', 'ends_at > now()'),
  roster_wish: onlyOnce('roster_wish', 'ends_at > now()'),
  wish_period: onlyOnce('wish_period', 'last_day >= current_date'),
  shift_swap: onlyOnce('shift_swap', 'ends_at > now()'),
  holiday_rule: 'where exists (select from samsvar.municipality where id = given.municipality_id and version = 1)',
};

async function put(client: Client, table: string, rows: readonly Row[]): Promise<void> {
  await client.query(
    `insert into samsvar.${table} select given.* from jsonb_populate_recordset(null::samsvar.${table}, $1) as given
     ${untouched[table] ?? ''} on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}
