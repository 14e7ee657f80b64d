import 'reflect-metadata';
import type { Neighbours } from '@samsvar/platform/testing';
import { uuidv7 } from 'uuidv7';
import { somebody, type Somebody } from './rooms-api.js';
import { emptyPlace, type EmptyPlace } from './roster-place.js';

let { database, places, api, centre, close } = {} as EmptyPlace;
let coordinator: Somebody;
let centreAdministrator: Somebody;
let administrator: Somebody;
let agent: Somebody;
let stranger: Somebody;
let home: string;

beforeAll(async () => {
  ({ database, places, api, centre, close } = await emptyPlace());
  const { centreId } = places.centre;
  const { municipalityId } = places.here;
  home = `${centre}/municipalities/${municipalityId}`;
  coordinator = await somebody(database, { role: 'coordinator', centreId });
  centreAdministrator = await somebody(database, { role: 'centre-administrator', centreId });
  administrator = await somebody(database, { role: 'municipality-administrator', centreId, municipalityId });
  agent = await somebody(database, { role: 'agent', centreId });
  stranger = await somebody(database, { role: 'coordinator', centreId: places.otherCentre.centreId });
});
afterAll(() => close());

describe('a centre', () => {
  it('is listed for those who hold a grant in it, and for nobody else', async () => {
    const { body } = await api.as(agent, 'GET', 'centres');
    expect(body).toMatchObject({ items: [{ id: places.centre.centreId }], next: null });
  });

  it('is renamed by its coordinator, once for each version seen', async () => {
    const { body } = await api.as(coordinator, 'GET', centre);
    const change = { name: 'Kontaktsenteret vårt', version: body['version'] };
    expect(await api.as(coordinator, 'PATCH', centre, change)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await api.as(coordinator, 'PATCH', centre, change)).toMatchObject({
      status: 409,
      body: { code: 'changed-meanwhile' },
    });
    expect((await api.as(agent, 'PATCH', centre, change)).status).toBe(403);
    expect((await api.as(stranger, 'GET', centre)).status).toBe(404);
  });

  it('is not renamed by somebody who does not say which version they have seen', async () => {
    const { status, body } = await api.as(coordinator, 'PATCH', centre, { name: 'Mitt' });
    expect([status, body]).toMatchObject([400, { errors: [{ field: 'version', rule: 'seenVersion' }] }]);
  });

  it('has figures for routing that its coordinator changes, whoever works there reads, and nobody changes unseen', async () => {
    const figures = `${centre}/policies`;
    const before = (await api.as(agent, 'GET', figures)).body;
    expect(before).toMatchObject({ figures: { offerFor: 20 }, own: [] });
    const change = { version: before['version'], offerFor: 25, callBackOver: null };
    expect((await api.as(agent, 'PATCH', figures, change)).status).toBe(403);
    expect(await api.as(coordinator, 'PATCH', figures, change)).toMatchObject({
      status: 200,
      body: { version: Number(before['version']) + 1, figures: { offerFor: 25 }, own: ['offerFor'] },
    });
    expect(await api.as(coordinator, 'PATCH', figures, change)).toMatchObject({ body: { code: 'changed-meanwhile' } });
    expect((await api.as(coordinator, 'PATCH', figures, { ...change, wrapUp: 9_000 })).status).toBe(400);
  });

  it('is opened with its first administrator by whoever runs the installation, who then sees nothing inside', async () => {
    const platform = await somebody(database, { role: 'platform-administrator' });
    const first = { subject: uuidv7(), givenName: 'Fyrste', familyName: 'Fjell', email: 'fyrste@nytt.example' };
    const wanted = { slug: 'nytt-senter', name: 'Nytt senter', administrator: first };
    const opened = await api.as(platform, 'POST', 'platform/centres', wanted);
    expect(opened).toMatchObject({ status: 201, body: { slug: 'nytt-senter' } });
    const inside = `centres/${opened.body['id']}`;
    expect((await api.as({ ...platform, subject: first.subject }, 'GET', inside)).status).toBe(200);
    expect((await api.as(platform, 'GET', inside)).status).toBe(404);
    expect(await api.as(platform, 'POST', 'platform/centres', wanted)).toMatchObject({ body: { code: 'slug-taken' } });
    expect((await api.as(coordinator, 'GET', 'platform/centres')).status).toBe(403);
    expect((await api.as(coordinator, 'GET', 'platform/audit')).status).toBe(403);
    expect((await api.as(platform, 'GET', 'platform/audit')).body['items']).toEqual([
      expect.objectContaining({ action: 'audit.read-platform', outcome: 'permitted', personId: platform.id }),
      expect.objectContaining({ action: 'audit.read-platform', outcome: 'denied', personId: coordinator.id }),
      expect.objectContaining({ action: 'centre.list', outcome: 'denied', personId: coordinator.id }),
      expect.objectContaining({ action: 'centre.create', outcome: 'permitted' }),
      expect.objectContaining({ action: 'centre.create', outcome: 'permitted', personId: platform.id }),
    ]);
  });

  it('[S07] shows its audit log to its administrator, denials of strangers included', async () => {
    await api.as(stranger, 'GET', `${centre}/lines`);
    const { body } = await api.as(centreAdministrator, 'GET', `${centre}/audit?limit=2`);
    expect(body).toMatchObject({
      items: [
        { action: 'audit.read', outcome: 'permitted' },
        { action: 'line.read', outcome: 'denied', personId: stranger.id, because: 'foreign' },
      ],
    });
    const further = await api.as(centreAdministrator, 'GET', `${centre}/audit?limit=2&after=${body['next']}`);
    expect(further.body['items']).toHaveLength(2);
  });
});

