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
import { uuidv7 } from 'uuidv7';
import { ProposalsByHand } from './proposals-by-hand.js';
import { roomsApi, somebody, type Body, type Somebody } from './rooms-api.js';
import { employed as employedAt, emptyPlace, type EmptyPlace } from './roster-place.js';

// Weeks' drafts filled by a search, on the real database and with the real solver.

const thisMonday = mondayOf(osloClock(instant(Date.now())).date);
/** The first week to come that no holiday cuts short. */
const nextMonday = [1, 2, 3, 4, 5]
  .map((weeks) => addDays(thisMonday, 7 * weeks))
  .find((date) => [0, 1, 2, 3, 4].every((day) => !holidayOn(addDays(date, day)))) as LocalDate;
const holyWeek = addDays(easterSunday(yearOf(thisMonday) + 1), -6);
const monday = { weekday: 1, from: '09:00', to: '12:00', kind: 'phone', seats: 2 };

let { database, redis, places, api, centre, hasShift, close } = {} as EmptyPlace;
let coordinator: Somebody;
let roster: string;

beforeEach(async () => {
  ({ database, redis, places, api, centre, hasShift, close } = await emptyPlace());
  roster = `${centre}/roster`;
  coordinator = await somebody(database, { role: 'coordinator', centreId: places.centre.centreId });
});
afterAll(() => close());

