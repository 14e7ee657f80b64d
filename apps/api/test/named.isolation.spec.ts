import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { heldIn, type Role } from '@samsvar/core';
import { neighbours, testRedis, type TestDatabase, type TestRedis } from '@samsvar/platform/testing';
import { uuidv7 } from 'uuidv7';
import { apiDatabase } from './api-database.js';
import { aDemand, aFreshWeek, aLaterEmployment, anAbsence, aPerson, aSeat, aWish } from './isolation/bodies.js';
import { houseRows } from './isolation/house-rows.js';
import { PlaceOfCases } from './isolation/place.js';
import { idsOf } from './isolation/routes.js';
import { samples } from './isolation/samples.js';
import { seenVersion } from './isolation/seen-version.js';
import { roomsApi, type RoomsApi } from './rooms-api.js';

/*
 * The ids that are not in a path: those that a body names, and the `after` of a list. Naming what is another's is answered
 * exactly like naming what is not there, and changes nothing.
 */

type Schema = {
  $ref?: string;
  format?: string;
  allOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
};
type Operation = {
  requestBody?: { content: { 'application/json'?: { schema: Schema } } };
  parameters?: { name: string; in: string; schema: Schema }[];
};
type Document = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};
const document = JSON.parse(readFileSync(join(__dirname, '../openapi.json'), 'utf8')) as Document;

type Ids = Readonly<Record<string, string>>;
type Naming = { readonly as: Role; readonly body: (own: Ids, id: string) => object; readonly kind: string };

const employed = (own: Ids, employment: object) => {
  const draft = aPerson(own['municipalityId'] ?? '');
  return { ...draft, employment: { ...draft.employment, ...employment } };
};
const people = 'POST centres/:centreId/people';
const grants = `${people}/:personId/grants`;
const employments = `${people}/:personId/employments`;
const seats = 'centres/:centreId/roster/draft/seats';
const swaps = 'POST centres/:centreId/swaps/own';

/** One for every id that a body may name. */
const namings: Readonly<Record<string, Naming>> = {
  [`${people} employment.municipalityId`]: {
    as: 'centre-administrator',
    kind: 'municipalityId',
    body: (own, municipalityId) => employed(own, { municipalityId }),
  },
  [`${people} employment.unitId`]: {
    as: 'municipality-administrator',
    kind: 'unitId',
    body: (own, unitId) => employed(own, { unitId }),
  },
  [`${people} employment.managerId`]: {
    as: 'municipality-administrator',
    kind: 'personId',
    body: (own, managerId) => employed(own, { managerId }),
  },
  [`${employments} unitId`]: {
    as: 'municipality-administrator',
    kind: 'unitId',
    body: (_, unitId) => ({ ...aLaterEmployment, unitId }),
  },
  [`${employments} managerId`]: {
    as: 'municipality-administrator',
    kind: 'personId',
    body: (_, managerId) => ({ ...aLaterEmployment, managerId }),
  },
  [`${grants} municipalityId`]: {
    as: 'centre-administrator',
    kind: 'municipalityId',
    body: (_, municipalityId) => ({ role: 'municipality-administrator', municipalityId }),
  },
  [`${grants} unitId`]: {
    as: 'municipality-administrator',
    kind: 'unitId',
    body: ({ municipalityId }, unitId) => ({ role: 'specialist', municipalityId, unitId }),
  },
  'PUT centres/:centreId/roster/demand events.lineId': {
    as: 'coordinator',
    kind: 'lineId',
    body: (_, lineId) => ({ ...aDemand(), events: [{ name: 'Valdag', lineId, needs: [] }] }),
  },
  'POST centres/:centreId/roster/layings templateId': {
    as: 'coordinator',
    kind: 'templateId',
    body: (_, templateId) => ({ templateId, week: aFreshWeek() }),
  },
  'POST centres/:centreId/roster/imports owner': {
    as: 'coordinator',
    kind: 'agentId',
    body: (_, owner) => ({ file: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR', owner, isPreview: true }),
  },
  'POST centres/:centreId/absences personId': {
    as: 'coordinator',
    kind: 'agentId',
    body: (_, personId) => ({ personId, ...anAbsence() }),
  },
  'POST centres/:centreId/wishes personId': {
    as: 'coordinator',
    kind: 'agentId',
    body: (_, personId) => ({ personId, ...aWish() }),
  },
  [`${swaps} seatId`]: {
    as: 'agent',
    kind: 'toComeId',
    body: ({ colleagueId: askedOf }, seatId) => ({ seatId, askedOf }),
  },
  [`${swaps} askedOf`]: {
    as: 'agent',
    kind: 'colleagueId',
    body: ({ toComeId: seatId }, askedOf) => ({ seatId, askedOf }),
  },
  [`${swaps} returnId`]: {
    as: 'agent',
    kind: 'toReturnId',
    body: ({ toComeId: seatId, colleagueId: askedOf }, returnId) => ({ seatId, askedOf, returnId }),
  },
  [`POST ${seats} personId`]: { as: 'coordinator', kind: 'agentId', body: (_, personId) => aSeat(personId) },
  [`PATCH ${seats}/:seatId personId`]: { as: 'coordinator', kind: 'agentId', body: (_, personId) => ({ personId }) },
};

let database: TestDatabase;
let redis: TestRedis;
let api: RoomsApi;
let places: Record<'here' | 'there' | 'beyond', PlaceOfCases>;
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
  rowsOfTheHouse = await houseRows(database);
});
afterAll(async () => {
  await api.close();
  await redis.quit();
  await database.drop();
});

