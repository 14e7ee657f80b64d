import 'reflect-metadata';
import { addDays, localDate, osloInstant, wallTime } from '@samsvar/core';
import { somebody } from './rooms-api.js';
import { employed, rosterPlace, week, type RosterPlace } from './roster-place.js';

// The roster as a file, out and in, on the real database.

const next = addDays(week, 7);
const heading = 'Dato;Frå;Til;Vakttype;Namn;Id';

let { database, places, api, centre, coordinator, venleg, close } = {} as RosterPlace;
let roster: string;

beforeEach(async () => {
  ({ database, places, api, centre, coordinator, venleg, close } = await rosterPlace());
  roster = `${centre}/roster`;
  await database.behindTheWall(`update samsvar.person set given_name = '=Venleg', family_name = 'Vipe' where id = $1`, [
    venleg.id,
  ]);
});
afterAll(() => close());

describe('the roster as a file', () => {
  it('has the weeks as they stand, and no name that a spreadsheet would reckon', async () => {
    await send(`${heading}\n${week};09:00;12:00;telefon;;${venleg.id}`);
    const { status, headers, body } = await api.as(coordinator, 'GET', `${roster}/export?week=${week}`);
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(headers['content-disposition']).toContain('attachment');
    expect(body['text']).toBe(`\uFEFF${heading}\r\n${week};09:00;12:00;telefon;'=Venleg Vipe;${venleg.id}\r\n`);
    expect((await api.as(coordinator, 'GET', `${roster}/export?week=${next}`)).body['text']).toBe(
      `\uFEFF${heading}\r\n`,
    );
    expect((await api.as(venleg, 'GET', `${roster}/export?week=${week}`)).status).toBe(403);
    expect((await api.as(coordinator, 'GET', `${roster}/export?week=${week}&weeks=27`)).status).toBe(400);
  });

  it('is read again in another week, by the very name it was written with', async () => {
    await send(`${heading}\n${week};09:00;12:00;telefon;;${venleg.id}`);
    const { body } = await api.as(coordinator, 'GET', `${roster}/export?week=${week}`);
    const later = String(body['text']).replace(week, next).replace(venleg.id, '');
    expect(await send(later)).toMatchObject({ status: 200, body: { count: 1, wrong: 0, laid: { seats: 1 } } });
    expect(await drafted(next)).toMatchObject([{ personId: venleg.id, from: at(next, '09:00') }]);
  });
});

