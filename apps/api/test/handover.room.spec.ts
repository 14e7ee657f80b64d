import 'reflect-metadata';
import { neighbours, testRedis, type Neighbours, type TestDatabase, type TestRedis } from '@samsvar/platform/testing';
import { apiDatabase } from './api-database.js';
import { roomsApi, somebody, type Body, type RoomsApi, type Somebody } from './rooms-api.js';

let database: TestDatabase;
let redis: TestRedis;
let api: RoomsApi;
let places: Neighbours;
let coordinator: Somebody;
let venleg: Somebody;
let glad: Somebody;
let notes: string;

beforeEach(async () => {
  database = await apiDatabase();
  redis = await testRedis();
  places = await neighbours(database);
  const { centreId } = places.centre;
  notes = `centres/${centreId}/handover-notes`;
  coordinator = await somebody(database, { role: 'coordinator', centreId });
  venleg = await somebody(database, { role: 'agent', centreId });
  glad = await somebody(database, { role: 'agent', centreId });
  api = await roomsApi(database, redis);
});
afterEach(async () => {
  await api.close();
  await redis.quit();
  await database.drop();
});

describe('a handover note', () => {
  it('is read by the next on duty and by whoever runs the day, the newest first, by whom and when', async () => {
    const { status, body } = await write(venleg, 'Vassverket på Osterøy ringjer att før tolv.');
    expect(status).toBe(201);
    expect(body).toMatchObject({ personId: venleg.id, note: 'Vassverket på Osterøy ringjer att før tolv.' });
    const { body: newer } = await write(glad, '  Ferja går att.\n');
    expect(newer['note']).toBe('Ferja går att.');
    for (const reader of [glad, coordinator]) expect(await read(reader)).toEqual([newer, body]);
  });

  it('stays within its centre', async () => {
    await write(venleg, 'Vassverket ringjer att.');
    const { centreId } = places.otherCentre;
    const stranger = await somebody(database, { role: 'agent', centreId });
    expect((await api.as(stranger, 'GET', notes)).status).toBe(404);
    expect((await api.as(stranger, 'GET', `centres/${centreId}/handover-notes`)).body['items']).toEqual([]);
  });

  it('is taken back by whoever wrote it, and by nobody else', async () => {
    const { body } = await write(venleg, 'Vassverket ringjer att.');
    const own = `${notes}/${String(body['id'])}`;
    expect((await api.as(glad, 'DELETE', own)).status).toBe(404);
    expect((await api.as(venleg, 'DELETE', own)).status).toBe(204);
    expect(await read(glad)).toEqual([]);
  });

  it('keeps no national identity number', async () => {
    const { body } = await write(venleg, 'Ring 13097248022 att.');
    expect(body['note']).toBe('Ring ••••••••••• att.');
    expect(await read(glad)).toMatchObject([{ note: 'Ring ••••••••••• att.' }]);
  });

  it.each([
    ['nothing', ' \n '],
    ['more than some sentences', 'a'.repeat(501)],
  ])('is refused when it says %s', async (_, note) => {
    expect(await write(venleg, note)).toMatchObject({ status: 400, body: { code: 'invalid' } });
  });

  it('leaves a row in the audit log when it is written and when it is read, without what it says', async () => {
    await write(venleg, 'Vassverket ringjer att.');
    await read(glad);
    const rows = await database.behindTheWall<{ action: string; about: Body }>(
      `select action, about from samsvar.audit where action like 'handover.%' order by id`,
    );
    const { centreId } = places.centre;
    expect(rows).toEqual([
      { action: 'handover.write', about: { centreId } },
      { action: 'handover.read', about: { centreId } },
    ]);
  });

  it('is heard of by the desks of the centre', async () => {
    await write(venleg, 'Vassverket ringjer att.');
    const told = await database.behindTheWall<{ topic: string }>('select topic from samsvar.outbox');
    expect(told.map(({ topic }) => topic)).toContain('handover');
  });
});

const write = (who: Somebody, note: string) => api.as(who, 'POST', notes, { note });

const read = async (who: Somebody): Promise<Body[]> => (await api.as(who, 'GET', notes)).body['items'] as Body[];
