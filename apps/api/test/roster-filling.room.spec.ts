import 'reflect-metadata';
import {
  addDays,
  easterSunday,
  holidayOn,
  instant,
  localDate,
  mondayOf,
  osloClock,
  osloInstant,
  wallTime,
  yearOf,
  type LocalDate,
} from '@samsvar/core';
import { neighbours, testRedis, type Neighbours, type TestDatabase, type TestRedis } from '@samsvar/platform/testing';
import { uuidv7 } from 'uuidv7';
import { apiDatabase } from './api-database.js';
import { roomsApi, somebody, type Body, type RoomsApi, type Somebody } from './rooms-api.js';

// A week's draft filled by a proposal, on the real database and with the real solver.

const thisMonday = mondayOf(osloClock(instant(Date.now())).date);
/** The first week to come that no holiday cuts short. */
const nextMonday = [1, 2, 3, 4, 5]
  .map((weeks) => addDays(thisMonday, 7 * weeks))
  .find((date) => [0, 1, 2, 3, 4].every((day) => !holidayOn(addDays(date, day)))) as LocalDate;
const holyWeek = addDays(easterSunday(yearOf(thisMonday) + 1), -6);
const monday = { weekday: 1, from: '09:00', to: '12:00', kind: 'phone', seats: 2 };

let database: TestDatabase;
let redis: TestRedis;
let api: RoomsApi;
let places: Neighbours;
let coordinator: Somebody;
let roster: string;

beforeEach(async () => {
  database = await apiDatabase();
  redis = await testRedis();
  places = await neighbours(database);
  roster = `centres/${places.centre.centreId}/roster`;
  coordinator = await somebody(database, { role: 'coordinator', centreId: places.centre.centreId });
  api = await roomsApi(database, redis);
});
afterEach(async () => {
  await api.close();
  await redis.quit();
  await database.drop();
});

describe('a week’s draft that is filled', () => {
  it('has a seat for one of each municipality, and nobody is on duty by it', async () => {
    const [venleg, glad] = [await agent(places.here), await agent(places.there)];
    await agent(places.here);
    const { status, body } = await fill(week(), 1, [monday]);
    expect([status, body]).toMatchObject([200, { seats: 2, missing: 0, empty: [], ended: 'best' }]);
    const seated = (await changes(body)).map(({ after }) => after);
    expect(seated).toHaveLength(2);
    expect(seated.map(({ personId }) => personId)).toContain(glad.id);
    expect(seated[0]).toMatchObject({ kind: 'phone', from: at(week(), '09:00'), to: at(week(), '12:00') });
    expect(await published()).toEqual([]);
    expect(venleg.id).not.toBe(glad.id);
  });

  it('keeps the seats that are there, and is filled once', async () => {
    const venleg = await agent(places.here);
    const glad = await agent(places.there);
    const seat = { personId: venleg.id, kind: 'phone', from: at(week(), '09:00'), to: at(week(), '12:00') };
    await api.as(coordinator, 'POST', `${roster}/draft/seats`, { version: 1, ...seat });
    const filled = await fill(week(), 2, [monday]);
    expect(filled.body).toMatchObject({ seats: 1, missing: 0 });
    expect((await changes(filled.body)).map(({ after }) => after.personId).sort()).toEqual([venleg.id, glad.id].sort());
    expect((await fill(week(), 3, [monday])).body).toMatchObject({ seats: 0, missing: 0 });
  });

  it('says of a seat that stays empty what is in each person’s way', async () => {
    const venleg = await agent(places.here);
    const both = [monday, { ...monday, from: '12:00', to: '15:00', seats: 1 }];
    const { body } = await fill(
      week(),
      1,
      both.map((need) => ({ ...need, seats: 1 })),
    );
    expect(body).toMatchObject({ seats: 1, missing: 1 });
    expect(body['empty']).toMatchObject([{ missing: 1, because: [{ personId: venleg.id, obstacles: ['break'] }] }]);
  });

  it('counts what people have had the weeks before', async () => {
    const [venleg, kvikk] = [await agent(places.here), await agent(places.here)];
    for (const day of [0, 1]) await seatOf(venleg, addDays(week(), day - 7));
    const twice = [1, 2].map((weekday) => ({ ...monday, weekday, seats: 1 }));
    const { body } = await fill(week(), 1, twice);
    expect((await changes(body)).map(({ after }) => after.personId)).toEqual([kvikk.id, kvikk.id]);
  });

  it('is left alone when somebody changed the week, by whoever may not plan, and when the week needs nothing sane', async () => {
    const venleg = await agent(places.here);
    expect(await fill(week(), 7, [monday])).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } });
    const order = { version: 1, week: week(), needs: [monday] };
    expect((await api.as(venleg, 'POST', `${roster}/draft/fill`, order)).status).toBe(403);
    const wrong = [
      { ...monday, from: '9' },
      { ...monday, seats: 21 },
      { ...monday, weekday: 8 },
    ];
    for (const need of wrong) expect((await fill(week(), 1, [need])).status).toBe(400);
    expect(
      (
        await fill(
          week(),
          1,
          Array.from({ length: 106 }, () => monday),
        )
      ).status,
    ).toBe(400);
    expect((await fill(localDate('2027-03-23'), 1, [monday])).status).toBe(400);
  });

  it('has no seats on closed days: of the week before Easter three mornings are left', async () => {
    await agent(places.here);
    const easter = [1, 2, 3, 4, 5].map((weekday) => ({ ...monday, weekday, seats: 1 }));
    const { body } = await fill(holyWeek, 1, easter);
    expect(body).toMatchObject({ seats: 3, missing: 0 });
  });
});

const week = () => nextMonday;
const at = (date: string, time: string) => new Date(osloInstant(localDate(date), wallTime(time))).toISOString();

const agent = ({ centreId, municipalityId }: { readonly centreId: string; readonly municipalityId: string }) =>
  somebody(database, { role: 'agent', centreId }).then(async (one) => {
    await database.behindTheWall('update samsvar.person set municipality_id = $2 where id = $1', [
      one.id,
      municipalityId,
    ]);
    return one;
  });

const fill = (monday: string, version: number, needs: readonly object[]) =>
  api.as(coordinator, 'POST', `${roster}/draft/fill`, { week: monday, version, needs });

const seatOf = ({ id }: Somebody, date: string) =>
  database.behindTheWall(
    `insert into samsvar.seat (id, centre_id, person_id, kind, starts_at, ends_at) values ($1, $2, $3, 'phone', $4, $5)`,
    [uuidv7(), places.centre.centreId, id, at(date, '09:00'), at(date, '12:00')],
  );

async function changes({ draft }: Body): Promise<readonly { readonly after: { readonly personId: string } }[]> {
  const { id } = draft as { readonly id: string };
  return (await api.as(coordinator, 'GET', `${roster}/editions/${id}/changes`)).body['items'] as never;
}

const published = async () =>
  (await api.as(coordinator, 'GET', `${roster}?from=${at(week(), '00:00')}&to=${at(week(), '24:00')}`)).body['items'];
