import 'reflect-metadata';
import { personId } from '@samsvar/core';
import { neighbours, testRedis, type Neighbours, type TestDatabase, type TestRedis } from '@samsvar/platform/testing';
import { uuidv7 } from 'uuidv7';
import { apiDatabase } from './api-database.js';
import { roomsApi, somebody, type Body, type RoomsApi, type Somebody } from './rooms-api.js';

let database: TestDatabase;
let redis: TestRedis;
let api: RoomsApi;
let places: Neighbours;
let coordinator: Somebody;
let centreAdministrator: Somebody;
let administrator: Somebody;
let platform: Somebody;
let centre: string;
let home: string;
let line: string;

beforeAll(async () => {
  database = await apiDatabase();
  redis = await testRedis();
  places = await neighbours(database);
  const { centreId, municipalityId } = places.here;
  centre = `centres/${centreId}`;
  home = `${centre}/municipalities/${municipalityId}`;
  coordinator = await somebody(database, { role: 'coordinator', centreId });
  centreAdministrator = await somebody(database, { role: 'centre-administrator', centreId });
  administrator = await somebody(database, { role: 'municipality-administrator', centreId, municipalityId });
  platform = await somebody(database, { role: 'platform-administrator' });
  api = await roomsApi(database, redis);
  const added = await api.as(coordinator, 'POST', `${home}/lines`, draftOfLine('+4754009101'));
  line = `${home}/lines/${added.body['id']}`;
});
afterAll(async () => {
  await api.close();
  await redis.quit();
  await database.drop();
});

describe('whether somebody exists elsewhere', () => {
  it.each([
    ['a coordinator', 'agent', () => coordinator],
    ['whoever runs the installation', 'centre-administrator', () => platform],
  ] as const)('is not told to %s who gives a grant', async (_, role, giver) => {
    const beyond = await somebody(database, { role: 'agent', centreId: places.otherCentre.centreId });
    const give = (id: string) => api.as(giver(), 'POST', `${centre}/people/${id}/grants`, { role });
    const [foreign, absent] = [await give(beyond.id), await give(uuidv7())];
    expect(foreign.status).toBe(404);
    expect(untraced(absent)).toEqual(untraced(foreign));
  });

  it('is not told to a municipality that takes grants back', async () => {
    const take = (who: string, id: string) => api.as(administrator, 'DELETE', `${centre}/people/${who}/grants/${id}`);
    const absent = await take(uuidv7(), uuidv7());
    expect(absent.status).toBe(404);
    for (const place of [
      { role: 'agent', centreId: places.otherCentre.centreId },
      { role: 'agent', centreId: places.centre.centreId },
      { role: 'home-manager', ...idsOf(places.there) },
    ] as const) {
      const { id } = await somebody(database, place);
      const [grant] = await database.behindTheWall<{ id: string }>(
        'select id from samsvar.role_grant where person_id = $1',
        [id],
      );
      expect(untraced(await take(id, String(grant?.id)))).toEqual(untraced(absent));
      expect(untraced(await take(id, uuidv7()))).toEqual(untraced(absent));
    }
  });

  it('is not told to a municipality that names a manager for its employee', async () => {
    const neighbour = await somebody(database, { role: 'home-manager', ...idsOf(places.there) });
    const colleague = await somebody(database, { role: 'home-manager', ...idsOf(places.here) });
    const under = (managerId: string) =>
      api.as(administrator, 'POST', `${centre}/people`, draftOfPerson({ managerId }));
    const [foreign, absent] = [await under(neighbour.id), await under(uuidv7())];
    expect(foreign.status).toBe(404);
    expect(untraced(absent)).toEqual(untraced(foreign));
    expect((await under(colleague.id)).status).toBe(201);
  });
});

