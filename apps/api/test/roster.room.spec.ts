import 'reflect-metadata';
import { addDays } from '@samsvar/core';
import { atOneMoment } from './at-one-moment.js';
import { somebody, type Body, type Somebody } from './rooms-api.js';
import { at, ms, rosterPlace, week, type RosterPlace } from './roster-place.js';

let { database, places, api, centre, coordinator, venleg, glad, planned, close } = {} as RosterPlace;
let roster: string;
let stranger: Somebody;

beforeEach(async () => {
  ({ database, places, api, centre, coordinator, venleg, glad, planned, close } = await rosterPlace());
  roster = `${centre}/roster`;
  stranger = await somebody(database, { role: 'coordinator', centreId: places.otherCentre.centreId });
});
afterAll(() => close());

describe('the draft of a week', () => {
  it('is empty until somebody changes something, and nobody is on duty by it', async () => {
    expect(await draft()).toEqual({ week, version: 1, id: null, editedAt: null, editedBy: null });
    const planned = await add(venleg, '09:00', '12:00');
    expect(planned).toMatchObject({ status: 201, body: { week, version: 2, editedBy: coordinator.id } });
    expect(await changes(planned.body['id'])).toMatchObject([
      { before: null, after: { personId: venleg.id, kind: 'phone', from: at('09:00'), to: at('12:00') } },
    ]);
    expect(await seats()).toEqual([]);
    expect(await dutiesOf(venleg)).toEqual([]);
  });

  it('is changed by whoever has seen it as it is, and by nobody else', async () => {
    await add(venleg, '09:00', '12:00');
    const late = await plan('POST', 'draft/seats', { version: 1, ...shift(glad, '09:00', '12:00') });
    expect(late).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } });
    const both = await Promise.all([12, 13].map((hour) => add(glad, `${hour}:00`, '15:00', 2)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await draft()).toMatchObject({ version: 3 });
  });

  it('is planned by the coordinator of the centre alone', async () => {
    const asked = `${roster}/draft?week=${week}`;
    expect((await api.as(venleg, 'GET', asked)).status).toBe(403);
    expect((await api.as(stranger, 'GET', asked)).status).toBe(404);
    const seat = { version: 1, ...shift(venleg, '09:00', '12:00') };
    expect((await api.as(venleg, 'POST', `${roster}/draft/seats`, seat)).status).toBe(403);
  });

  it.each([
    ['somebody who does not answer for the centre', () => shift(coordinator, '09:00', '12:00'), 'not-an-agent'],
    ['somebody of another centre', () => shift(stranger, '09:00', '12:00'), 'absent'],
    ['an end before the start', () => shift(venleg, '12:00', '09:00'), 'ends-before-it-starts'],
    ['more than a day', () => ({ ...shift(venleg, '09:00', '12:00'), to: at('12:00', 2) }), 'seat-too-long'],
    [
      'what is over',
      () => ({ ...shift(venleg, '09:00', '12:00'), from: at('09:00', -21), to: at('12:00', -21) }),
      'seat-is-over',
    ],
  ])('takes nobody in vain: %s', async (_, seat, code) => {
    expect(await plan('POST', 'draft/seats', { version: 1, ...seat() })).toMatchObject({ body: { code } });
    expect(await draft()).toMatchObject({ version: 1 });
  });

  it.each(['0001-01-01', '9999-12-27'])('is of no week beyond the calendar: %s', async (beyond) => {
    const seat = { personId: venleg.id, kind: 'phone', from: `${beyond}T09:00:00Z`, to: `${beyond}T12:00:00Z` };
    const asked = [
      await api.as(coordinator, 'GET', `${roster}/draft?week=${beyond}`),
      await api.as(coordinator, 'GET', `${roster}/draft/breaches?week=${beyond}`),
      await plan('POST', 'searches', { version: 1, week: beyond, weeks: 1 }),
      await plan('POST', 'draft/seats', { version: 1, ...seat }),
      await plan('POST', 'draft/seats', { version: 1, ...seat, to: '9999-12-31T23:59:59-23:59' }),
    ];
    expect(asked.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
  });

  it('moves a seat, takes it away, and lets it come back', async () => {
    await publish(await add(venleg, '09:00', '12:00'));
    const [seat] = await seats();
    const to = (version: number, change: object) => plan('PATCH', `draft/seats/${seat?.id}`, { version, ...change });
    const moved = await to(3, { personId: glad.id, from: at('10:00') });
    expect(await changes(moved.body['id'])).toMatchObject([
      {
        before: { personId: venleg.id, from: at('09:00') },
        after: { personId: glad.id, from: at('10:00'), to: at('12:00') },
      },
    ]);
    const away = await api.as(coordinator, 'DELETE', `${roster}/draft/seats/${seat?.id}?version=4`);
    expect(await changes(away.body['id'])).toMatchObject([{ before: { personId: venleg.id }, after: null }]);
    const back = await to(5, {});
    expect(back.body).toMatchObject({ version: 6 });
    expect(await changes(back.body['id'])).toEqual([]);
    expect(await to(6, { from: at('09:00', 7), to: at('12:00', 7) })).toMatchObject({
      body: { code: 'seat-in-another-week' },
    });
  });

  it('that is full takes no more, but what is in it is changed and taken back', async () => {
    const { body } = await add(venleg, '09:00', '12:00');
    const [first] = await changes(body['id']);
    await database.behindTheWall(
      `insert into samsvar.roster_change (edition_id, centre_id, id, before, after)
       select edition_id, centre_id, gen_random_uuid(), null, after from samsvar.roster_change, generate_series(2, 2000)`,
    );
    expect(await add(glad, '09:00', '12:00', 2)).toMatchObject({ status: 409, body: { code: 'draft-too-large' } });
    const seat = `draft/seats/${String(first?.['id'])}`;
    expect((await plan('PATCH', seat, { version: 2, from: at('10:00') })).status).toBe(200);
    expect((await api.as(coordinator, 'DELETE', `${roster}/${seat}?version=3`)).status).toBe(200);
    expect((await add(glad, '09:00', '12:00', 4)).status).toBe(201);
  });

  it('is thrown away, and the week is as it is published', async () => {
    const { id } = (await add(venleg, '09:00', '12:00')).body;
    const gone = await api.as(coordinator, 'DELETE', `${roster}/editions/${id}?version=2`);
    expect(gone).toMatchObject({ status: 200, body: { version: 3 } });
    expect(await changes(id)).toEqual([]);
  });
});