describe('a municipality', () => {
  const draft = {
    number: '9921',
    name: 'Nyvik',
    writtenStandard: 'nn',
    colour: '#123456',
    monogram: 'Ny',
    agreement: { validFrom: '2026-01-01', validTo: '2026-12-31', costShare: 1_000, committedSeats: 4 },
  };

  it('joins with an agreement, and has one agreement at a time', async () => {
    const joined = await api.as(centreAdministrator, 'POST', `${centre}/municipalities`, draft);
    expect(joined).toMatchObject({ status: 201, body: { number: '9921' } });
    expect(await api.as(centreAdministrator, 'POST', `${centre}/municipalities`, draft)).toMatchObject({
      status: 409,
      body: { code: 'kommunenummer-taken' },
    });
    const agreements = `${centre}/municipalities/${joined.body['id']}/agreements`;
    const next = { ...draft.agreement, validFrom: '2026-12-31', validTo: '2027-12-31' };
    expect(await api.as(centreAdministrator, 'POST', agreements, next)).toMatchObject({
      body: { code: 'agreement-overlaps' },
    });
    expect(await api.as(centreAdministrator, 'POST', agreements, { ...next, validFrom: '2027-01-01' })).toMatchObject({
      status: 201,
    });
    const { items } = (await api.as(agent, 'GET', agreements)).body as { items: { id: string; validFrom: string }[] };
    expect(items.map(({ validFrom }) => validFrom)).toEqual(['2026-01-01', '2027-01-01']);
    const second = `${agreements}/${items[1]?.id}`;
    expect((await api.as(coordinator, 'PATCH', second, { version: 1, committedSeats: 6 })).status).toBe(403);
    expect(await api.as(centreAdministrator, 'PATCH', second, { version: 1, committedSeats: 6 })).toMatchObject({
      body: { committedSeats: 6, validTo: '2027-12-31', version: 2 },
    });
    const ended = { version: 2, validTo: '2027-06-30' };
    expect(await api.as(centreAdministrator, 'PATCH', second, ended)).toMatchObject({
      body: { validTo: '2027-06-30' },
    });
    expect((await api.as(centreAdministrator, 'PATCH', second, ended)).status).toBe(409);
    expect(await api.as(centreAdministrator, 'PATCH', second, { version: 3, validFrom: '2026-06-01' })).toMatchObject({
      body: { code: 'agreement-overlaps' },
    });
  });

  it('changes its own face, which the coordinator may not', async () => {
    expect(await api.as(administrator, 'PATCH', home, { colour: '#abcdef', version: 1 })).toMatchObject({
      status: 200,
      body: { colour: '#abcdef', name: 'Herad' },
    });
    expect((await api.as(coordinator, 'PATCH', home, { colour: '#abcdef', version: 1 })).status).toBe(403);
  });

  it('is seen alone by those who are at home in it only', async () => {
    const { body } = await api.as(administrator, 'GET', `${centre}/municipalities`);
    expect(body).toMatchObject({ items: [{ name: 'Herad' }], next: null });
  });
});