describe('what no table can keep is refused, and breaks nothing:', () => {
  const half = '\ud800';
  const joining = (agreement: unknown) => ({
    ...{ number: '9922', name: 'Nyvik', writtenStandard: 'nn', colour: '#123456', monogram: 'Ny', agreement },
  });

  it.each([
    ['a line without a name', { name: null }],
    ['a line without a target', { targetSeconds: null }],
    ['a line without greetings', { greetings: null }],
    ['a name with a zero character', { name: 'Sentral\0bord' }],
    ['a greeting with half a character', { greetings: { nn: `Hei${half}` } }],
    ['a language of a zero character', { greetings: { '\0': 'Hei' } }],
    ['a day that the calendar lacks', { validTo: '2026-02-30' }],
    ['the year nought', { validTo: '0000-01-01' }],
  ])('%s', async (_, change) => {
    expect((await api.as(coordinator, 'PATCH', line, { version: 1, ...change })).status).toBe(400);
  });

  it.each([
    ['a name', { givenName: null }],
    ['languages', { languages: null }],
    ['a word on whether they are here', { isActive: null }],
  ])('a person without %s', async (_, change) => {
    const { id } = await somebody(database, { role: 'home-manager', ...idsOf(places.here) });
    expect((await api.as(administrator, 'PATCH', `${centre}/people/${id}`, { version: 1, ...change })).status).toBe(
      400,
    );
  });

  it('a municipality without a name', async () => {
    expect((await api.as(administrator, 'PATCH', home, { version: 1, name: null })).status).toBe(400);
  });

  it('a forwarded line whose hidden number is null', async () => {
    const draft = { ...draftOfLine('+4754009102'), kind: 'forwarded', hiddenNumber: null };
    expect((await api.as(coordinator, 'POST', `${home}/lines`, draft)).status).toBe(422);
  });

  it.each([
    '2026-W10-1',
    '2026-335',
    '20261201T100000Z',
    '2026-12-01T10',
    '2026-12-01T10:00',
    '2026-12-01T10:00:00,5Z',
  ])('a closure from %s', async (from) => {
    const closure = { from, until: '2026-12-01T12:00:00Z', reason: 'Opplæring' };
    expect((await api.as(administrator, 'POST', `${line}/closures`, closure)).status).toBe(400);
  });

  it.each(['2026-W10-1', '-9999-01-01T00:00:00Z'])('the lines as they stood at %s', async (at) => {
    expect((await api.as(coordinator, 'GET', `${centre}/open-now?at=${at}`)).status).toBe(400);
  });

  it('a list where one thing belongs, and a list of lists', async () => {
    const employment = [draftOfPerson({}).employment];
    const administrators = { slug: 'liste', name: 'Liste', administrator: [] };
    const refused = [
      await api.as(centreAdministrator, 'POST', `${centre}/people`, { ...draftOfPerson({}), employment }),
      await api.as(centreAdministrator, 'POST', `${centre}/municipalities`, joining([])),
      await api.as(platform, 'POST', 'platform/centres', administrators),
      await api.as(administrator, 'PUT', `${line}/hours`, { version: 1, periods: [[]] }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
  });
});

it('somebody the realm lets in and we do not know is counted like any stranger', async () => {
  const narrow = await roomsApi(database, redis, { perPerson: 100, perAddressUnsigned: 3 });
  const unknown = { id: personId(uuidv7()), subject: uuidv7() };
  const statuses: number[] = [];
  for (let i = 0; i < 5; i += 1) statuses.push((await narrow.as(unknown, 'GET', 'me')).status);
  await narrow.close();
  expect(statuses).toEqual([403, 403, 403, 429, 429]);
});

const draftOfLine = (number: string) => ({
  ...{ name: 'Sentralbord', number, kind: 'own', targetSeconds: 30, greetings: { nn: 'Hei' } },
});
const draftOfPerson = (more: object) => {
  const employment = { municipalityId: places.here.municipalityId, title: 'Konsulent', validFrom: '2026-01-01' };
  const name = { givenName: 'Ny', familyName: 'Nype', languages: ['nn'] };
  return { ...name, subject: uuidv7(), employment: { ...employment, ...more } };
};
const untraced = ({ status, body }: { status: number; body: Body }) => ({ status, body: { ...body, traceId: '' } });
const idsOf = ({ centreId, municipalityId }: Neighbours['here']) => ({ centreId, municipalityId });