describe('a file that is imported', () => {
  it('is looked at first: nothing is laid', async () => {
    const looked = await send(`${heading}\n${week};09:00;12:00;telefon;;${venleg.id}`, true);
    expect(looked).toMatchObject({
      status: 200,
      body: { count: 1, wrong: 0, laid: null, rows: [{ line: 2, kind: 'telefon', faults: [] }] },
    });
    expect(await drafted(week)).toEqual([]);
  });

  it('says of each row what is wrong, those of the roster as well, and lays none of it', async () => {
    await send(`${heading}\n${week};09:00;12:00;telefon;;${venleg.id}`);
    const rows = [
      `${week};11:00;14:00;telefon;;${venleg.id}`,
      `${addDays(week, -21)};09:00;12:00;telefon;;${venleg.id}`,
      `${week};09:00;12:00;telefon;;${coordinator.id}`,
      `${next};09:00;12:00;dans;Ingen;`,
      `${next};09:00;12:00;chat;;${venleg.id}`,
    ];
    const { body } = await send([heading, ...rows].join('\n'));
    expect(body).toMatchObject({ count: 5, wrong: 4, laid: null });
    const told = body['rows'] as readonly { readonly line: number; readonly faults: readonly string[] }[];
    expect(told.map(({ line, faults }) => [line, ...faults])).toEqual([
      [2, 'on-duty'],
      [3, 'over'],
      [4, 'not-an-agent'],
      [5, 'kind', 'person-unknown'],
      [6],
    ]);
    expect(await drafted(next)).toEqual([]);
  });

  it('lays nobody who is away then, nor after the last day of an employment, and the preview says so', async () => {
    const away = { personId: venleg.id, from: at(week, '08:00'), to: at(week, '16:00') };
    expect((await api.as(coordinator, 'POST', `${centre}/absences`, away)).status).toBe(201);
    await employed(database, places.here, venleg, { first: addDays(week, -70), last: next });
    const days = [week, addDays(week, 1), next, addDays(next, 1)];
    const rows = days.map((date) => `${date};09:00;12:00;telefon;;${venleg.id}`);
    for (const isPreview of [true, false])
      expect((await send([heading, ...rows].join('\n'), isPreview)).body).toMatchObject({
        ...{ count: 4, wrong: 2, laid: null },
        rows: [
          { line: 2, faults: ['absent'] },
          { line: 5, faults: ['not-an-agent'] },
          { line: 3, faults: [] },
          { line: 4, faults: [] },
        ],
      });
  });

  it('knows nobody of another centre', async () => {
    const stranger = await somebody(database, { role: 'agent', centreId: places.otherCentre.centreId });
    const { body } = await send(`${heading}\n${week};09:00;12:00;telefon;;${stranger.id}`);
    expect(body).toMatchObject({ wrong: 1, rows: [{ faults: ['person-unknown'] }] });
  });

  it('may be somebody’s calendar, in Norwegian time, whose events name somebody or nobody', async () => {
    await database.behindTheWall(`update samsvar.person set given_name = 'Venleg' where id = $1`, [venleg.id]);
    const day = week.replaceAll('-', '');
    const events = [
      `DTSTART;TZID=Europe/Oslo:${day}T090000\r\nDTEND;TZID=Europe/Oslo:${day}T120000\r\nSUMMARY:Telefonvakt, Fjordvest`,
      `DTSTART;TZID=Europe/Oslo:${day}T130000\r\nDTEND;TZID=Europe/Oslo:${day}T150000\r\nSUMMARY:Bakvakt: Venleg Vipe`,
    ];
    const calendar = calendarWith(events);
    expect(await send(calendar, true)).toMatchObject({
      body: { count: 2, wrong: 1, rows: [{ line: 3, faults: ['person-unknown'] }, { faults: [] }] },
    });
    const { body } = await send(calendar, false, { owner: venleg.id });
    expect(body).toMatchObject({ count: 2, wrong: 0, laid: { seats: 2 } });
    expect(await drafted(week)).toMatchObject([
      { personId: venleg.id, kind: 'phone', from: at(week, '09:00'), to: at(week, '12:00') },
      { personId: venleg.id, kind: 'standby', from: at(week, '13:00'), to: at(week, '15:00') },
    ]);
    expect(await send(calendar, true, { owner: 'x' })).toMatchObject({ status: 400 });
    expect(await send(calendar, true, { owner: places.centre.centreId })).toMatchObject({ status: 404 });
  });

  it('that is a calendar has an end, and is whole', async () => {
    expect(await send('BEGIN:VCALENDAR\r\nBEGIN:VEVENT')).toMatchObject({
      status: 422,
      body: { code: 'file-unreadable' },
    });
    const many = calendarWith(Array.from({ length: 1_001 }, () => 'SUMMARY:Vakt'));
    expect(await send(many)).toMatchObject({ status: 413 });
    expect(await send(calendarWith([]))).toMatchObject({ status: 200, body: { count: 0, laid: null } });
  });

  it('is undone at once', async () => {
    const { body } = await send(`${heading}\n${week};09:00;12:00;telefon;;${venleg.id}`);
    const { id } = body['laid'] as { readonly id: string };
    expect((await api.as(coordinator, 'POST', `${roster}/layings/${id}/undo`)).body).toEqual({ seats: 1 });
    expect(await drafted(week)).toEqual([]);
  });

  it('is laid in all of its weeks, or in none of them', async () => {
    const full = await api.as(coordinator, 'POST', `${roster}/draft/seats`, {
      ...{ version: 1, personId: venleg.id, kind: 'chat', from: at(next, '09:00'), to: at(next, '12:00') },
    });
    await database.behindTheWall(
      `insert into samsvar.roster_change (edition_id, id, centre_id)
       select $1, gen_random_uuid(), $2 from generate_series(2, 2000)`,
      [full.body['id'], places.centre.centreId],
    );
    const rows = [week, next].map((date) => `${date};13:00;15:00;telefon;;${venleg.id}`);
    expect(await send([heading, ...rows].join('\n'))).toMatchObject({ status: 409, body: { code: 'draft-too-large' } });
    expect((await api.as(coordinator, 'GET', `${roster}/draft?week=${week}`)).body).toMatchObject({ id: null });
  });

  it('has an end, and columns', async () => {
    expect(await send('a;b\n1;2')).toMatchObject({ status: 422, body: { code: 'file-without-columns' } });
    expect(await send(`${heading}\n"torn`)).toMatchObject({ status: 422, body: { code: 'file-unreadable' } });
    expect(await send(heading.padEnd(200_001, 'x'))).toMatchObject({ status: 400 });
    expect(await send(`${heading}\n${`${week};9;12;telefon;;x\n`.repeat(1_001)}`)).toMatchObject({ status: 413 });
    expect(await send(heading)).toMatchObject({ status: 200, body: { count: 0, laid: null } });
  });
});

const calendarWith = (events: readonly string[]) =>
  [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0'],
    ...events.flatMap((event) => ['BEGIN:VEVENT', event, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');

const at = (date: string, time: string) => new Date(osloInstant(localDate(date), wallTime(time))).toISOString();
const send = (file: string, isPreview = false, more: object = {}) =>
  api.as(coordinator, 'POST', `${roster}/imports`, { file, isPreview, ...more });

async function drafted(of: string): Promise<readonly unknown[]> {
  const draft = await api.as(coordinator, 'GET', `${roster}/draft?week=${of}`);
  if (draft.body['id'] === null) return [];
  const changes = await api.as(coordinator, 'GET', `${roster}/editions/${String(draft.body['id'])}/changes`);
  return (changes.body['items'] as readonly { readonly after: unknown }[]).map(({ after }) => after);
}
