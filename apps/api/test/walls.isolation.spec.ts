import 'reflect-metadata';
import type { MunicipalityScope } from '@samsvar/platform';
import { neighbours, testRedis, type Neighbours, type TestDatabase, type TestRedis } from '@samsvar/platform/testing';
import { getMetadataArgsStorage, type EntityManager } from 'typeorm';
import { entities } from '../src/entities.js';
import { apiDatabase } from './api-database.js';
import { tablesOf } from './isolation/house-rows.js';
import { PlaceOfCases } from './isolation/place.js';
import { roomsApi, type RoomsApi, type Somebody } from './rooms-api.js';

/*
 * The second wall alone: plain SQL as the applications' role, without any repository's filter, in every scope there is and
 * on every table. Nothing foreign is seen, changed, removed or written, and nothing of one's own is given away.
 */

/** Written by the router, which speaks SQL and has no entities. */
const ofTheRouter = ['caller_number', 'journal_commit', 'journal_fact', 'journal_set_aside'];

const ofTheRooms = getMetadataArgsStorage()
  .tables.filter(({ target }) => (entities as readonly unknown[]).includes(target))
  .map(({ name }) => String(name));

const tables = [...ofTheRouter, ...ofTheRooms].sort();

let database: TestDatabase;
let redis: TestRedis;
let api: RoomsApi;
let at: Neighbours;
let me: Somebody;

beforeAll(async () => {
  database = await apiDatabase();
  redis = await testRedis();
  api = await roomsApi(database, redis);
  at = await neighbours(database);
  for (const scope of [at.here, at.there, at.beyond]) {
    const place = new PlaceOfCases(database, api, scope);
    await place.settle();
    if (scope === at.here) me = await place.who('municipality-administrator');
    await database.behindTheWall(
      `insert into samsvar.plan (centre_id, version, fingerprint, published_at, body) values ($1, 1, '', now(), '{}')
       on conflict do nothing`,
      [scope.centreId],
    );
    await callOf(scope);
  }
}, 120_000);
afterAll(async () => {
  await api.close();
  await redis.quit();
  await database.drop();
});

/** What the router leaves of a call in that municipality. */
async function callOf({ centreId, municipalityId }: MunicipalityScope): Promise<void> {
  await database.behindTheWall(
    `insert into samsvar.journal_commit (centre_id, at, id, previous, fence, plan_version, events)
     values ($1, now(), gen_random_uuid(), '', 1, 1, '[]')`,
    [centreId],
  );
  await database.behindTheWall(
    `insert into samsvar.journal_set_aside (centre_id, at, id, after_commit, because, entry)
     values ($1, now(), gen_random_uuid(), '', 'unreadable', '')`,
    [centreId],
  );
  await database.behindTheWall(
    `insert into samsvar.journal_fact (centre_id, municipality_id, at, id, commit_id, ordinal, fact, body)
     values ($1, $2, now(), gen_random_uuid(), '', 0, 'call-ended', '{}')`,
    [centreId, municipalityId],
  );
  await database.behindTheWall(
    `insert into samsvar.caller_number (centre_id, municipality_id, ref, number, seen_at)
     values ($1, $2, gen_random_uuid(), '4754100001', now())`,
    [centreId, municipalityId],
  );
}

/** Which rows of a table are foreign in a scope, as SQL; undefined where none is. */
type Foreign = (table: string) => string | undefined;
type Standing = {
  readonly settings: () => Readonly<Record<string, string>>;
  readonly unseen: Foreign;
  /** Where less may be written than seen. */
  readonly unwritten?: Foreign;
};

const all = () => 'true';
const centreOf = (table: string) => (table === 'centre' ? 'id' : 'centre_id');
const municipalityOf = (table: string) => (table === 'municipality' ? 'id' : 'municipality_id');
/** Owned by the whole centre: no municipality sees it. */
const wholeCentre = [
  'plan',
  'seat',
  'roster_calendar_link',
  'roster_demand',
  'absence',
  'shift_swap',
  'swap_policy',
  'roster_wish',
  'wish_period',
  'handover_note',
  'agent_telephone',
  'roster_edition',
  'roster_change',
  'roster_receipt',
  'roster_search',
  'roster_template',
  'journal_commit',
  'journal_set_aside',
];
const ofWholeCentre = (table: string) => wholeCentre.includes(table);
const notOfCentre = (table: string) => `${centreOf(table)} is distinct from '${at.centre.centreId}'`;
const ownPeople = () => `(select id from samsvar.person where municipality_id = '${at.here.municipalityId}')`;

const notOfMunicipality = (table: string): string => {
  if (table === 'centre') return notOfCentre(table);
  if (ofWholeCentre(table)) return 'true';
  const notHere = `${municipalityOf(table)} is distinct from '${at.here.municipalityId}'`;
  // A municipality sees all grants of its own people, those in the whole centre too.
  return table === 'role_grant' ? `${notHere} and person_id not in ${ownPeople()}` : notHere;
};

/** Only what is held of the person. */
const notMine = (table: string): string => {
  if (table === 'person') return `id <> '${me.id}'`;
  return table === 'role_grant' || table === 'employment' ? `person_id <> '${me.id}'` : 'true';
};

