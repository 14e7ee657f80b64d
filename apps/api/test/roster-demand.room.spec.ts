import 'reflect-metadata';
import { uuidv7 } from 'uuidv7';
import { aLine } from './isolation/bodies.js';
import { rosterPlace, type RosterPlace } from './roster-place.js';

// The seats that a centre wants filled, on the real database.

const monday = { weekday: 1, from: '09:00', to: '12:00', kind: 'phone', seats: 2 };
const nothing = { ordinary: [], seasons: [], events: [], lunch: null };

let { places, api, centre, coordinator, venleg, close } = {} as RosterPlace;
let address: string;

beforeEach(async () => {
  ({ places, api, centre, coordinator, venleg, close } = await rosterPlace());
  address = `${centre}/roster/demand`;
});
afterAll(() => close());

describe('what a centre wants', () => {
  it('is two on the phone and a standby on working days, until somebody says otherwise', async () => {
    const { status, body } = await api.as(venleg, 'GET', address);
    expect([status, body]).toMatchObject([200, { version: 1, isUsual: true, seasons: [], events: [], lunch: null }]);
    expect(body['ordinary']).toHaveLength(20);
    expect(body['ordinary']).toContainEqual(monday);
  });

  it('is said by the coordinator: weeks, seasons, events with or without a line, and a lunch [B12]', async () => {
    const event = { name: 'Valdag', lineId: await line(), needs: [onDate('2027-09-13')] };
    const summer = { name: 'Sommar', first: '2027-06-21', last: '2027-08-13', needs: [{ ...monday, seats: 1 }] };
    const said = {
      ordinary: [monday, { ...monday, kind: 'counter', from: '12:00', to: '24:00' }],
      seasons: [summer],
      events: [event, { ...event, name: 'Folkemøte', lineId: null }],
      lunch: { from: '11:30', to: '12:00' },
    };
    expect(await put(said)).toMatchObject({ status: 200, body: { version: 2, isUsual: false, ...said } });
    expect((await api.as(venleg, 'GET', address)).body).toEqual({ version: 2, isUsual: false, ...said });
    expect(await put({ ...said, ordinary: [] }, 2)).toMatchObject({ body: { version: 3, ordinary: [] } });
  });

  it('is changed by whoever has seen it as it is, also the first time', async () => {
    const both = await Promise.all([put(nothing), put(nothing)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await put(nothing, 1)).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } });
    expect((await api.as(venleg, 'PUT', address, { ...nothing, version: 2 })).status).toBe(403);
  });

  it.each([
    ['a time that is none', { ordinary: [{ ...monday, from: '9' }] }, 400],
    ['too many seats', { ordinary: [{ ...monday, seats: 21 }] }, 400],
    ['a day that no week has', { ordinary: [{ ...monday, weekday: 8 }] }, 400],
    ['more than a week can hold', { ordinary: Array.from({ length: 106 }, () => monday) }, 400],
    ['a list in the place of a need', { ordinary: [[monday]] }, 400],
    ['an end before the start', { ordinary: [{ ...monday, from: '12:00', to: '09:00' }] }, 422],
    [
      'a season that ends first',
      { seasons: [{ name: 'Jul', first: '2027-12-24', last: '2027-12-20', needs: [] }] },
      422,
    ],
    ['a lunch the wrong way', { lunch: { from: '12:00', to: '11:30' } }, 422],
    ['a line of nobody', { events: [{ name: 'Valdag', lineId: uuidv7(), needs: [onDate('2027-09-13')] }] }, 404],
  ])('is nothing of the kind: %s', async (_, wrong, status) => {
    expect((await put({ ...nothing, ...wrong })).status).toBe(status);
    expect((await api.as(venleg, 'GET', address)).body).toMatchObject({ version: 1 });
  });
});

const put = (said: object, version = 1) => api.as(coordinator, 'PUT', address, { ...said, version });

function onDate(date: string) {
  return { date, from: '10:00', to: '16:00', kind: 'phone', seats: 3 };
}

async function line(): Promise<string> {
  const { centreId, municipalityId } = places.here;
  const made = await api.as(coordinator, 'POST', `centres/${centreId}/municipalities/${municipalityId}/lines`, aLine());
  return String(made.body['id']);
}