describe('a line', () => {
  const draft = (number: string) => ({
    name: 'Sentralbord',
    number,
    kind: 'own',
    targetSeconds: 30,
    greetings: { nn: 'Du har kome til Herad kommune.' },
  });

  it('is added with a number that nobody else in the centre has', async () => {
    expect(await api.as(coordinator, 'POST', `${home}/lines`, draft('+4754009001'))).toMatchObject({
      status: 201,
      body: { number: '+4754009001', trunkNumber: '+4754009001', version: 1 },
    });
    const there = `${centre}/municipalities/${places.there.municipalityId}/lines`;
    expect(await api.as(coordinator, 'POST', there, draft('+4754009001'))).toMatchObject({
      status: 409,
      body: { code: 'line-number-taken' },
    });
  });

  it('is refused with a number that is not written in full', async () => {
    const { status, body } = await api.as(coordinator, 'POST', `${home}/lines`, draft('54 00 90 01'));
    expect([status, body]).toMatchObject([400, { errors: [{ field: 'number', rule: 'matches' }] }]);
  });

  it('that is forwarded needs the hidden number that calls arrive on', async () => {
    const forwarded = { ...draft('+4754009003'), kind: 'forwarded' };
    expect(await api.as(coordinator, 'POST', `${home}/lines`, forwarded)).toMatchObject({
      status: 422,
      body: { code: 'hidden-number-needed' },
    });
    const whole = { ...forwarded, hiddenNumber: '+4754009039' };
    expect(await api.as(coordinator, 'POST', `${home}/lines`, whole)).toMatchObject({
      status: 201,
      body: { trunkNumber: '+4754009039' },
    });
  });

  it('is changed by version, and gone when removed', async () => {
    const { body } = await api.as(coordinator, 'POST', `${home}/lines`, draft('+4754009004'));
    const line = `${home}/lines/${body['id']}`;
    const change = { version: 1, targetSeconds: 20 };
    expect(await api.as(coordinator, 'PATCH', line, change)).toMatchObject({ body: { targetSeconds: 20, version: 2 } });
    expect(await api.as(coordinator, 'PATCH', line, change)).toMatchObject({ body: { code: 'changed-meanwhile' } });
    expect(await api.as(coordinator, 'DELETE', line)).toMatchObject({ body: { errors: [{ field: 'version' }] } });
    expect((await api.as(coordinator, 'DELETE', `${line}?version=1`)).status).toBe(409);
    expect((await api.as(coordinator, 'DELETE', `${line}?version=2`)).status).toBe(204);
    expect((await api.as(coordinator, 'GET', line)).status).toBe(404);
    expect((await api.as(coordinator, 'DELETE', `${line}?version=2`)).status).toBe(404);
  });

  it('is not reached through another municipality of the same centre', async () => {
    const { body } = await api.as(coordinator, 'POST', `${home}/lines`, draft('+4754009005'));
    const elsewhere = `${centre}/municipalities/${places.there.municipalityId}/lines/${body['id']}`;
    expect((await api.as(coordinator, 'GET', elsewhere)).status).toBe(404);
    expect((await api.as(coordinator, 'PATCH', elsewhere, { name: 'Teken', version: 1 })).status).toBe(404);
  });

  it('is open by its week, unless closed, unless the switch is on', async () => {
    const { body } = await api.as(coordinator, 'POST', `${home}/lines`, draft('+4754009006'));
    const line = `${home}/lines/${body['id']}`;
    const now = async (moment: string) => {
      const { body: open } = await api.as(agent, 'GET', `${centre}/open-now?at=${moment}`);
      return (open['lines'] as { lineId: string }[]).find(({ lineId }) => lineId === body['id']);
    };
    const monday = '2026-11-23T09:00:00Z';
    expect(await now(monday)).toMatchObject({ isOpen: false, because: 'closed', detail: { kind: 'outside-hours' } });

    const periods = [
      { weekday: 1, opens: '09:00', closes: '11:30' },
      { weekday: 1, opens: '12:00', closes: '15:00' },
    ];
    expect(await api.as(administrator, 'PUT', `${line}/hours`, { version: 1, periods })).toMatchObject({
      status: 200,
      body: { version: 2, periods },
    });
    expect(await now(monday)).toMatchObject({ isOpen: true, because: 'open', until: '2026-11-23T10:30:00.000Z' });
    expect(await now('2026-11-23T10:45:00Z')).toMatchObject({ isOpen: false, detail: { kind: 'break' } });

    const closure = { from: '2026-11-23T08:30:00Z', until: '2026-11-23T09:30:00Z', reason: 'Straumbrot' };
    const closed = await api.as(administrator, 'POST', `${line}/closures`, closure);
    expect(closed.status).toBe(201);
    expect(await now(monday)).toMatchObject({ isOpen: false, detail: { kind: 'closure', reason: 'Straumbrot' } });
    expect((await api.as(administrator, 'DELETE', `${line}/closures/${closed.body['id']}`)).status).toBe(204);
    expect(await now(monday)).toMatchObject({ isOpen: true });

    const on = { isOn: true, isOpen: false, text: 'Ring 116 117.' };
    expect((await api.as(coordinator, 'PUT', `${line}/emergency`, on)).status).toBe(200);
    expect(await api.as(agent, 'GET', `${line}/emergency`)).toMatchObject({ body: on });
    const { body: open } = await api.as(agent, 'GET', `${centre}/open-now`);
    expect(open['lines']).toContainEqual(
      expect.objectContaining({
        lineId: body['id'],
        because: 'emergency',
        detail: { kind: 'emergency', text: on.text },
      }),
    );
    await api.as(coordinator, 'PUT', `${line}/emergency`, { isOn: false, isOpen: false, text: '' });
    expect(await api.as(agent, 'GET', `${line}/emergency`)).toMatchObject({ body: { isOn: false } });
  });

  it('keeps its week when the new one overlaps itself', async () => {
    const { body } = await api.as(coordinator, 'POST', `${home}/lines`, draft('+4754009007'));
    const periods = [
      { weekday: 2, opens: '09:00', closes: '12:00' },
      { weekday: 2, opens: '11:00', closes: '15:00' },
    ];
    const hours = `${home}/lines/${body['id']}/hours`;
    expect(await api.as(administrator, 'PUT', hours, { version: 1, periods })).toMatchObject({
      body: { code: 'periods-overlap' },
    });
    expect(await api.as(agent, 'GET', hours)).toMatchObject({ body: { version: 1, periods: [] } });
  });

  it('is in the list once, page by page, even when another municipality has one with the same id', async () => {
    const id = uuidv7();
    for (const { centreId, municipalityId } of [places.here, places.there]) {
      const number = municipalityId === places.here.municipalityId ? '+4754009091' : '+4754009092';
      await database.behindTheWall(
        `insert into samsvar.line (municipality_id, id, centre_id, name, dialled_number, kind, trunk_number,
           target_seconds, greetings, version) values ($1, $2, $3, 'Tvilling', $4, 'own', $4, 30, '{}', 1)`,
        [municipalityId, id, centreId, number],
      );
    }
    const seen: unknown[] = [];
    for (let next: unknown = ''; next !== null;) {
      const { body } = await api.as(agent, 'GET', `${centre}/lines?limit=1${next ? `&after=${String(next)}` : ''}`);
      seen.push(...(body['items'] as unknown[]));
      next = body['next'];
    }
    const whole = (await api.as(agent, 'GET', `${centre}/lines?limit=200`)).body['items'] as unknown[];
    expect(seen).toEqual(whole);
    expect(seen.filter((line) => (line as { id: string }).id === id)).toHaveLength(2);
  });

  it('is told of by the outbox when it changes', async () => {
    const { body } = await api.as(coordinator, 'POST', `${home}/lines`, draft('+4754009008'));
    const told = await database.behindTheWall(`select topic from samsvar.outbox where about->>'lineId' = $1`, [
      body['id'],
    ]);
    expect(told).toEqual([{ topic: 'line' }]);
  });
});