describe('the rules of a week', () => {
  const breaches = async () =>
    (await api.as(coordinator, 'GET', `${roster}/draft/breaches?week=${week}`)).body as {
      readonly count: number;
      readonly breaches: readonly { readonly rule: string; readonly source: string | null }[];
    };
  const broken = async () => (await breaches()).breaches.filter(({ rule }) => rule !== 'known-ahead');

  it('are held against the draft, each breach with its source and its seats', async () => {
    await add(venleg, '18:00', '20:00');
    await publish(await plan('POST', 'draft/seats', { version: 2, ...shift(venleg, '09:00', '12:00') }));
    expect(await breaches()).toEqual({ count: 0, breaches: [] });
    const { body } = await plan('POST', 'draft/seats', {
      version: 4,
      ...{ personId: venleg.id, kind: 'phone', from: at('06:00', 1), to: at('08:00', 1) },
    });
    expect(await broken()).toMatchObject([
      { rule: 'daily-rest', source: expect.stringContaining('§ 10-8'), weight: 'hard', personId: venleg.id },
    ]);
    await api.as(coordinator, 'DELETE', `${roster}/editions/${String(body['id'])}?version=5`);
    expect(await broken()).toEqual([]);
  });

  it('leave out that shifts are known late when the centre has switched that off, and have it again when it has not', async () => {
    const administrator = await somebody(database, {
      role: 'centre-administrator',
      centreId: places.centre.centreId,
    });
    const policy = (version: number, advisesKnownAhead: boolean | null) =>
      api.as(administrator, 'PATCH', `${centre}/policies`, { version, advisesKnownAhead });
    await add(venleg, '09:00', '12:00');
    expect(await breaches()).toMatchObject({ count: 1, breaches: [{ rule: 'known-ahead', source: 'aml. § 10-3' }] });
    expect(await policy(1, false)).toMatchObject({
      status: 200,
      body: { figures: { advisesKnownAhead: false }, own: ['advisesKnownAhead'] },
    });
    expect(await breaches()).toEqual({ count: 0, breaches: [] });
    expect(await policy(2, null)).toMatchObject({ body: { figures: { advisesKnownAhead: true }, own: [] } });
    expect(await breaches()).toMatchObject({ count: 1 });
  });

  it('are told to whoever plans, and to nobody else', async () => {
    expect((await api.as(venleg, 'GET', `${roster}/draft/breaches?week=${week}`)).status).toBe(403);
  });
});

