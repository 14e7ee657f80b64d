import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { holders, isPermitRecorded, roles, type Role } from '@samsvar/core';
import { neighbours, testRedis, type TestDatabase, type TestRedis } from '@samsvar/platform/testing';
import { uuidv7 } from 'uuidv7';
import { apiDatabase } from './api-database.js';
import { casesOf, type Case } from './isolation/cases.js';
import { houseRows } from './isolation/house-rows.js';
import { PlaceOfCases } from './isolation/place.js';
import { idsOf, routesOf, type Route } from './isolation/routes.js';
import { samples, type Sample } from './isolation/samples.js';
import { seenVersion } from './isolation/seen-version.js';
import { roomsApi, somebody, type Answer, type RoomsApi, type Somebody } from './rooms-api.js';

/*
 * Every route of Nest's own route table × every role it answers × foreign / shared / no municipality × every set of ids in
 * its path. Foreign is another centre, shared another municipality of the same centre, none somebody without any grant.
 * Each case first shows the same request answered for one's own, with a row returned or changed, and then that the foreign
 * one answers exactly like one for what does not exist, and changes no row in the house.
 */

type Ids = Readonly<Record<string, string>>;
type Places = Record<'here' | 'there' | 'beyond', PlaceOfCases>;

let database: TestDatabase;
let redis: TestRedis;
let api: RoomsApi;
let places: Places;
let nobody: Somebody;
let routes: readonly Route[];
let open: readonly string[];
let rowsOfTheHouse: () => Promise<unknown>;

beforeAll(async () => {
  database = await apiDatabase();
  redis = await testRedis();
  api = await roomsApi(database, redis);
  const { here, there, beyond } = await neighbours(database);
  places = {
    here: new PlaceOfCases(database, api, here),
    there: new PlaceOfCases(database, api, there),
    beyond: new PlaceOfCases(database, api, beyond),
  };
  for (const place of Object.values(places)) await place.settle();
  nobody = await somebody(database, { role: 'agent', centreId: beyond.centreId });
  await database.behindTheWall('delete from samsvar.role_grant where person_id = $1', [nobody.id]);
  const all = routesOf(api.app);
  routes = all.filter(({ guarding }) => !guarding || 'permission' in guarding);
  open = all.filter((route) => !routes.includes(route)).map(({ name }) => name);
  rowsOfTheHouse = await houseRows(database);
}, 120_000);
afterAll(async () => {
  await api.close();
  await redis.quit();
  await database.drop();
});

describe('the table of samples', () => {
  it('has one for every route, and for none that is gone', () => {
    expect(routes.map(({ name }) => name).sort()).toEqual(Object.keys(samples).sort());
  });

  it('is of all routes that the API is described with', () => {
    const { paths } = JSON.parse(readFileSync(join(__dirname, '../openapi.json'), 'utf8')) as { paths: object };
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods as object).map(
        (method) => `${method.toUpperCase()} ${path.replace('/api/', '').replace(/\{(\w+)\}/g, ':$1')}`,
      ),
    );
    expect(described.sort()).toEqual(Object.keys(samples).sort());
  });

  it('leaves out what is open to anybody, and those are two routes', () => {
    expect(open.toSorted()).toEqual(['GET calendars/:key/vakter.ics', 'POST sign-outs']);
  });

  it('is asked by nobody whose role does not carry the permission', () => {
    for (const { name, guarding } of routes) {
      if (!guarding || !('permission' in guarding)) throw new Error(`${name} is public`);
      expect(holders[guarding.permission]).toEqual(expect.arrayContaining([...(samples[name]?.as ?? [])]));
    }
  });
});

describe.each(Object.entries(samples))('%s', (route, sample) => {
  const cases = casesOf(route, sample).map((one) => [one.name, one] as const);
  if (cases.length > 0) {
    it.each(cases)('%s', async (_, one) => {
      await showOwn(route, sample, one.role, places.here);
      if (one.isByRight) await showOwn(route, sample, one.role, places.there, await places.here.who(one.role));
      else await showAbsent(route, sample, one);
    });
  }

  it('leaves a row in the audit log when it is permitted, unless it reads what the house itself is', async () => {
    const [role = 'agent'] = sample.as;
    const { guarding } = routes.find(({ name }) => name === route) ?? {};
    const permission = guarding && 'permission' in guarding ? guarding.permission : '';
    const asker = await places.here.who(role);
    const count = async () => (await rowsOfTheLog(asker, permission)).length;
    await places.here.rows(idsOf(route));
    const before = await count();
    await showOwn(route, sample, role, places.here);
    expect((await count()) > before).toBe(isPermitRecorded(permission));
  });

  it('is answered to its roles, and refused to all others', async () => {
    for (const role of sample.as) await showOwn(route, sample, role, places.here);
    const before = await rowsOfTheHouse();
    for (const role of roles.filter((other) => !sample.as.includes(other))) {
      const { status } = await ask(await places.here.who(role), route, sample, places.here.standing, role);
      if (status !== 403 && status !== 404 && !isOwnOfNobody(route)) throw new Error(`${role} is answered ${status}`);
    }
    expect(await rowsOfTheHouse()).toEqual(before);
  });

  it('shows nothing to whoever holds no grant anywhere', async () => {
    const [role = 'agent'] = sample.as;
    await showOwn(route, sample, role, places.here);
    const before = await rowsOfTheHouse();
    const said = sample.body?.(places.here.standing, role);
    const same = { ...sample, ...(said && { body: () => said }) };
    const foreign = await ask(nobody, route, same, places.here.standing, role);
    if (idsOf(route).length > 0) {
      expect(foreign.status).toBe(404);
      expect(bare(foreign)).toEqual(bare(await ask(nobody, route, same, nowhere(route), role)));
    } else if (!isOwnOfNobody(route)) expect(foreign.status).toBe(403);
    expect(JSON.stringify(foreign.body)).not.toContain(places.here.scope.centreId);
    expect(await rowsOfTheHouse()).toEqual(before);
  });
});

