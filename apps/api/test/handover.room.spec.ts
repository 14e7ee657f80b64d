import 'reflect-metadata';
import { somebody, type Body, type Somebody } from './rooms-api.js';
import { rosterPlace, type RosterPlace } from './roster-place.js';

let { database, places, api, centre, coordinator, venleg, glad, items, close } = {} as RosterPlace;

beforeEach(
  async () => ({ database, places, api, centre, coordinator, venleg, glad, items, close } = await rosterPlace()),
);
afterAll(() => close());

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
    expect((await api.as(stranger, 'GET', `${centre}/handover-notes`)).status).toBe(404);
    expect((await api.as(stranger, 'GET', `centres/${centreId}/handover-notes`)).body['items']).toEqual([]);
  });

  it('is taken back by whoever wrote it, and by nobody else', async () => {
    const { body } = await write(venleg, 'Vassverket ringjer att.');
    const own = `${centre}/handover-notes/${String(body['id'])}`;
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

const write = (who: Somebody, note: string) => api.as(who, 'POST', `${centre}/handover-notes`, { note });

const read = (who: Somebody) => items(who, 'handover-notes');
