import 'reflect-metadata';
import { addDays, localDate, osloInstant, wallTime } from '@samsvar/core';
import { uuidv7 } from 'uuidv7';
import { somebody, type Somebody } from './rooms-api.js';
import { employed, emptyPlace, week, type EmptyPlace } from './roster-place.js';

// Who bears how much of the shifts, on the real database.

const hour = 3_600_000;
let { database, places, api, centre, hasShift, close } = {} as EmptyPlace;
let coordinator: Somebody, venleg: Somebody, kvikk: Somebody, glad: Somebody;

beforeEach(async () => {
  ({ database, places, api, centre, hasShift, close } = await emptyPlace());
  coordinator = await somebody(database, { role: 'coordinator', centreId: places.centre.centreId });
  [venleg, kvikk, glad] = [await agent(places.here), await agent(places.here), await agent(places.there)];
  await database.behindTheWall(`update samsvar.role_grant set granted_at = granted_at - interval '1 year'`, []);
  await seated(venleg, 0, '09:00', '12:00');
  await seated(glad, 0, '09:00', '12:00');
});
afterAll(() => close());

describe('the balance', () => {
  it('is each municipality’s and each person’s part beside what the agreements commit to', async () => {
    await agreed(places.here, 3);
    await agreed(places.there, 1);
    const { municipalities, people } = await balance();
    expect(municipalities.find(of(places.here.municipalityId))).toMatchObject({
      ...{ seats: 1, time: 3 * hour, standby: 0, part: 0.5, committed: 0.75, beyond: -1.5 * hour },
    });
    expect(municipalities.find(of(places.there.municipalityId))).toMatchObject({
      ...{ part: 0.5, committed: 0.25, beyond: 1.5 * hour },
    });
    expect(people.find(of(venleg.id))).toMatchObject({ seats: 1, time: 3 * hour, beyond: 0.75 * hour });
    expect(people.find(of(kvikk.id))).toMatchObject({ seats: 0, time: 0, beyond: -2.25 * hour });
  });

  it('says nothing of too much or too little when no agreement does', async () => {
    const { municipalities, people } = await balance();
    expect(municipalities).toHaveLength(2);
    expect(people).toHaveLength(3);
    for (const { beyond } of [...municipalities, ...people]) expect(beyond).toBeNull();
  });

  it('weighs an agreement by the days that it holds', async () => {
    await agreed(places.here, 1);
    await agreed(places.there, 2, addDays(week, 7));
    expect(committed(await balance())).toEqual([1, 0]);
    expect(committed(await balance(2))).toEqual([0.5, 0.5]);
  });

  it('is of the weeks as they stand: with what is drafted, without the time that somebody is away', async () => {
    const seat = { personId: kvikk.id, kind: 'counter', from: at(1, '12:00'), to: at(1, '15:00') };
    await api.as(coordinator, 'POST', `${centre}/roster/draft/seats`, { version: 1, ...seat });
    await api.as(coordinator, 'POST', `${centre}/absences`, {
      ...{ personId: venleg.id, from: at(0, '10:00'), to: at(0, '11:00') },
    });
    const { people } = await balance();
    expect(people.find(of(kvikk.id))).toMatchObject({ seats: 1, time: 3 * hour });
    expect(people.find(of(venleg.id))).toMatchObject({ seats: 1, time: 2 * hour });
  });

  it('has whoever has left, with the shifts they have had and none that they owe', async () => {
    await agreed(places.here, 1);
    await employed(database, places.here, glad, { first: addDays(week, -70), last: addDays(week, -1) });
    await employed(database, places.here, kvikk, { first: addDays(week, -70), last: week });
    await seated(venleg, 3, '09:00', '12:00');
    const { people } = await balance();
    expect(people.find(of(glad.id))).toMatchObject({ seats: 0, time: 0 });
    // Of the Monday’s three hours half was due from each of the two; of Thursday’s nothing from whoever had left.
    expect(people.find(of(kvikk.id))).toMatchObject({ beyond: -1.5 * hour });
    expect(people.find(of(venleg.id))).toMatchObject({ beyond: 1.5 * hour });
  });

  it('is a file for a spreadsheet too, in the language asked for', async () => {
    await agreed(places.here, 1);
    await database.behindTheWall(`update samsvar.person set given_name = '=Ein' where id = $1`, [kvikk.id]);
    const file = (language: string) =>
      api.as(coordinator, 'GET', `${centre}/roster/balance/export?week=${week}&language=${language}`);
    const { status, headers, body } = await file('nb');
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    const rows = String(body['text']).split('\r\n');
    expect(rows[0]).toBe('\uFEFFGjelder;Navn;Timer;Vakter;Bakvakter;Andel (%);Avtalt andel (%);Timer over avtalt');
    expect(rows.filter((row) => row.startsWith('kommune;'))).toHaveLength(2);
    expect(rows.filter((row) => row.startsWith('person;')).sort()).toEqual([
      "person;'=Ein Ener;0,00;0;0;;;-3,00",
      'person;Ein Ener;3,00;1;0;;;0,00',
      'person;Ein Ener;3,00;1;0;;;3,00',
    ]);
    expect(String((await file('en')).body['text'])).toContain(';0.00;0;0;;;-3.00');
  });

  it('is for whoever plans alone, and of a quarter of a year at most', async () => {
    const asked = (who: Somebody, query: string) => api.as(who, 'GET', `${centre}/roster/balance?${query}`);
    expect((await asked(venleg, `week=${week}`)).status).toBe(403);
    for (const wrong of [`week=${addDays(week, 1)}`, `week=${week}&weeks=14`, `week=${week}&weeks=0`, ''])
      expect((await asked(coordinator, wrong)).status).toBe(400);
  });
});

type Held = { readonly seats: number; readonly beyond: number | null };
type Balance = {
  readonly municipalities: readonly (Held & { readonly municipalityId: string; readonly committed: number })[];
  readonly people: readonly (Held & { readonly personId: string })[];
};

const balance = async (weeks = 1) =>
  (await api.as(coordinator, 'GET', `${centre}/roster/balance?week=${week}&weeks=${weeks}`)).body as never as Balance;

const of = (id: string) => (one: object) => Object.values(one).includes(id);

const committed = ({ municipalities }: Balance) =>
  [places.here, places.there].map(
    ({ municipalityId }) => municipalities.find((one) => one.municipalityId === municipalityId)?.committed,
  );

const at = (day: number, time: string) =>
  new Date(osloInstant(localDate(addDays(week, day)), wallTime(time))).toISOString();
const seated = (who: Somebody, day: number, from: string, to: string) => hasShift(who, at(day, from), at(day, to));

async function agent({ centreId, municipalityId }: EmptyPlace['places']['here']): Promise<Somebody> {
  const one = await somebody(database, { role: 'agent', centreId });
  await database.behindTheWall('update samsvar.person set municipality_id = $2 where id = $1', [
    one.id,
    municipalityId,
  ]);
  return one;
}

const agreed = (
  { centreId, municipalityId }: EmptyPlace['places']['here'],
  seats: number,
  from: string = addDays(week, -70),
) =>
  database.behindTheWall(
    `insert into samsvar.agreement
       (id, centre_id, municipality_id, valid_from, cost_share, committed_seats, version)
     values ($1, $2, $3, $4, 5000, $5, 1)`,
    [uuidv7(), centreId, municipalityId, from, seats],
  );
