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
import type { Somebody } from './rooms-api.js';
import { employed, rosterPlace, type RosterPlace } from './roster-place.js';

// Weeks that are used again, on the real database.

const thisMonday = mondayOf(osloClock(instant(Date.now())).date);
/** The first two weeks to come, beside each other, that no holiday cuts short. */
const week = [1, 2, 3, 4, 5, 6, 7]
  .map((weeks) => addDays(thisMonday, 7 * weeks))
  .find((monday) =>
    Array.from({ length: 14 }, (_, day) => addDays(monday, day)).every((day) => !holidayOn(day)),
  ) as LocalDate;
const next = addDays(week, 7);
const holyWeek = addDays(easterSunday(yearOf(thisMonday) + 1), -6);

let { database, places, api, centre, coordinator, venleg, glad, close } = {} as RosterPlace;
let roster: string;

beforeEach(async () => {
  ({ database, places, api, centre, coordinator, venleg, glad, close } = await rosterPlace());
  roster = `${centre}/roster`;
  await add(venleg, week, '09:00');
  await add(glad, addDays(week, 3), '12:00');
});
afterAll(() => close());

describe('a week that is copied', () => {
  it('lies in the draft of the other, on the same weekdays at the same times', async () => {
    expect(await lay({ copied: week, week: next })).toMatchObject({
      status: 201,
      body: { seats: 2, left: 0, skipped: [] },
    });
    expect(await drafted(next)).toMatchObject([
      { personId: venleg.id, kind: 'phone', from: at(next, '09:00'), to: at(next, '12:00') },
      { personId: glad.id, from: at(addDays(next, 3), '12:00') },
    ]);
  });

  it('leaves out whoever is on duty already, and who answers for the centre no more', async () => {
    await add(venleg, next, '10:00');
    await database.behindTheWall('delete from samsvar.role_grant where person_id = $1', [glad.id]);
    const { body } = await lay({ copied: week, week: next });
    expect(body).toMatchObject({
      seats: 0,
      left: 2,
      skipped: [
        { personId: venleg.id, because: 'on-duty' },
        { personId: glad.id, because: 'not-an-agent' },
      ],
    });
    expect(await drafted(next)).toHaveLength(1);
  });

  it('leaves out whoever is away then, and whose employment has ended by then', async () => {
    const away = { personId: venleg.id, from: at(next, '11:00'), to: at(addDays(next, 4), '16:00') };
    expect((await api.as(coordinator, 'POST', `${centre}/absences`, away)).status).toBe(201);
    await employed(database, places.here, glad, { first: addDays(week, -70), last: addDays(next, 2) });
    expect((await lay({ copied: week, week: next })).body).toMatchObject({
      ...{ seats: 0, left: 2 },
      skipped: [
        { personId: venleg.id, because: 'absent' },
        { personId: glad.id, because: 'not-an-agent' },
      ],
    });
    expect(await drafted(next)).toEqual([]);
  });

  it('leaves out what is over, and lays the rest of several weeks', async () => {
    const { body } = await lay({ copied: week, week: addDays(thisMonday, -7), weeks: 1 });
    expect(body).toMatchObject({ seats: 0, left: 2, skipped: [{ because: 'over' }, { because: 'over' }] });
    expect(await lay({ copied: week, week: next, weeks: 2 })).toMatchObject({ body: { seats: 4 - closedAfter() } });
  });

  it('tells of closed days', async () => {
    const { body } = await lay({ copied: week, week: holyWeek });
    expect(body).toMatchObject({ seats: 1, left: 1, skipped: [{ personId: glad.id, because: 'closed' }] });
  });

  it('is undone at once', async () => {
    const { body } = await lay({ copied: week, week: next, weeks: 2 });
    const undone = await api.as(coordinator, 'POST', `${roster}/layings/${String(body['id'])}/undo`);
    expect(undone).toMatchObject({ status: 200, body: { seats: body['seats'] } });
    expect(await drafted(next)).toEqual([]);
  });

  it('is nothing when there is nothing to copy', async () => {
    expect(await lay({ copied: addDays(week, 70), week: next })).toMatchObject({
      status: 422,
      body: { code: 'template-empty' },
    });
    for (const wrong of [
      { week: next },
      { copied: addDays(week, 1), week: next },
      { copied: week, week: next, weeks: 13 },
    ])
      expect((await lay(wrong)).status).toBe(400);
  });
});

describe('a template', () => {
  it('is a week as it stands, by a name, laid again after the week itself is gone', async () => {
    const saved = await save('Vanleg veke');
    expect(saved).toMatchObject({ status: 201, body: { name: 'Vanleg veke', shifts: 2 } });
    const { body } = await api.as(coordinator, 'GET', `${roster}/draft?week=${week}`);
    await api.as(coordinator, 'DELETE', `${roster}/editions/${String(body['id'])}?version=${String(body['version'])}`);
    const laid = await lay({ templateId: saved.body['id'], week: next });
    expect(laid).toMatchObject({ status: 201, body: { seats: 2 } });
    expect(await drafted(next)).toHaveLength(2);
  });

  it('has a name of its own, and something in it', async () => {
    await save('Vanleg veke');
    expect(await save('Vanleg veke')).toMatchObject({ status: 409, body: { code: 'template-name-taken' } });
    expect(await save('Tom', addDays(week, 70))).toMatchObject({ status: 422, body: { code: 'template-empty' } });
  });

  it('is listed and removed by the coordinator alone', async () => {
    const { body } = await save('Vanleg veke');
    const listed = await api.as(coordinator, 'GET', `${roster}/templates`);
    expect(listed.body['items']).toEqual([body]);
    expect((await api.as(venleg, 'GET', `${roster}/templates`)).status).toBe(403);
    const remove = () => api.as(coordinator, 'DELETE', `${roster}/templates/${String(body['id'])}`);
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(404);
    expect((await lay({ templateId: body['id'], week: next })).status).toBe(404);
  });
});

const at = (date: string, time: string) => new Date(osloInstant(localDate(date), wallTime(time))).toISOString();
const lay = (order: object) => api.as(coordinator, 'POST', `${roster}/layings`, order);
const save = (name: string, of: string = week) =>
  api.as(coordinator, 'POST', `${roster}/templates`, { name, week: of });

/** Of the second week that is laid, what a holiday may close. */
const closedAfter = (): number => {
  const [monday, thursday] = [holidayOn(addDays(next, 7)), holidayOn(addDays(next, 10))];
  return Number(monday?.kind === 'public-holiday') + Number(thursday !== undefined);
};

async function add({ id: personId }: Somebody, date: LocalDate, from: string): Promise<void> {
  const draft = await api.as(coordinator, 'GET', `${roster}/draft?week=${mondayOf(date)}`);
  const starts = Date.parse(at(date, from));
  const seat = {
    ...{ version: draft.body['version'], personId, kind: 'phone' },
    from: new Date(starts).toISOString(),
    to: new Date(starts + 3 * 3_600_000).toISOString(),
  };
  expect((await api.as(coordinator, 'POST', `${roster}/draft/seats`, seat)).status).toBe(201);
}

async function drafted(of: string) {
  const draft = await api.as(coordinator, 'GET', `${roster}/draft?week=${of}`);
  if (draft.body['id'] === null) return [];
  const changes = await api.as(coordinator, 'GET', `${roster}/editions/${String(draft.body['id'])}/changes`);
  const items = changes.body['items'] as readonly { readonly after: { readonly from: string } }[];
  return items.map(({ after }) => after).sort((one, other) => one.from.localeCompare(other.from));
}
