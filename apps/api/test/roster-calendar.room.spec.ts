import 'reflect-metadata';
import { roomsApi, type Somebody } from './rooms-api.js';
import { rosterPlace, type RosterPlace } from './roster-place.js';

// One's own shifts in one's own calendar program, on the real database.

let { database, redis, places, api, centre, coordinator, venleg, glad, hasShift, close } = {} as RosterPlace;
let link: string;

beforeEach(async () => {
  ({ database, redis, places, api, centre, coordinator, venleg, glad, hasShift, close } = await rosterPlace());
  link = `${centre}/roster/calendar-link`;
});
afterAll(() => close());

describe('the link to one’s own shifts', () => {
  it('is there when it is made, and shows one’s own published shifts to whoever has it', async () => {
    const [own, others, old] = [await seat(venleg, 24), await seat(glad, 24), await seat(venleg, -24 * 40)];
    expect((await api.as(venleg, 'GET', link)).body).toEqual({ isOn: false, changedAt: null });
    const path = await make(venleg);
    expect((await api.as(venleg, 'GET', link)).body).toMatchObject({ isOn: true });
    const { status, headers, text } = await open(path);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'private, no-store',
    ]);
    expect(text).toContain(`UID:${own}@samsvar`);
    expect(text).toContain('SUMMARY:Telefonvakt');
    for (const other of [others, old]) expect(text).not.toContain(other);
  });

  it('shows a calendar that we read again ourselves: each of the shifts is known to be there', async () => {
    await seat(venleg, 24);
    await seat(venleg, 48);
    const { text: file } = await open(await make(venleg));
    const sent = { file, owner: venleg.id, isPreview: true };
    const imports = `centres/${places.centre.centreId}/roster/imports`;
    expect(await api.as(coordinator, 'POST', imports, sent)).toMatchObject({
      body: { count: 2, wrong: 2, rows: [{ faults: ['on-duty'] }, { faults: ['on-duty'] }] },
    });
  });

  it('opens nothing when it is renewed, nor when it is withdrawn', async () => {
    const first = await make(venleg);
    const second = await make(venleg);
    expect((await open(first)).status).toBe(404);
    expect((await open(second)).status).toBe(200);
    expect((await api.as(venleg, 'DELETE', link)).status).toBe(204);
    expect((await open(second)).status).toBe(404);
    expect((await api.as(venleg, 'GET', link)).body).toMatchObject({ isOn: false });
  });

  it('opens nothing for whoever answers for the centre no more, or has left', async () => {
    const [one, other] = [await make(venleg), await make(glad)];
    await database.behindTheWall('delete from samsvar.role_grant where person_id = $1', [venleg.id]);
    await database.behindTheWall('update samsvar.person set is_active = false where id = $1', [glad.id]);
    expect([(await open(one)).status, (await open(other)).status]).toEqual([404, 404]);
  });

  it('answers to a key of nobody as to none, and keeps no key', async () => {
    const path = await make(venleg);
    const key = /calendars\/([^/]+)\//.exec(path)?.[1] ?? '';
    expect(key).toMatch(/^[\w-]{43}$/);
    expect((await open(path.replace(key, `${key.slice(0, -1)}_`))).status).toBe(404);
    const rows = await database.behindTheWall('select * from samsvar.roster_calendar_link');
    expect(JSON.stringify(rows)).not.toContain(key);
  });

  it('is not guessed at without end', async () => {
    const narrow = await roomsApi(database, redis, { perPerson: 100, perAddressUnsigned: 3 });
    const statuses: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      const url = `/api/calendars/${String(i).padStart(43, '0')}/vakter.ics`;
      statuses.push((await narrow.app.inject({ method: 'GET', url })).statusCode);
    }
    await narrow.close();
    expect(statuses).toEqual([404, 404, 404, 429, 429]);
  });

  it('is nobody’s but an agent’s', async () => {
    expect((await api.as(coordinator, 'POST', link, { language: 'nn' })).status).toBe(403);
    expect((await api.as(venleg, 'POST', link, { language: 'se' })).status).toBe(400);
  });
});

const hour = 3_600_000;

const make = async (who: Somebody) => String((await api.as(who, 'POST', link, { language: 'nn' })).body['path']);

async function open(path: string) {
  const { statusCode, headers, body } = await api.app.inject({ method: 'GET', url: path });
  return { status: statusCode, headers, text: body };
}

/** For three hours, so many from this one. */
function seat(who: Somebody, hours: number): Promise<string> {
  const begins = Math.floor(Date.now() / hour + hours) * hour;
  return hasShift(who, new Date(begins).toISOString(), new Date(begins + 3 * hour).toISOString());
}
