import 'reflect-metadata';
import { testRedis, type TestDatabase, type TestRedis } from '@samsvar/platform/testing';
import { uuidv7 } from 'uuidv7';
import { apiDatabase } from './api-database.js';
import { roomsApi, somebody, type RoomsApi, type Somebody } from './rooms-api.js';

/*
 * One installation from nothing, over HTTP alone: a centre opens, municipalities join it, each with its own number, hours
 * and texts; and another centre beside it has the same, and neither knows.
 */

type House = { readonly centre: string; readonly administrator: Somebody; readonly coordinator: Somebody };
type Member = { readonly home: string; readonly administrator: Somebody; readonly line: string };

const monday = '2026-11-23T09:00:00Z';
const agreement = { validFrom: '2026-01-01', costShare: 1_000, committedSeats: 4 };

let database: TestDatabase;
let redis: TestRedis;
let api: RoomsApi;
let platform: Somebody;
let house: House;

beforeAll(async () => {
  database = await apiDatabase();
  redis = await testRedis();
  api = await roomsApi(database, redis);
  platform = await somebody(database, { role: 'platform-administrator' });
});
beforeEach(async () => {
  house = await opened();
});
afterAll(async () => {
  await api.close();
  await redis.quit();
  await database.drop();
});

it('[D17] a municipality joins, gets a number with hours, and its line answers whether it is open', async () => {
  const gulvik = await joined(house, '9901', 'Gulvik', '+4754009101');
  const [closed] = await openNow(house);
  expect(closed).toMatchObject({ isOpen: false, detail: { kind: 'outside-hours' } });
  await keep(gulvik, '08:00', '15:30');
  expect(await openNow(house)).toMatchObject([{ isOpen: true, because: 'open', until: '2026-11-23T14:30:00.000Z' }]);

  const fjellvik = await joined(house, '9902', 'Fjellvik', '+4754009102');
  await keep(fjellvik, '09:00', '14:00');
  expect(await openNow(house)).toMatchObject([
    { until: '2026-11-23T14:30:00.000Z' },
    { until: '2026-11-23T13:00:00.000Z' },
  ]);
});

it('[D14] each municipality keeps its own number, hours and texts in the one system', async () => {
  const gulvik = await joined(house, '9901', 'Gulvik', '+4754009101');
  const fjellvik = await joined(house, '9902', 'Fjellvik', '+4754009102');
  await keep(gulvik, '08:00', '15:30');
  await keep(fjellvik, '10:00', '14:00');
  await say(gulvik, 'Du har kome til Gulvik kommune.');
  await say(fjellvik, 'Du har kommet til Fjellvik kommune.');

  for (const [member, number, opens, greeting] of [
    [gulvik, '+4754009101', '08:00', 'Du har kome til Gulvik kommune.'],
    [fjellvik, '+4754009102', '10:00', 'Du har kommet til Fjellvik kommune.'],
  ] as const) {
    expect((await api.as(member.administrator, 'GET', `${member.line}/hours`)).body).toMatchObject({
      periods: [{ opens }],
    });
    expect((await api.as(member.administrator, 'GET', member.line)).body).toMatchObject({
      number,
      greetings: { nn: greeting },
    });
  }
  const { status } = await api.as(gulvik.administrator, 'PUT', `${fjellvik.line}/hours`, {
    ...weekOf('00:00', '01:00'),
    version: 1,
  });
  expect(status).toBe(404);
  expect((await api.as(house.coordinator, 'GET', `${house.centre}/lines`)).body['items']).toHaveLength(2);
});

it('[C01] two centres live in one installation with equal numbers, and neither is there for the other', async () => {
  const other = await opened();
  const ours = await joined(house, '9901', 'Gulvik', '+4754009101');
  const theirs = await joined(other, '9901', 'Gulvik', '+4754009101');
  await keep(ours, '08:00', '15:30');
  expect(await openNow(house)).toMatchObject([{ isOpen: true }]);
  expect(await openNow(other)).toMatchObject([{ isOpen: false }]);
  for (const path of [other.centre, `${other.centre}/lines`, `${other.centre}/open-now`, theirs.home, theirs.line]) {
    const foreign = await api.as(house.coordinator, 'GET', path);
    const absent = await api.as(house.coordinator, 'GET', `centres/${uuidv7()}`);
    expect([foreign.status, { ...foreign.body, traceId: '' }]).toEqual([404, { ...absent.body, traceId: '' }]);
  }
  const { body } = await api.as(house.coordinator, 'GET', 'centres');
  expect(body['items']).toHaveLength(1);
});

async function opened(): Promise<House> {
  const administrator = { subject: uuidv7(), givenName: 'Fyrste', familyName: 'Fjell', email: 'fyrste@nytt.example' };
  const slug = `senter-${uuidv7().slice(-12)}`;
  const centre = await add(platform, 'platform/centres', { slug, name: 'Nytt senter', administrator });
  const coordinator = await somebody(database, { role: 'coordinator', centreId: centre });
  return { centre: `centres/${centre}`, administrator: { ...platform, ...administrator }, coordinator };
}

async function joined(
  { centre, administrator: opener, coordinator }: House,
  number: string,
  name: string,
  line: string,
) {
  const face = { number, name, writtenStandard: 'nn', colour: '#123456', monogram: name.slice(0, 2), agreement };
  const municipalityId = await add(opener, `${centre}/municipalities`, face);
  const names = { givenName: 'Ein', familyName: 'Ener', languages: ['nn'] };
  const subject = uuidv7();
  const employment = { municipalityId, title: 'Rådgjevar', validFrom: '2026-01-01' };
  const person = await add(opener, `${centre}/people`, { ...names, subject, employment });
  const grant = { role: 'municipality-administrator', municipalityId };
  await add(opener, `${centre}/people/${person}/grants`, grant);
  const home = `${centre}/municipalities/${municipalityId}`;
  const draft = { name: 'Sentralbord', number: line, kind: 'own', targetSeconds: 30, greetings: { nn: 'God dag.' } };
  const member: Member = {
    home,
    administrator: { ...opener, subject },
    line: `${home}/lines/${await add(coordinator, `${home}/lines`, draft)}`,
  };
  return { ...member, coordinator };
}

const weekOf = (opens: string, closes: string) => ({ periods: [{ weekday: 1, opens, closes }] });

const keep = async ({ administrator, line }: Member, opens: string, closes: string): Promise<void> => {
  const week = { ...weekOf(opens, closes), version: await seen(administrator, line) };
  expect((await api.as(administrator, 'PUT', `${line}/hours`, week)).status).toBe(200);
};

const say = async ({ coordinator, line }: Member & { coordinator: Somebody }, nn: string): Promise<void> => {
  const change = { greetings: { nn }, version: await seen(coordinator, line) };
  expect((await api.as(coordinator, 'PATCH', line, change)).status).toBe(200);
};

const seen = async (who: Somebody, line: string) => (await api.as(who, 'GET', line)).body['version'];

const openNow = async ({ coordinator, centre }: House): Promise<unknown[]> =>
  (await api.as(coordinator, 'GET', `${centre}/open-now?at=${monday}`)).body['lines'] as unknown[];

async function add(who: Somebody, url: string, draft: object): Promise<string> {
  const { status, body } = await api.as(who, 'POST', url, draft);
  if (status !== 201) throw new Error(`${url} answers ${status}: ${JSON.stringify(body)}`);
  return String(body['id']);
}