describe('the calendar of a municipality', () => {
  const calendar = {
    holidays: [
      { day: 'ascension-day', treatment: 'open' },
      { day: 'christmas-eve', treatment: 'half-day', closes: '11:00' },
    ],
    closingDays: [{ date: '2027-01-04', reason: 'Planleggingsdag' }],
  };

  it('says on which days its lines do not keep their week, and is kept by its administrator alone', async () => {
    const { body: line } = await api.as(coordinator, 'POST', `${home}/lines`, {
      ...{ name: 'Kalender', number: '+4754009095', kind: 'own', targetSeconds: 30, greetings: { nn: 'Hei' } },
    });
    const periods = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '15:00' }));
    await api.as(administrator, 'PUT', `${home}/lines/${line['id']}/hours`, { version: 1, periods });
    const stands = async (moment: string) => {
      const { body } = await api.as(agent, 'GET', `${centre}/open-now?at=${moment}`);
      return (body['lines'] as { lineId: string }[]).find(({ lineId }) => lineId === line['id']);
    };
    const { body: before } = await api.as(agent, 'GET', `${home}/calendar`);
    expect(before).toMatchObject({ holidays: [], closingDays: [] });
    const wanted = { ...calendar, version: before['version'] };
    expect((await api.as(coordinator, 'PUT', `${home}/calendar`, wanted)).status).toBe(403);
    expect(await api.as(administrator, 'PUT', `${home}/calendar`, wanted)).toMatchObject({
      status: 200,
      body: {
        closingDays: calendar.closingDays,
        version: Number(before['version']) + 1,
      },
    });
    expect((await api.as(administrator, 'PUT', `${home}/calendar`, wanted)).status).toBe(409);

    expect(await stands('2027-05-06T09:00:00Z')).toMatchObject({ isOpen: true });
    expect(await stands('2026-12-24T09:30:00Z')).toMatchObject({ isOpen: true, until: '2026-12-24T10:00:00.000Z' });
    expect(await stands('2027-01-04T09:00:00Z')).toMatchObject({
      ...{ isOpen: false, detail: { kind: 'closure', reason: 'Planleggingsdag' } },
      turnsAt: '2027-01-05T08:00:00.000Z',
    });
  });

  it.each([
    ['a half day that does not say when it ends', { holidays: [{ day: 'christmas-eve', treatment: 'half-day' }] }],
    ['a day that is no holiday', { holidays: [{ day: 'midsummer', treatment: 'closed' }] }],
    ['a holiday twice', { holidays: [calendar.holidays[0], calendar.holidays[0]] }],
    ['a closing day twice', { closingDays: [calendar.closingDays[0], calendar.closingDays[0]] }],
    ['a closing day without a reason', { closingDays: [{ date: '2027-01-04', reason: '' }] }],
  ])('is refused with %s', async (_, wrong) => {
    const wanted = { holidays: [], closingDays: [], version: 1, ...wrong };
    expect((await api.as(administrator, 'PUT', `${home}/calendar`, wanted)).status).toBe(400);
  });
});