describe('a week’s draft that is filled', () => {
  it('has a seat for one of each municipality, and nobody is on duty by it', async () => {
    const [venleg, glad] = [await agent(places.here), await agent(places.there)];
    await agent(places.here);
    await want([monday]);
    expect(await fill(1)).toMatchObject({
      open: 2,
      seated: 2,
      ended: 'best',
      found: { seats: 2, missing: 0, empty: [] },
    });
    const seated = await drafted();
    expect(seated).toHaveLength(2);
    expect(seated.map(({ personId }) => personId)).toContain(glad.id);
    expect(seated[0]).toMatchObject({ kind: 'phone', from: at(week(), '09:00'), to: at(week(), '12:00') });
    expect(await published()).toEqual([]);
    expect(venleg.id).not.toBe(glad.id);
  });

  it('keeps the seats that are there, and is filled once', async () => {
    const venleg = await agent(places.here);
    const glad = await agent(places.there);
    await want([monday]);
    const seat = { personId: venleg.id, kind: 'phone', from: at(week(), '09:00'), to: at(week(), '12:00') };
    await api.as(coordinator, 'POST', `${roster}/draft/seats`, { version: 1, ...seat });
    expect(await fill(2)).toMatchObject({ open: 1, found: { seats: 1, missing: 0 } });
    expect((await drafted()).map(({ personId }) => personId).sort()).toEqual([venleg.id, glad.id].sort());
    expect(await fill(3)).toMatchObject({ open: 0, found: { seats: 0, missing: 0 } });
  });

  it('says of a seat that stays empty what is in each person’s way', async () => {
    const venleg = await agent(places.here);
    await want([monday, { ...monday, from: '12:00', to: '15:00' }].map((need) => ({ ...need, seats: 1 })));
    const { found } = await fill(1);
    expect(found).toMatchObject({ seats: 1, missing: 1 });
    expect(found.empty).toMatchObject([{ missing: 1, because: [{ personId: venleg.id, obstacles: ['break'] }] }]);
  });

  it('may have the common lunch between two seats of one person', async () => {
    await agent(places.here);
    const both = [monday, { ...monday, from: '12:00', to: '15:00' }].map((need) => ({ ...need, seats: 1 }));
    await want(both, { lunch: { from: '11:30', to: '12:00' } });
    expect(await fill(1)).toMatchObject({ found: { seats: 2, missing: 0 } });
  });

  it('counts what people have had the weeks before, when they had come by then', async () => {
    const [venleg, kvikk] = [await agent(places.here), await agent(places.here)];
    await database.behindTheWall(`update samsvar.role_grant set granted_at = granted_at - interval '1 year'`, []);
    for (const day of [0, 1]) await seatOf(venleg, addDays(week(), day - 7));
    await want([1, 2].map((weekday) => ({ ...monday, weekday, seats: 1 })));
    await fill(1);
    expect((await drafted()).map(({ personId }) => personId)).toEqual([kvikk.id, kvikk.id]);
  });

  it('has no seats on closed days: of the week before Easter three mornings are left', async () => {
    await agent(places.here);
    await want([1, 2, 3, 4, 5].map((weekday) => ({ ...monday, weekday, seats: 1 })));
    expect(await fill(1, { week: holyWeek })).toMatchObject({ found: { seats: 3, missing: 0 } });
  });

  it('seats nobody after the last day of an employment, and says so of each seat that stays empty', async () => {
    const venleg = await agent(places.here);
    await employedUntil(venleg, addDays(week(), 1));
    await want([1, 2, 3].map((weekday) => ({ ...monday, weekday, seats: 1 })));
    const { found } = await fill(1);
    expect(found).toMatchObject({ seats: 2, missing: 1 });
    expect(found.empty).toMatchObject([{ because: [{ personId: venleg.id, obstacles: ['not-an-agent'] }] }]);
    expect((await drafted()).map(({ from }) => from)).toEqual([0, 1].map((day) => at(addDays(week(), day), '09:00')));
  });

  it('counts whoever begins in the middle of the period from then on', async () => {
    const venleg = await agent(places.here);
    await employedFrom(venleg, addDays(week(), 2));
    await want([1, 3].map((weekday) => ({ ...monday, weekday, seats: 1 })));
    expect(await fill(1)).toMatchObject({ found: { seats: 1, missing: 1 } });
    expect((await drafted()).map(({ from }) => from)).toEqual([at(addDays(week(), 2), '09:00')]);
  });

  it('has somebody else in the seat of whoever is away', async () => {
    const [venleg, glad] = [await agent(places.here), await agent(places.there)];
    await seatOf(venleg, week());
    const away = { personId: venleg.id, from: at(week(), '08:00'), to: at(week(), '16:00') };
    await api.as(coordinator, 'POST', `centres/${places.centre.centreId}/absences`, away);
    await want([{ ...monday, seats: 1 }]);
    expect(await fill(1)).toMatchObject({ open: 1, found: { seats: 1, missing: 0 } });
    expect((await drafted()).map(({ personId }) => personId)).toEqual([glad.id]);
  });

  it('may be several weeks, each in its own draft', async () => {
    await agent(places.here);
    await want([{ ...monday, seats: 1 }]);
    expect(await fill(1, { week: holyWeek, weeks: 3 })).toMatchObject({ found: { seats: 2, missing: 0 } });
    expect(await drafted(holyWeek)).toHaveLength(1);
    expect(await drafted(addDays(holyWeek, 14))).toHaveLength(1);
  });

  it('is as it was when that is undone, but for what was changed by hand', async () => {
    for (const place of [places.here, places.there]) await agent(place);
    await want([monday]);
    const { found } = await fill(1);
    const [{ id } = { id: '' }] = await draftedSeats();
    await api.as(coordinator, 'PATCH', `${roster}/draft/seats/${id}`, { version: 2, kind: 'chat' });
    const undo = () => api.as(coordinator, 'POST', `${roster}/layings/${String(found.layingId)}/undo`);
    expect(await undo()).toMatchObject({ status: 200, body: { seats: 1 } });
    expect(await drafted()).toMatchObject([{ kind: 'chat' }]);
    expect((await undo()).status).toBe(404);
  });

  it('is left alone when somebody changed the week, by whoever may not plan, and when it makes no sense', async () => {
    const venleg = await agent(places.here);
    await want([monday]);
    expect(await order({ version: 7 })).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } });
    expect((await api.as(venleg, 'POST', `${roster}/searches`, { version: 1, week: week() })).status).toBe(403);
    for (const wrong of [{ week: '2027-03-23' }, { weeks: 7 }, { seconds: 121 }])
      expect((await order(wrong)).status).toBe(400);
  });
});

