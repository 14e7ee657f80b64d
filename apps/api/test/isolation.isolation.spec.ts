import 'reflect-metadata';
import { neighbours, testRedis, type Neighbours, type TestDatabase, type TestRedis } from '@samsvar/platform/testing';
import { roles, type Role } from '@samsvar/core';
import { uuidv7 } from 'uuidv7';
import { apiDatabase } from './api-database.js';
import { PlaceOfCases } from './isolation/place.js';
import { routesOf, type Route } from './isolation/routes.js';
import { samples, type Sample } from './isolation/samples.js';
import { roomsApi, somebody, type Body, type RoomsApi, type Somebody } from './rooms-api.js';

/*
 * Every route × own / foreign / shared / no municipality × every id in its path, from Nest's own route table.
 * Foreign is another centre, shared another municipality of the same centre, none somebody without a grant anywhere.
 * Each case first shows the same request answered for one's own, and then that the foreign one answers exactly like one
 * for what does not exist. The rows of the whole database are counted around it: a refused request changes nothing.
 */

type Answer = { readonly status: number; readonly body: Body };
type World = { readonly here: PlaceOfCases; readonly there: PlaceOfCases; readonly beyond: PlaceOfCases };

let database: TestDatabase;
let redis: TestRedis;
let api: RoomsApi;
let world: World;
let nobody: Somebody;
let routes: readonly Route[];

beforeAll(async () => {
  database = await apiDatabase();
  redis = await testRedis();
  api = await roomsApi(database, redis);
  const places: Neighbours = await neighbours(database);
  const place = (scope: Neighbours['here']) => new PlaceOfCases(database, api, scope);
  world = { here: place(places.here), there: place(places.there), beyond: place(places.beyond) };
  nobody = await somebody(database, { role: 'agent', centreId: places.otherCentre.centreId });
  await database.behindTheWall('delete from samsvar.role_grant where person_id = $1', [nobody.id]);
  routes = routesOf(api.app);
});
afterAll(async () => {
  await api.close();
  await redis.quit();
  await database.drop();
});

it('has a sample for every route, and for none that is gone', () => {
  expect(routes.map(({ name }) => name).sort()).toEqual(Object.keys(samples).sort());
});

describe.each(Object.entries(samples))('%s', (name, sample) => {
  const ids = [...name.matchAll(/:(\w+Id)\b/g)].map(([, id]) => id ?? '');
  const withIds = ids.length > 0;

  if (!withIds) {
    it('answers own', () => own(name, sample));
    it('shows nothing to whoever belongs nowhere', async () => {
      await own(name, sample);
      const answer = await ask(nobody, name, sample, await world.here.rows([]));
      expect(JSON.stringify(answer.body)).not.toContain(world.here.scope.centreId);
      expect(answer.status === 403 || isEmptyList(answer) || isOfNobody(answer)).toBe(true);
    });
    return;
  }

  it.each(ids)('a foreign %s answers like an absent one', (id) => looksAbsent(name, sample, id, 'beyond'));

  const shared = ids.filter((id) => id !== 'centreId');
  if (shared.length > 0) {
    it.each(shared)('a %s of another municipality of the centre answers like an absent one', (id) =>
      id === ids.at(-1) && isOfTheWholeCentre(sample.as)
        ? isOneOfOurs(name, sample, id)
        : looksAbsent(name, sample, id, 'there'),
    );
  }

  it('answers a whole foreign path like an absent one, to the same role elsewhere', async () => {
    await own(name, sample);
    const stranger = await world.beyond.who(sample.as);
    await sameAsAbsent(stranger, name, sample, await world.here.rows(ids), ids);
  });

  it('answers whoever belongs nowhere like an absent one', async () => {
    await own(name, sample);
    await sameAsAbsent(nobody, name, sample, await world.here.rows(ids), ids);
  });
});

/** The twin: one's own is answered, with a row returned or changed. */
async function own(name: string, sample: Sample): Promise<void> {
  const rows = await world.here.rows(idsOf(name));
  const somebodyHere = await world.here.who(sample.as);
  const before = await fingerprint();
  const answer = await ask(somebodyHere, name, sample, rows);
  if (answer.status < 200 || answer.status > 299) throw new Error(`own is answered ${JSON.stringify(answer)}`);
  if (!name.startsWith('GET')) expect(await fingerprint()).not.toEqual(before);
  else if ('items' in answer.body) expect(answer.body['items']).not.toEqual([]);
  else expect(Object.keys(answer.body).length).toBeGreaterThan(0);
}