const rowsOfTheLog = ({ id }: Somebody, permission: string) =>
  database.behindTheWall(`select 1 from samsvar.audit where person_id = $1 and action = $2 and outcome = 'permitted'`, [
    id,
    permission,
  ]);

/** One's own is answered, with a row returned or changed. */
async function showOwn(route: string, sample: Sample, role: Role, place: PlaceOfCases, as?: Somebody): Promise<void> {
  // A call is shown to whoever had it: of each asker one of their own.
  const isFresh = /^(POST|DELETE)|:callId/.test(route);
  const ids = isFresh ? await place.rows(idsOf(route), as, role === 'agent') : place.standing;
  const before = await rowsOfTheHouse();
  const answer = await ask(as ?? (await place.who(role)), route, sample, ids, role);
  if (answer.status < 200 || answer.status > 299) throw new Error(`own is answered ${JSON.stringify(answer.body)}`);
  if (!route.startsWith('GET')) expect(await rowsOfTheHouse()).not.toEqual(before);
  else if ('items' in answer.body) expect(answer.body['items']).not.toEqual([]);
  else expect(Object.keys(answer.body).length).toBeGreaterThan(0);
}

/** The foreign one is answered like one that is not there, and nothing changes anywhere. */
async function showAbsent(route: string, sample: Sample, { role, whose, theirs }: Case): Promise<void> {
  const asker = await places.here.who(role);
  const own = places.here.standing;
  const foreignIds = { ...own, ...pick(theirs, (id) => places[whose].standing[id] ?? '') };
  const absentIds = { ...own, ...pick(theirs, () => uuidv7()) };
  const said = sample.body?.(foreignIds, role);
  const same = { ...sample, ...(said && { body: () => said }) };
  const before = await rowsOfTheHouse();
  const absent = await ask(asker, route, same, absentIds, role);
  const foreign = await ask(asker, route, same, foreignIds, role);
  expect(bare(foreign)).toEqual(bare(absent));
  expect(await rowsOfTheHouse()).toEqual(before);
  if (foreign.status === 404 || foreign.status === sample.absent?.[0]) return;
  throw new Error(`foreign and absent are answered ${foreign.status}: ${JSON.stringify(foreign.body)}`);
}

async function ask(who: Somebody, route: string, sample: Sample, ids: Ids, role: Role): Promise<Answer> {
  const { query = '', sees, body } = sample;
  const [method = '', path = ''] = route.split(' ');
  const url = path.replace(/:(\w+Id)\b/g, (_, id: string) => ids[id] ?? '');
  const version = sees && (await seenVersion(database, sees, ids));
  if (method === 'DELETE') return api.as(who, method, version === undefined ? url : `${url}?version=${version}`);
  const said = body?.(ids, role);
  const isWhole = said === undefined || Buffer.isBuffer(said);
  return api.as(who, method as 'GET', `${url}${query}`, isWhole ? said : { ...said, ...(version && { version }) });
}

/** What differs between two answers to the same question: when it was asked, its trace, and how many may still be asked. */
const ofTheMoment = /^(date|trace-?id|x-trace-id|traceparent|x-ratelimit-.*|ratelimit-.*)$/;
const bare = ({ status, headers, body }: Answer) => ({
  status,
  headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !ofTheMoment.test(name))),
  body: { ...body, traceId: '' },
});

const pick = (ids: readonly string[], value: (id: string) => string): Ids =>
  Object.fromEntries(ids.map((id) => [id, value(id)]));
const nowhere = (route: string): Ids => pick(idsOf(route), () => uuidv7());

/** Everybody may ask who they are and where they belong; of somebody without a grant the answer is nothing. */
const isOwnOfNobody = (route: string): boolean => ['GET me', 'GET centres'].includes(route);