describe('a search that goes on', () => {
  const byHand = new ProposalsByHand();
  let venleg: Somebody;
  beforeEach(async () => {
    api = await roomsApi(database, redis, undefined, byHand);
    venleg = await agent(places.here);
    await want([monday]);
  });
  afterEach(() => api.close());

  it('tells how far it is, and ends with the best so far when it is stopped', async () => {
    const { status, body } = await order({});
    expect([status, body]).toMatchObject([201, { open: 2, ended: null, found: null }]);
    expect(await ended(body, ({ seated }) => seated === 1)).toMatchObject({ seated: 1, ended: null });
    const stop = await api.as(coordinator, 'POST', `${roster}/searches/${String(body['id'])}/stop`);
    expect(stop.status).toBe(200);
    expect(await ended(body)).toMatchObject({ ended: 'stopped', found: { seats: 1, missing: 1 } });
    expect(await drafted()).toHaveLength(1);
  });

  it('leaves a row in the audit log of its start and of what came of it, and none of how far it is', async () => {
    const { body } = await order({});
    const progress = await api.as(coordinator, 'GET', `${roster}/searches/${String(body['id'])}/progress`);
    expect(progress).toMatchObject({ status: 200, body: { open: 2, ended: null } });
    expect(Object.keys(progress.body).sort()).toEqual(['ended', 'open', 'seated']);
    await look(body);
    const rows = await database.behindTheWall(
      `select about from samsvar.audit where person_id = $1 and about ?| array['searchId', 'week'] order by id`,
      [coordinator.id],
    );
    expect(rows.map((row) => Object.keys((row as { readonly about: object }).about).sort())).toEqual([
      ['centreId', 'week'],
      ['centreId', 'searchId'],
    ]);
    await api.as(coordinator, 'POST', `${roster}/searches/${String(body['id'])}/stop`);
    await ended(body);
  });

  it('seats nobody who has come to be away meanwhile: the seat stays empty, and it is said why', async () => {
    const { body } = await order({});
    const personId = venleg.id;
    const away = { personId, from: at(week(), '08:00'), to: at(week(), '16:00') };
    expect((await api.as(coordinator, 'POST', `${centre}/absences`, away)).status).toBe(201);
    await api.as(coordinator, 'POST', `${roster}/searches/${String(body['id'])}/stop`);
    expect(await ended(body)).toMatchObject({
      ended: 'stopped',
      found: {
        ...{ seats: 0, missing: 2 },
        empty: [{ kind: 'phone', missing: 1, because: [{ personId, obstacles: ['absent'] }] }, { missing: 1 }],
      },
    });
    expect(await drafted()).toEqual([]);
  });

  it('is the only one of its centre', async () => {
    const { body } = await order({});
    expect(await order({ week: holyWeek })).toMatchObject({ status: 409, body: { code: 'search-under-way' } });
    await api.as(coordinator, 'POST', `${roster}/searches/${String(body['id'])}/stop`);
    await ended(body);
  });

  it('is given up when nobody looks at it any more, and lays nothing', async () => {
    const { body } = await order({});
    await since('looked_at', body);
    await gone(body);
    expect(await look(body)).toMatchObject({ ended: 'abandoned', found: null });
    expect(await drafted()).toEqual([]);
  });

  it('is over when its process died, and the next may begin', async () => {
    const id = uuidv7();
    await database.behindTheWall(
      `insert into samsvar.roster_search
         (id, centre_id, week, weeks, started_at, started_by, until, looked_at, heard_at, progress)
       values ($1, $2, $3, 1, now(), $4, now(), now(), now() - interval '1 minute', '{"open":0,"seated":0}')`,
      [id, places.centre.centreId, week(), coordinator.id],
    );
    expect(await look({ id })).toMatchObject({ ended: 'failed' });
    expect((await order({})).status).toBe(201);
  });

  it('lays nothing in a week that was changed meanwhile', async () => {
    const { body } = await order({});
    const glad = await agent(places.there);
    const seat = { personId: glad.id, kind: 'chat', from: at(week(), '09:00'), to: at(week(), '12:00') };
    await api.as(coordinator, 'POST', `${roster}/draft/seats`, { version: 1, ...seat });
    await api.as(coordinator, 'POST', `${roster}/searches/${String(body['id'])}/stop`);
    expect(await ended(body)).toMatchObject({ ended: 'changed-meanwhile', found: null });
    expect(await drafted()).toMatchObject([{ kind: 'chat' }]);
  });

  it('lays nothing when another process ends it while its seats are laid', async () => {
    const { body } = await order({});
    const undo = await atEveryInsert(
      'roster_change',
      `update samsvar.roster_search set ended = 'failed' where ended is null`,
    );
    try {
      await api.as(coordinator, 'POST', `${roster}/searches/${String(body['id'])}/stop`);
      expect(await ended(body)).toMatchObject({ ended: 'failed', found: null });
      expect(await drafted()).toEqual([]);
    } finally {
      await undo();
    }
  });

  it('of several weeks lays nothing in the others either when one of them was changed meanwhile', async () => {
    const { body } = await order({ weeks: 2 });
    const glad = await agent(places.there);
    const other = addDays(week(), 7);
    const seat = { personId: glad.id, kind: 'chat', from: at(other, '09:00'), to: at(other, '12:00') };
    await api.as(coordinator, 'POST', `${roster}/draft/seats`, { version: 1, ...seat });
    await api.as(coordinator, 'POST', `${roster}/searches/${String(body['id'])}/stop`);
    expect(await ended(body)).toMatchObject({ ended: 'changed-meanwhile', found: null });
    expect(await drafted()).toEqual([]);
  });
});