const standings: Readonly<Record<string, Standing>> = {
  'in a municipality': {
    settings: () => ({ scope: 'municipality', centre: at.here.centreId, municipality: at.here.municipalityId }),
    unseen: notOfMunicipality,
    unwritten: (table) => (table === 'centre' || ofWholeCentre(table) ? 'true' : `not (${ofHere(table)})`),
  },
  'in a centre': { settings: () => ({ scope: 'centre', centre: at.centre.centreId }), unseen: notOfCentre },
  'over one’s own rows': {
    settings: () => ({ scope: 'self', person: me.id }),
    unseen: (table) => (table === 'centre' ? notOfCentre(table) : notMine(table)),
    unwritten: all,
  },
  'at sign-in': {
    settings: () => ({ scope: 'sign-in', subject: me.subject }),
    unseen: (table) => (table === 'employment' ? 'true' : notMine(table)),
    unwritten: all,
  },
  'to decide about somebody': {
    settings: () => ({ scope: 'facts', person: me.id }),
    unseen: notMine,
    unwritten: all,
  },
  'with the key to a calendar': {
    settings: () => ({ scope: 'calendar', subject: 'a'.repeat(64) }),
    unseen: all,
    unwritten: all,
  },
  'over the installation': {
    settings: () => ({ scope: 'platform' }),
    unseen: (table) => {
      if (table === 'centre' || table === 'municipality') return undefined;
      return ['person', 'role_grant', 'audit'].includes(table) ? 'centre_id is not null' : 'true';
    },
    unwritten: (table) => (table === 'centre' ? undefined : 'true'),
  },
  'in no scope': { settings: () => ({}), unseen: all },
};

const ofHere = (table: string) =>
  `${centreOf(table)} is not distinct from '${at.here.centreId}' and ${municipalityOf(table)} is not distinct from '${at.here.municipalityId}'`;

it('is looked at on every table of the house', async () => {
  expect(tables).toEqual(await tablesOf(database));
});

describe.each(Object.entries(standings))('whoever stands %s', (_, { settings, unseen, unwritten = unseen }) => {
  it.each(tables)('sees nothing foreign in %s', async (table) => {
    const foreign = unseen(table);
    if (foreign === undefined) return;
    await expectThereIs(table, foreign);
    expect(await within(settings(), (tx) => tx.query(`select * from samsvar.${table} where ${foreign}`))).toEqual([]);
  });

  it.each(tables)('changes, removes and adds nothing foreign in %s', async (table) => {
    const foreign = unwritten(table);
    if (foreign === undefined) return;
    const theirs = await expectThereIs(table, foreign);
    const column = centreOf(table);
    for (const sql of [
      `update samsvar.${table} set ${column} = ${column} where ${foreign}`,
      `delete from samsvar.${table} where ${foreign}`,
    ]) {
      expect(await touched(settings(), sql)).toBe(0);
    }
    // The audit log alone is added to by anybody: a denial is recorded before there is a scope (a signed exception).
    if (table === 'audit') return;
    const again = `insert into samsvar.${table} select * from jsonb_populate_record(null::samsvar.${table}, $1)`;
    await expect(within(settings(), (tx) => tx.query(again, [JSON.stringify(theirs)]))).rejects.toThrow(refused);
  });
});

describe.each([
  ['a municipality', () => at.there, 'in a municipality'],
  ['a centre', () => at.beyond, 'in a centre'],
] as const)('what is owned by %s', (_, other, standing) => {
  const { settings = () => ({}) } = standings[standing] ?? {};
  const isSeen = (table: string) => !ofWholeCentre(table) || standing === 'in a centre';
  const owned = tables.filter((table) => table !== 'centre' && table !== 'audit' && isSeen(table));

  it.each(owned)('is seen there, and cannot be given away: %s', async (table) => {
    const seen: unknown[] = await within(settings(), (tx) => tx.query(`select * from samsvar.${table}`));
    expect(seen.length).toBeGreaterThan(0);
    const owner =
      table === 'municipality' || ofWholeCentre(table) ? '' : `, municipality_id = '${other().municipalityId}'`;
    const giving = `update samsvar.${table} set centre_id = '${at.beyond.centreId}'${owner}`;
    await expect(within(settings(), (tx) => tx.query(giving))).rejects.toThrow(refused);
  });
});

const refused = /row-level security|permission denied/;

/** A foreign row, seen behind the wall: where there is none, nothing would be shown. */
async function expectThereIs(table: string, foreign: string): Promise<object> {
  const [found] = await database.behindTheWall<{ row: object }>(
    `select to_jsonb(x) as row from samsvar.${table} x where ${foreign} order by to_jsonb(x)->>'municipality_id' nulls last limit 1`,
  );
  if (!found) throw new Error(`there is no foreign row in ${table}: nothing is shown without one`);
  return found.row;
}

/** How many rows a statement reached; none when the role may not even try. */
async function touched(settings: Readonly<Record<string, string>>, sql: string): Promise<number> {
  try {
    const [, count] = await within(settings, (tx) => tx.query<[unknown, number]>(sql));
    return count;
  } catch (fault) {
    if (/permission denied/.test(String(fault))) return 0;
    throw fault;
  }
}

const within = <T>(settings: Readonly<Record<string, string>>, work: (tx: EntityManager) => Promise<T>): Promise<T> =>
  database.dataSource.transaction(async (tx) => {
    for (const [name, value] of Object.entries(settings)) {
      await tx.query('select set_config($1, $2, true)', [`app.${name}`, value]);
    }
    return work(tx);
  });