it('is looked at for every id that a body may name', () => {
  const named = operations().flatMap(([route, { requestBody }]) =>
    idsIn(requestBody?.content['application/json']?.schema).map((field) => `${route} ${field}`),
  );
  expect(named.sort()).toEqual(Object.keys(namings).sort());
});

describe.each(Object.entries(namings))('%s', (name, { as, kind, body }) => {
  /** A role of the whole centre may name any municipality of it. */
  const others = heldIn[as] === 'centre' ? (['beyond'] as const) : (['there', 'beyond'] as const);

  it.each(others)('of %s is answered like one that is not there', async (whose) => {
    const needed = ['personId', ...idsOf(name)];
    const own = await places.here.rows(needed);
    const id = places.here.standing[kind] ?? '';
    const answer = await naming(as, name, own, body(own, id));
    if (answer.status > 299) throw new Error(`own is answered ${JSON.stringify(answer.body)}`);

    const again = await places.here.rows(needed);
    const before = await rowsOfTheHouse();
    const absent = await naming(as, name, again, body(again, uuidv7()));
    const foreign = await naming(as, name, again, body(again, places[whose].standing[kind] ?? ''));
    expect([foreign.status, { ...foreign.body, traceId: '' }]).toEqual([404, { ...absent.body, traceId: '' }]);
    expect(absent.status).toBe(404);
    expect(await rowsOfTheHouse()).toEqual(before);
  });
});

/** No centre is foreign to whoever runs the installation, and its log is of none: those lists are left out. */
const paged = operations().filter(
  ([route, { parameters = [] }]) =>
    !route.startsWith('GET platform/') && parameters.some(({ name }) => name === 'after'),
);

describe.each(paged)('the list that is read on by %s', (route) => {
  it('does not tell a foreign row from one beside it that is not there', async () => {
    const { as: [role = 'agent'] = [], query = '?' } = samples[route] ?? {};
    const asker = await places.here.who(role);
    const path = route.replace('GET ', '').replace(/:(\w+)/g, (_, id: string) => places.here.standing[id] ?? '');
    const url = `${path}${query}`;
    expect((await api.as(asker, 'GET', url)).body['items']).not.toEqual([]);
    // A call is named by the telephone system, and no list is in the order of that.
    const { callId: _, ...rows } = places.beyond.standing;
    for (const id of Object.values(rows)) {
      const after = (one: string) => {
        if (route.endsWith('/offers')) return `${Date.now()}.${one}`;
        return route.endsWith('/lines') ? `${places.beyond.scope.municipalityId}.${one}` : one;
      };
      const read = (one: string) => api.as(asker, 'GET', `${url}&after=${after(one)}`);
      const foreign = await read(id);
      expect(foreign.status).toBe(200);
      expect((await read(beside(id))).body).toEqual(foreign.body);
    }
  });
});

/** The id next to it, which no row has. */
const beside = (id: string): string => id.slice(0, -1) + (parseInt(id.slice(-1), 16) ^ 1).toString(16);

async function naming(role: Role, name: string, ids: Ids, body: object) {
  const [method = '', path = ''] = name.split(' ');
  const { sees } = samples[`${method} ${path}`] ?? {};
  const version = sees && (await seenVersion(database, sees, ids));
  const url = path.replace(/:(\w+)/g, (_, id: string) => ids[id] ?? '');
  return api.as(await places.here.who(role), method as 'POST', url, { ...body, ...(version && { version }) });
}

function operations(): (readonly [string, Operation])[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, operation]) =>
        [`${method.toUpperCase()} ${path.replace('/api/', '').replace(/\{(\w+)\}/g, ':$1')}`, operation] as const,
    ),
  );
}

/** Where a body holds ids. */
function idsIn(schema: Schema | undefined, under = ''): string[] {
  if (!schema) return [];
  const { $ref, allOf = [], items, properties = {} } = schema;
  return [
    ...($ref ? idsIn(document.components.schemas[$ref.split('/').at(-1) ?? ''], under) : []),
    ...allOf.flatMap((part) => idsIn(part, under)),
    ...idsIn(items, under),
    ...Object.entries(properties).flatMap(([name, property]) => [
      ...(property.format === 'uuid' ? [`${under}${name}`] : []),
      ...idsIn(property, `${under}${name}.`),
    ]),
  ];
}