type Search = {
  readonly id: string;
  readonly seated: number;
  readonly ended: string | null;
  readonly found: Body & { readonly layingId: string; readonly empty: readonly unknown[] };
};

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

const want = async (ordinary: readonly object[], more: object = {}) => {
  const said = { version: 1, ordinary, seasons: [], events: [], lunch: null, ...more };
  expect(await api.as(coordinator, 'PUT', `${roster}/demand`, said)).toMatchObject({ status: 200 });
};

const order = (fields: object) =>
  api.as(coordinator, 'POST', `${roster}/searches`, { version: 1, week: week(), seconds: 60, ...fields });

const fill = async (version: number, fields: object = {}): Promise<Search> => {
  const { body } = await order({ version, ...fields });
  return ended(body);
};

const look = async ({ id }: Body) =>
  (await api.as(coordinator, 'GET', `${roster}/searches/${String(id)}`)).body as never as Search;

/** Until it is over, or as it is wanted. */
async function ended(body: Body, isEnough = ({ ended: how }: Search) => how !== null): Promise<Search> {
  for (;;) {
    const search = await look(body);
    if (isEnough(search)) return search;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Until its row says so, without a look. */
async function gone({ id }: Body): Promise<void> {
  for (;;) {
    const [row] = await database.behindTheWall('select 1 from samsvar.roster_search where id = $1 and ended is null', [
      id,
    ]);
    if (!row) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Done in the same moment by somebody else, as far as whoever inserts can see. */
async function atEveryInsert(table: string, statement: string): Promise<() => Promise<unknown>> {
  const make = `create function samsvar.meanwhile() returns trigger language plpgsql as $$ begin ${statement}; return new; end $$`;
  await database.behindTheWall(make, []);
  await database.behindTheWall(
    `create trigger meanwhile before insert on samsvar.${table} for each row execute function samsvar.meanwhile()`,
    [],
  );
  return () => database.behindTheWall('drop function samsvar.meanwhile() cascade', []);
}

const since = (column: string, { id }: Body) =>
  database.behindTheWall(`update samsvar.roster_search set ${column} = now() - interval '1 minute' where id = $1`, [
    id,
  ]);

const seatOf = (who: Somebody, date: string) => hasShift(who, at(date, '09:00'), at(date, '12:00'));

async function draftedSeats(of: string = week()) {
  const draft = (await api.as(coordinator, 'GET', `${roster}/draft?week=${of}`)).body;
  const changes = await api.as(coordinator, 'GET', `${roster}/editions/${String(draft['id'])}/changes`);
  return changes.body['items'] as readonly {
    readonly id: string;
    readonly after: { readonly personId: string; readonly from: string };
  }[];
}

const employedUntil = (who: Somebody, last: string) => employed(who, addDays(week(), -70), last);
const employedFrom = (who: Somebody, first: string) => employed(who, first, null);
const employed = (who: Somebody, first: string, last: string | null) =>
  employedAt(database, places.here, who, { first, last });

const drafted = async (of?: string) => ((await draftedSeats(of)) ?? []).map(({ after }) => after);

const published = async () =>
  (await api.as(coordinator, 'GET', `${roster}?from=${at(week(), '00:00')}&to=${at(week(), '24:00')}`)).body['items'];
