import 'reflect-metadata';
import type { PlannedDevice, PublishedPlan } from '@samsvar/contracts';
import { agentId } from '@samsvar/core';
import { PublishedPlans } from '@samsvar/platform';
import { uuidv7 } from 'uuidv7';
import { somebody, type Somebody } from './rooms-api.js';
import { rosterPlace, type RosterPlace } from './roster-place.js';

let { database, redis, places, api, centre, coordinator, venleg, glad, close } = {} as RosterPlace;
let telephone: string;

beforeEach(async () => {
  ({ database, redis, places, api, centre, coordinator, venleg, glad, close } = await rosterPlace());
  telephone = `${centre}/telephone`;
  for (const { id } of [venleg, glad]) await isOnDutyAndMayBeCalled(id);
});
afterAll(() => close());

describe('the telephone that somebody answers with', () => {
  it('is the browser until they choose another, for themself alone, and the plan has it when it is answered', async () => {
    expect((await api.as(venleg, 'GET', telephone)).body).toEqual({ telephone: 'browser' });
    const { status, body } = await choose(venleg, 'sip');
    expect(status).toBe(200);
    expect(body).toEqual({ telephone: 'sip', key: expect.any(String) });
    expect(await device(venleg)).toEqual({ kind: 'sip', key: body['key'] });
    expect(await device(glad)).toEqual({ kind: 'browser' });
    expect((await choose(venleg, 'browser')).body).toEqual({ telephone: 'browser', key: null });
    expect(await device(venleg)).toEqual({ kind: 'browser' });
  });

  it('on the table gets its key once: it is not read again, and another choice is another key', async () => {
    const { body: first } = await choose(venleg, 'sip');
    expect((await api.as(venleg, 'GET', telephone)).body).toEqual({ telephone: 'sip' });
    const { body: second } = await choose(venleg, 'sip');
    expect(second['key']).not.toBe(first['key']);
    expect(await device(venleg)).toEqual({ kind: 'sip', key: second['key'] });
    const audited = await database.behindTheWall(`select about from samsvar.audit where action = 'telephone.choose'`);
    expect(JSON.stringify(audited)).not.toContain(String(second['key']));
  });

  it('is none: then the plan has no telephone of theirs, no duty and no call from other work; nobody else is touched', async () => {
    await choose(venleg, 'none');
    expect(await device(venleg)).toBeUndefined();
    expect(await planned(venleg)).toMatchObject({ duties: [], callOut: null });
    expect(await planned(glad)).toMatchObject({ duties: [{ kind: 'phone' }], callOut: { recent: 0 } });
    await choose(venleg, 'browser');
    expect(await planned(venleg)).toMatchObject({ duties: [{ kind: 'phone' }], callOut: { recent: 0 } });
  });

  it('is nothing else, and no choice of whoever answers no calls', async () => {
    expect(await choose(venleg, 'fax')).toMatchObject({ status: 400, body: { code: 'invalid' } });
    expect((await choose(coordinator, 'sip')).status).toBe(403);
    const stranger = await somebody(database, { role: 'agent', centreId: places.otherCentre.centreId });
    expect((await choose(stranger, 'sip')).status).toBe(404);
  });
});

const choose = (who: Somebody, what: string) => api.as(who, 'PUT', telephone, { telephone: what });

async function plan(): Promise<PublishedPlan> {
  const published = await new PublishedPlans(redis.client).newest(places.centre.centreId);
  return JSON.parse(published ?? '{}') as PublishedPlan;
}

const device = async (who: Somebody): Promise<PlannedDevice | undefined> =>
  (await plan()).edge.devices[agentId(who.id)];
const planned = async (who: Somebody) => (await plan()).plan.agents[agentId(who.id)];

async function isOnDutyAndMayBeCalled(id: string): Promise<void> {
  await database.behindTheWall('update samsvar.person set may_be_called = true where id = $1', [id]);
  await database.behindTheWall(
    `insert into samsvar.seat (id, centre_id, person_id, kind, starts_at, ends_at)
     values ($1, $2, $3, 'phone', now() - interval '1 hour', now() + interval '1 hour')`,
    [uuidv7(), places.centre.centreId, id],
  );
}