describe('a publication', () => {
  it('makes those on duty routable at once [D03] [C02]', async () => {
    const { status, body } = await publish(await add(venleg, '09:00', '12:00'));
    expect([status, body]).toMatchObject([
      200,
      { changes: 1, concerned: 1, confirmed: 0, publishedBy: coordinator.id },
    ]);
    expect(await seats()).toMatchObject([{ personId: venleg.id, kind: 'phone', from: at('09:00'), to: at('12:00') }]);
    expect(await dutiesOf(venleg)).toEqual([{ kind: 'phone', from: ms('09:00'), to: ms('12:00') }]);
    const [told] = await database.behindTheWall(`select topic, about from samsvar.outbox where topic = 'roster'`);
    expect(told).toEqual({ topic: 'roster', about: { editionId: body['id'], week } });
  });

  it('takes whoever is taken off the roster off the plan', async () => {
    await publish(await add(venleg, '09:00', '12:00'));
    const [seat] = await seats();
    await publish(await api.as(coordinator, 'DELETE', `${roster}/draft/seats/${seat?.id}?version=3`));
    expect(await dutiesOf(venleg)).toEqual([]);
  });

  it('leaves in peace whoever is at the counter until it is their turn at the telephone, and the other way about [B10]', async () => {
    await add(venleg, '09:00', '12:00', 1, 'counter');
    await add(venleg, '12:00', '15:00', 2, 'phone');
    await add(glad, '09:00', '12:00', 3, 'standby');
    await publish(await add(glad, '12:00', '15:00', 4, 'counter'));
    expect(await seats()).toHaveLength(4);
    expect(await dutiesOf(venleg)).toEqual([{ kind: 'phone', from: ms('12:00'), to: ms('15:00') }]);
    expect(await dutiesOf(glad)).toEqual([{ kind: 'standby', from: ms('09:00'), to: ms('12:00') }]);
  });

  it('happens once, of something, and only as it was seen', async () => {
    const planned = await add(venleg, '09:00', '12:00');
    const again = `editions/${planned.body['id']}/publish`;
    expect(await plan('POST', again, { version: 1 })).toMatchObject({ body: { code: 'changed-meanwhile' } });
    const both = await Promise.all([1, 2].map(() => plan('POST', again, { version: 2 })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await plan('POST', again, { version: 3 })).toMatchObject({ body: { code: 'already-published' } });
    expect(await seats()).toHaveLength(1);
    const next = await add(glad, '09:00', '12:00', 3);
    const empty = await api.as(coordinator, 'DELETE', `${roster}/editions/${next.body['id']}?version=4`);
    expect(await publish(empty)).toMatchObject({ body: { code: 'nothing-to-publish' } });
  });

  it('puts nobody in two places at once, and then changes nothing', async () => {
    await publish(await add(venleg, '09:00', '12:00'));
    await add(glad, '09:00', '12:00', 3);
    const planned = await add(venleg, '11:00', '14:00', 4);
    expect(await publish(planned)).toMatchObject({ status: 409, body: { code: 'seats-overlap' } });
    expect(await seats()).toHaveLength(1);
    expect(await draft()).toMatchObject({ id: planned.body['id'], version: 5 });
  });

  it('of two weeks at once puts nobody in two places over the midnight between them', async () => {
    const next = addDays(week, 7);
    const sunday = { personId: venleg.id, kind: 'phone', from: at('22:00', 6), to: at('06:00', 7) };
    const monday = { personId: venleg.id, kind: 'phone', from: at('05:00', 7), to: at('08:00', 7) };
    const both = [await plan('POST', 'draft/seats', { version: 1, ...sunday })];
    both.push(await plan('POST', 'draft/seats', { version: 1, ...monday }));
    expect(both.map(({ body }) => body['week'])).toEqual([week, next]);
    const published = await atOneMoment(
      database,
      both.map((one) => () => publish(one)),
    );
    expect(published.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('lets what is over be as it was, though its change was drafted before', async () => {
    await publish(await add(venleg, '09:00', '12:00'));
    const [seat] = await seats();
    await api.as(coordinator, 'DELETE', `${roster}/draft/seats/${seat?.id}?version=3`);
    const { id } = (await add(glad, '12:00', '15:00', 4)).body;
    const draftOfNow = await add(glad, '09:00', '11:00', 5);
    const [added] = (await changes(id)).filter(({ after }) => (after as Body | null)?.['from'] === at('12:00'));
    await database.behindTheWall(
      `update samsvar.seat set starts_at = starts_at - interval '21 days', ends_at = ends_at - interval '21 days'`,
    );
    await database.behindTheWall(
      `update samsvar.roster_change
          set after = after || jsonb_build_object('from', $2::bigint, 'to', $3::bigint) where id = $1`,
      [added?.['id'], ms('12:00', -21), ms('15:00', -21)],
    );
    expect(await changes(id)).toMatchObject([{ before: null, after: { from: at('09:00'), to: at('11:00') } }]);
    expect((await publish(draftOfNow)).body).toMatchObject({ changes: 1, concerned: 1 });
    const there = await database.behindTheWall('select person_id from samsvar.seat order by starts_at');
    expect(there).toEqual([{ person_id: venleg.id }, { person_id: glad.id }]);
  });

  it.each([
    ['does not answer for the centre any more', 'delete from samsvar.role_grant where person_id = $1'],
    ['is not here any more', 'update samsvar.person set is_active = false where id = $1'],
  ])('seats nobody who %s since the draft: the seat would look taken', async (_, leaves) => {
    const planned = await add(glad, '09:00', '12:00');
    await database.behindTheWall(leaves, [glad.id]);
    expect(await publish(planned)).toMatchObject({ status: 422, body: { code: 'not-an-agent' } });
    expect(await seats()).toEqual([]);
  });

  it('is kept with who and what, and seen by those concerned', async () => {
    await publish(await add(venleg, '09:00', '12:00'));
    const [seat] = await seats();
    await publish(await plan('PATCH', `draft/seats/${seat?.id}`, { version: 3, personId: glad.id }));
    const kept = await items(coordinator, `publications?week=${week}`);
    expect(kept).toMatchObject([
      { changes: 1, concerned: 2, confirmed: 0, publishedBy: coordinator.id },
      { changes: 1, concerned: 1, confirmed: 0 },
    ]);
    const change = { id: seat?.id, before: { personId: venleg.id }, after: { personId: glad.id } };
    expect(await changes(kept[0]?.['id'])).toMatchObject([change]);

    const [receipt, ...others] = await items(glad, 'receipts');
    expect([receipt, others]).toMatchObject([{ week, confirmedAt: null, changes: [change] }, []]);
    const seen = `${roster}/receipts/${receipt?.['id']}/confirm`;
    expect((await api.as(venleg, 'POST', seen)).status).toBe(404);
    const first = await api.as(glad, 'POST', seen);
    expect(first.body['confirmedAt']).not.toBeNull();
    expect((await api.as(glad, 'POST', seen)).body).toEqual(first.body);
    expect(await items(coordinator, `publications?week=${week}`)).toMatchObject([{ confirmed: 1 }, { confirmed: 0 }]);
    expect(await items(coordinator, `publications/${kept[0]?.['id']}/receipts`)).toEqual(
      expect.arrayContaining([
        { id: receipt?.['id'], personId: glad.id, confirmedAt: first.body['confirmedAt'] },
        { id: expect.any(String), personId: venleg.id, confirmedAt: null },
      ]),
    );
  });

  it('tells everybody of their own shifts, however much others were changed, and of how many it does not list', async () => {
    const { body } = await publish(await add(venleg, '09:00', '12:00'));
    const copies = `insert into samsvar.roster_change (edition_id, centre_id, id, before, after)
      select edition_id, centre_id, gen_random_uuid(), null, after from samsvar.roster_change, generate_series(2, 130)`;
    await database.behindTheWall(copies);
    await publish(await add(venleg, '13:00', '15:00', 3));
    expect(await items(venleg, 'receipts')).toMatchObject([{ count: 1 }, { count: 130 }]);
    const [newest, older] = await items(venleg, 'receipts');
    expect([newest, older].map((receipt) => (receipt?.['changes'] as unknown[]).length)).toEqual([1, 100]);
    expect(body['changes']).toBe(1);
  });

  it('is undone by a draft that sets everything back, to be published like any other', async () => {
    await publish(await add(venleg, '09:00', '12:00'));
    const [seat] = await seats();
    await plan('PATCH', `draft/seats/${seat?.id}`, { version: 3, personId: glad.id });
    const { body } = await publish(await add(venleg, '12:00', '15:00', 4));
    const undoing = await plan('POST', `publications/${body['id']}/undo`, { version: 6 });
    expect(await changes(undoing.body['id'])).toHaveLength(2);
    expect(await seats()).toHaveLength(2);
    await publish(undoing);
    expect(await seats()).toMatchObject([{ id: seat?.id, personId: venleg.id, from: at('09:00') }]);
  });
});

const shift = ({ id: personId }: Somebody, from: string, to: string, kind = 'phone') => ({
  ...{ personId, kind },
  from: at(from),
  to: at(to),
});

const plan = (method: 'POST' | 'PATCH', what: string, body: object) =>
  api.as(coordinator, method, `${roster}/${what}`, body);

const add = (who: Somebody, from: string, to: string, version = 1, kind = 'phone') =>
  plan('POST', 'draft/seats', { version, ...shift(who, from, to, kind) });

/** What was answered to whoever changed the draft last. */
const publish = ({ body: { id, version } }: { readonly body: Body }) =>
  plan('POST', `editions/${String(id)}/publish`, { version: Number(version) });

const draft = async () => (await api.as(coordinator, 'GET', `${roster}/draft?week=${week}`)).body;

const items = async (who: Somebody, what: string) =>
  (await api.as(who, 'GET', `${roster}/${what}`)).body['items'] as readonly Body[];

const changes = (edition: unknown) => items(coordinator, `editions/${String(edition)}/changes`);

const seats = async () =>
  (await api.as(venleg, 'GET', `${roster}?from=${at('00:00')}&to=${at('00:00', 7)}`)).body['items'] as readonly {
    readonly id: string;
  }[];

const dutiesOf = async (who: Somebody) => (await planned(who))?.duties;
