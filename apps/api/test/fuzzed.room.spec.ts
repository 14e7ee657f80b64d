import 'reflect-metadata';
import { neighbours, testRedis, type TestDatabase, type TestRedis } from '@samsvar/platform/testing';
import { apiDatabase } from './api-database.js';
import { PlaceOfCases } from './isolation/place.js';
import { idsOf } from './isolation/routes.js';
import { samples, type Sample } from './isolation/samples.js';
import { seenVersion } from './isolation/seen-version.js';
import { roomsApi, type RoomsApi } from './rooms-api.js';

/*
 * Every route, asked by somebody who may, with each field of what is right put in the place of something that is not: what
 * comes of it is an answer or a refusal, and never a fault of ours.
 */

let database: TestDatabase;
let redis: TestRedis;
let api: RoomsApi;
let place: PlaceOfCases;

beforeAll(async () => {
  database = await apiDatabase();
  redis = await testRedis();
  api = await roomsApi(database, redis);
  place = new PlaceOfCases(database, api, (await neighbours(database)).here);
  await place.settle();
});
afterAll(async () => {
  await api.close();
  await redis.quit();
  await database.drop();
});

const texts = ['', '\0', '\ud800', '\u202egnirts', "'; --", 'x'.repeat(5_000), 'NaN', '-1', '99999999999999999999'];
const moments = ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59-23:59', '2026-12-31T23:59:60Z'];
const dates = ['0001-01-01', '9999-12-27', '2026-02-30', '24:00'];
/** JSON leaves it out. */
const leftOut = undefined;
const shapes: readonly unknown[] = [null, true, [], [[]], [null], {}, [{}], { toString: 'x' }, deep(30)];
const hostile: readonly unknown[] = [leftOut, ...texts, ...moments, ...dates, -1, 0.5, 2 ** 31, 1e308, ...shapes];

describe.each(Object.entries(samples))('%s', (route, sample) => {
  it('answers or refuses whatever is sent', async () => {
    const faults: string[] = [];
    for (const { url, body, what } of await mutants(route, sample)) {
      const [role = 'agent'] = sample.as;
      const method = route.split(' ')[0] as 'GET';
      const { status, body: told } = await api.as(await place.who(role), method, url, body);
      if (status >= 500) faults.push(`${what} → ${status} ${String(told['code'])}`);
    }
    expect(faults).toEqual([]);
  }, 60_000);
});

type Mutant = { readonly url: string; readonly body?: object; readonly what: string };

async function mutants(route: string, sample: Sample): Promise<Mutant[]> {
  const [role = 'agent'] = sample.as;
  const ids = { ...place.standing, ...(await place.rows(route.startsWith('GET') ? [] : idsOf(route))) };
  const path = (route.split(' ')[1] ?? '').replace(/:(\w+)/g, (_, id: string) => ids[id] ?? '');
  const version = sample.sees ? { version: await seenVersion(database, sample.sees, ids) } : {};
  const told = sample.body?.(ids, role);
  const asked = new URLSearchParams(sample.query ?? '');
  if (sample.sees && !told) asked.set('version', String(version.version));
  const right = told && !Buffer.isBuffer(told) ? { ...version, ...told } : undefined;
  const body = right ?? told;
  return [
    ...queries(asked).map(({ query, what }) => ({ url: `${path}?${query}`, what, ...(body && { body }) })),
    ...(right
      ? places(right).flatMap((at) => hostile.map((value) => swapped(path + query(asked), right, at, value)))
      : []),
    ...[[], [[]], deep(30), 'x', null].flatMap((whole) =>
      right
        ? [{ url: path + query(asked), body: whole as object, what: `whole: ${JSON.stringify(whole).slice(0, 40)}` }]
        : [],
    ),
  ];
}

/** Each word of the query, and those that lists and others know, as each text that it should not be; and said twice. */
function queries(asked: URLSearchParams): { query: string; what: string }[] {
  const others = ['limit', 'after', 'language', 'words', 'state', 'at'].filter((name) => !asked.has(name));
  const few = ['\0', 'x'.repeat(5_000), '-1', '9999-12-31T23:59:59-23:59'];
  return [
    ...[...asked.keys()].flatMap((name) => [...texts, ...moments, ...dates].map((value) => said(asked, name, value))),
    ...others.flatMap((name) => few.map((value) => said(asked, name, value))),
    ...[...asked.keys()].map((name) => ({ query: `${asked}&${name}=again&${name}[x]=y`, what: `?${name} twice` })),
  ];
}

function said(asked: URLSearchParams, name: string, value: string): { query: string; what: string } {
  const one = new URLSearchParams(asked);
  one.set(name, value);
  if (name === 'language') one.set('purpose', 'music');
  return { query: one.toString(), what: `?${name}=${value.slice(0, 30)}` };
}

const query = (asked: URLSearchParams) => (asked.size > 0 ? `?${asked}` : '');

type Place = readonly string[];

/** Every field, and every field within one. */
function places(body: object, within: Place = []): Place[] {
  return Object.entries(body).flatMap(([name, value]) => {
    const at = [...within, name];
    return [at, ...(typeof value === 'object' && value !== null ? places(value as object, at) : [])];
  });
}

function swapped(url: string, body: object, at: Place, value: unknown): Mutant {
  const copy = structuredClone(body) as Record<string, unknown>;
  let inner = copy;
  for (const name of at.slice(0, -1)) inner = inner[name] as Record<string, unknown>;
  inner[at.at(-1) ?? ''] = value;
  return { url, body: copy, what: `${at.join('.')}: ${String(JSON.stringify(value)).slice(0, 50)}` };
}

function deep(levels: number): unknown {
  return levels === 0 ? 'x' : { x: deep(levels - 1) };
}