it('names the holidays of a year', async () => {
  const { body } = await api.as(agent, 'GET', `${centre}/holidays?year=2027`);
  expect(body['items']).toContainEqual(expect.objectContaining({ date: '2027-03-24', kind: 'half-day' }));
});

describe('units and people', () => {
  it('have names that are one municipality’s own', async () => {
    const added = await api.as(administrator, 'POST', `${home}/units`, { name: 'Byggjesak' });
    expect(added.status).toBe(201);
    expect(await api.as(administrator, 'POST', `${home}/units`, { name: 'Byggjesak' })).toMatchObject({
      body: { code: 'unit-name-taken' },
    });
    const unit = `${home}/units/${added.body['id']}`;
    expect(await api.as(administrator, 'PATCH', unit, { name: 'Plan og bygg', version: 1 })).toMatchObject({
      body: { version: 2 },
    });
    expect((await api.as(administrator, 'DELETE', `${unit}?version=2`)).status).toBe(204);
    expect((await api.as(coordinator, 'POST', `${home}/units`, { name: 'Plan' })).status).toBe(403);
  });

  it('a municipality’s administrator keeps its own people, and no others', async () => {
    const employment = { municipalityId: places.here.municipalityId, title: 'Konsulent', validFrom: '2026-01-01' };
    const draft = { subject: uuidv7(), givenName: 'Ny', familyName: 'Nype', languages: ['nn'], employment };
    const added = await api.as(administrator, 'POST', `${centre}/people`, draft);
    expect(added).toMatchObject({ status: 201, body: { municipalityId: places.here.municipalityId, version: 1 } });
    expect(await api.as(administrator, 'POST', `${centre}/people`, draft)).toMatchObject({
      body: { code: 'subject-taken' },
    });
    const person = `${centre}/people/${added.body['id']}`;
    expect(await api.as(administrator, 'PATCH', person, { familyName: 'Nypeblom', version: 1 })).toMatchObject({
      status: 200,
      body: { familyName: 'Nypeblom', version: 2 },
    });
    const theirs = await somebody(database, { role: 'home-manager', ...reachOf(places.there) });
    const absent = await api.as(administrator, 'GET', `${centre}/people/${uuidv7()}`);
    const foreign = await api.as(administrator, 'GET', `${centre}/people/${theirs.id}`);
    expect({ ...foreign.body, traceId: '' }).toEqual({ ...absent.body, traceId: '' });
    expect((await api.as(coordinator, 'GET', `${centre}/people/${theirs.id}`)).status).toBe(200);
    const { body } = await api.as(administrator, 'GET', `${centre}/people`);
    expect((body['items'] as { id: string }[]).map(({ id }) => id)).not.toContain(theirs.id);
  });

  it('are named to those who share the floor with them, and no more is told', async () => {
    const { status, body } = await api.as(agent, 'GET', `${centre}/colleagues?limit=200`);
    expect(status).toBe(200);
    const [one] = body['items'] as object[];
    expect(Object.keys(one ?? {}).sort()).toEqual(['familyName', 'givenName', 'id', 'municipalityId']);
    expect((await api.as(agent, 'GET', `${centre}/people`)).status).toBe(403);
    expect((await api.as(administrator, 'GET', `${centre}/colleagues`)).status).toBe(403);
  });

  it('a person is employed anew by the same employer, which ends the employment before; and then for good', async () => {
    const employment = { municipalityId: places.here.municipalityId, title: 'Konsulent', validFrom: '2026-01-01' };
    const draft = { subject: uuidv7(), givenName: 'Ny', familyName: 'Nype', languages: ['nn'], employment };
    const { body } = await api.as(administrator, 'POST', `${centre}/people`, draft);
    const employments = `${centre}/people/${body['id']}/employments`;
    const later = { title: 'Fagleiar', validFrom: '2026-03-01' };
    const begun = await api.as(administrator, 'POST', employments, later);
    expect(begun).toMatchObject({ status: 201, body: { ...later, validTo: null, version: 1 } });
    expect(await api.as(administrator, 'POST', employments, { ...later, validFrom: '2026-02-01' })).toMatchObject({
      status: 409,
      body: { code: 'employment-overlaps' },
    });
    const last = `${employments}/${begun.body['id']}`;
    expect(await api.as(administrator, 'PATCH', last, { version: 1, validTo: '2026-02-01' })).toMatchObject({
      body: { code: 'ends-before-it-starts' },
    });
    expect((await api.as(administrator, 'PATCH', last, { version: 1, validTo: '2026-12-31' })).status).toBe(200);
    expect((await api.as(administrator, 'PATCH', last, { version: 1, validTo: null })).status).toBe(409);
    expect((await api.as(centreAdministrator, 'GET', employments)).body['items']).toEqual([
      expect.objectContaining({ title: 'Konsulent', validFrom: '2026-01-01', validTo: '2026-02-28' }),
      expect.objectContaining({ title: 'Fagleiar', validFrom: '2026-03-01', validTo: '2026-12-31' }),
    ]);
    expect((await api.as(agent, 'GET', employments)).status).toBe(403);
  });

  it('a home manager sees a person from the day on which they begin under them', async () => {
    const manager = await somebody(database, { role: 'home-manager', ...reachOf(places.here) });
    const employment = { municipalityId: places.here.municipalityId, title: 'Konsulent', validFrom: '2026-01-01' };
    const seenBy = async (validFrom: string) => {
      const draft = { subject: uuidv7(), givenName: 'Ny', familyName: 'Nype', languages: ['nn'], employment };
      const added = await api.as(administrator, 'POST', `${centre}/people`, draft);
      const person = `${centre}/people/${added.body['id']}`;
      const later = { title: 'Rådgjevar', validFrom, managerId: manager.id };
      expect((await api.as(administrator, 'POST', `${person}/employments`, later)).status).toBe(201);
      return (await api.as(manager, 'GET', person)).status;
    };
    expect([await seenBy('2026-02-01'), await seenBy('2199-01-01')]).toEqual([200, 403]);
  });

  it('[S07] whoever has left does not get in, from the next request', async () => {
    const leaver = await somebody(database, { role: 'agent', centreId: places.centre.centreId });
    expect((await api.as(leaver, 'GET', centre)).status).toBe(200);
    await api.as(centreAdministrator, 'PATCH', `${centre}/people/${leaver.id}`, { isActive: false, version: 1 });
    expect(await api.as(leaver, 'GET', centre)).toMatchObject({ status: 403, body: { code: 'person-unknown' } });
  });

  it('whoever changes employer is a person anew: the old row and its grants stay behind, and open nothing', async () => {
    const before = await somebody(database, { role: 'agent', centreId: places.centre.centreId });
    await api.as(centreAdministrator, 'PATCH', `${centre}/people/${before.id}`, { isActive: false, version: 1 });
    const employment = { municipalityId: places.there.municipalityId, title: 'Konsulent', validFrom: '2026-01-01' };
    const draft = { subject: uuidv7(), givenName: 'Ein', familyName: 'Ener', languages: ['nn'], employment };
    const added = await api.as(centreAdministrator, 'POST', `${centre}/people`, draft);
    const after = { id: added.body['id'] as typeof before.id, subject: draft.subject };
    expect(after.id).not.toBe(before.id);
    const mayEnter = async () => (await api.as(after, 'GET', `${centre}/lines`)).status === 200;
    expect(await mayEnter()).toBe(false);
    await api.as(centreAdministrator, 'POST', `${centre}/people/${after.id}/grants`, { role: 'agent' });
    expect(await mayEnter()).toBe(true);
    expect(await api.as(before, 'GET', centre)).toMatchObject({ status: 403 });
  });

  it('a grant holds from the next request, and no longer than it is held', async () => {
    const newcomer = await somebody(database, { role: 'home-manager', ...reachOf(places.here) });
    const grants = `${centre}/people/${newcomer.id}/grants`;
    expect((await api.as(newcomer, 'GET', `${centre}/lines`)).body['items']).toBeDefined();
    expect((await api.as(newcomer, 'PATCH', centre, { name: 'Mitt', version: 1 })).status).toBe(403);
    const given = await api.as(centreAdministrator, 'POST', grants, { role: 'coordinator' });
    expect(given).toMatchObject({ status: 201, body: { role: 'coordinator' } });
    expect(await api.as(centreAdministrator, 'POST', grants, { role: 'coordinator' })).toMatchObject({
      body: { code: 'grant-held' },
    });
    const { version } = (await api.as(newcomer, 'GET', centre)).body;
    expect((await api.as(newcomer, 'PATCH', centre, { name: 'Vårt', version })).status).toBe(200);
    expect((await api.as(administrator, 'GET', grants)).body['items']).toHaveLength(2);
    expect((await api.as(centreAdministrator, 'DELETE', `${grants}/${given.body['id']}`)).status).toBe(204);
    expect((await api.as(newcomer, 'PATCH', centre, { name: 'Mitt', version: 1 })).status).toBe(403);
    expect((await api.as(centreAdministrator, 'DELETE', `${grants}/${given.body['id']}`)).status).toBe(404);
  });
});

const reachOf = ({ centreId, municipalityId }: Neighbours['here']) => ({ centreId, municipalityId });