/** What an absent one is answered with, and so a foreign one: 404, or what a role that is lacking or a list says of nothing. */
function expectNothing(foreign: Answer, absent: Answer): void {
  expect(bare(foreign)).toEqual(bare(absent));
  const saysNothing = foreign.status === 404 || foreign.status === 403 || isEmptyList(foreign);
  if (!saysNothing) throw new Error(`foreign and absent are answered ${JSON.stringify(foreign)}`);
}

async function looksAbsent(name: string, sample: Sample, id: string, where: 'there' | 'beyond'): Promise<void> {
  await own(name, sample);
  const ids = idsOf(name);
  const mine = await world.here.rows(ids);
  const theirs = await world[where].rows(ids);
  const asking = await world.here.who(sample.as);
  const body = sample.body?.(mine);
  const absent = await ask(asking, name, { ...sample, ...(body && { body: () => body }) }, { ...mine, [id]: uuidv7() });
  const before = await fingerprint();
  const foreign = await ask(
    asking,
    name,
    { ...sample, ...(body && { body: () => body }) },
    { ...mine, [id]: theirs[id] ?? '' },
  );
  expectNothing(foreign, absent);
  expect(await fingerprint()).toEqual(before);
}

/** Roles of the whole centre reach all its municipalities: that is what they are for. */
async function isOneOfOurs(name: string, sample: Sample, id: string): Promise<void> {
  await own(name, sample);
  const rows = await world.there.rows(idsOf(name));
  if (id !== 'municipalityId' && id !== 'personId') return looksAbsent(name, sample, id, 'there');
  expect((await ask(await world.here.who(sample.as), name, sample, rows)).status).toBeLessThan(300);
}

async function sameAsAbsent(
  who: Somebody,
  name: string,
  sample: Sample,
  rows: Record<string, string>,
  ids: readonly string[],
): Promise<void> {
  const body = sample.body?.(rows);
  const asked = { ...sample, ...(body && { body: () => body }) };
  const absent = await ask(who, name, asked, Object.fromEntries(ids.map((id) => [id, uuidv7()])));
  const before = await fingerprint();
  const foreign = await ask(who, name, asked, rows);
  expectNothing(foreign, absent);
  expect(await fingerprint()).toEqual(before);
}

function ask(who: Somebody, name: string, { query = '', body }: Sample, ids: Record<string, string>): Promise<Answer> {
  const [method = '', path = ''] = name.split(' ');
  const url = path.replace(/:(\w+Id)\b/g, (_, id: string) => ids[id] ?? uuidv7());
  return api.as(who, method as 'GET', `${url}${query}`, body?.(ids));
}

/** The ids of a path, and of what its lists hold: a list of nothing shows nothing. */
const idsOf = (name: string) => [
  ...[...name.matchAll(/:(\w+Id)\b/g)].map(([, id]) => id ?? ''),
  ...listed.flatMap(([word, ...ids]) => (name.startsWith('GET') && name.endsWith(word) ? ids : [])),
];
const listed: readonly (readonly [string, ...string[]])[] = [
  ['/lines', 'lineId'],
  ['/open-now', 'lineId'],
  ['/closures', 'closureId'],
  ['/units', 'unitId'],
  ['/grants', 'grantId'],
  ['/agreements', 'agreementId'],
];
const bare = ({ status, body }: Answer) => ({ status, body: { ...body, traceId: '' } });
const isOfTheWholeCentre = (role: Role) =>
  roles.includes(role) && ['agent', 'coordinator', 'centre-administrator', 'steering'].includes(role);
const isEmptyList = ({ status, body }: Answer) =>
  status === 200 && Array.isArray(body['items']) && body['items'].length === 0;
const isOfNobody = ({ body }: Answer) => Array.isArray(body['grants']) && body['grants'].length === 0;

/** How many rows of each kind there are, and when they last changed: what a refused request must leave as it was. */
async function fingerprint(): Promise<unknown> {
  const tables = [
    'centre',
    'municipality',
    'agreement',
    'line',
    'opening_period',
    'closure',
    'emergency',
    'unit',
    'person',
    'employment',
    'role_grant',
    'outbox',
  ];
  return database.behindTheWall(
    tables
      .map(
        (table) =>
          `select '${table}' as t, count(*), coalesce(sum(hashtext(x::text)), 0) as rows from samsvar.${table} x`,
      )
      .join(' union all '),
  );
}
