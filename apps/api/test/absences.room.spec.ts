import 'reflect-metadata';
import { addDays, instant } from '@samsvar/core';
import { centreKeys } from '@samsvar/platform';
import { FillingRepository } from '../src/roster-filling/filling.repository.js';
import type { Somebody } from './rooms-api.js';
import { at, employed as employedAt, ms, rosterPlace, week, type RosterPlace } from './roster-place.js';

/** A whole second. */
const now = Math.floor(Date.now() / 1_000) * 1_000;

let { database, redis, places, api, centre, coordinator, venleg, glad, items, planned, hasShift, close } =
  {} as RosterPlace;
beforeEach(
  async () =>
    ({ database, redis, places, api, centre, coordinator, venleg, glad, items, planned, hasShift, close } =
      await rosterPlace()),
);
afterAll(() => close());

describe('an absence', () => {
  it('leaves the shift uncovered, seen by whoever plans, and its person is not rung', async () => {
    const seat = await seated(venleg, '09:00', '12:00');
    expect(await items(coordinator, 'roster/uncovered')).toEqual([]);
    expect(await away(venleg, '10:00', '16:00')).toMatchObject({ status: 201 });
    expect(await items(coordinator, 'roster/uncovered')).toEqual([
      { seatId: seat, personId: venleg.id, kind: 'phone', from: at('09:00'), to: at('12:00') },
    ]);
    expect(await breaches()).toMatchObject([{ rule: 'absent', weight: 'hard', seatIds: [seat], from: at('10:00') }]);
    expect(await planned(venleg)).toMatchObject({
      duties: [{ kind: 'phone', from: ms('09:00'), to: ms('10:00') }],
    });
  });

  it('is taken back, and all is as before', async () => {
    await seated(venleg, '09:00', '12:00');
    const { body } = await away(venleg, '08:00', '16:00');
    expect((await planned(venleg))?.duties).toEqual([]);
    expect((await api.as(venleg, 'DELETE', `${centre}/absences/own/${String(body['id'])}`)).status).toBe(204);
    expect((await planned(venleg))?.duties).toHaveLength(1);
    expect(await items(coordinator, 'roster/uncovered')).toEqual([]);
    expect(await breaches()).toEqual([]);
  });

  it('ends now when one comes back early, and one that is over stays', async () => {
    const { body } = await api.as(venleg, 'POST', `${centre}/absences/own`, { from: hence(-2), to: hence(5) });
    const own = `${centre}/absences/own/${String(body['id'])}`;
    expect(await items(glad, 'away')).toHaveLength(1);
    expect((await api.as(venleg, 'DELETE', own)).status).toBe(204);
    expect(await items(glad, 'away')).toEqual([]);
    expect(await api.as(venleg, 'DELETE', own)).toMatchObject({ status: 409, body: { code: 'absence-is-over' } });
  });

  it('keeps whoever may be called from being called while it lasts', async () => {
    await database.behindTheWall('update samsvar.person set may_be_called = true');
    expect((await planned(venleg))?.callOut).not.toBeNull();
    await api.as(venleg, 'POST', `${centre}/absences/own`, { from: hence(-1), to: hence(1) });
    expect((await planned(venleg))?.callOut).toBeNull();
    expect((await planned(glad))?.callOut).not.toBeNull();
  });

  it('is no time that a proposal seats anybody in: what is to be filled is read with it', async () => {
    await away(venleg, '08:00', '16:00');
    const editor = { personId: coordinator.id, seen: 1, at: instant(Date.now()) };
    const opening = await api.app.get(FillingRepository).opening(places.centre, { week, weeks: 1 }, editor);
    expect(opening).toMatchObject({
      task: {
        facts: { engagements: [{ kind: 'absence', personId: venleg.id, from: ms('08:00'), to: ms('16:00') }] },
      },
    });
  });

  it('is said by the coordinator for somebody, who may take it back', async () => {
    const said = { personId: venleg.id, from: at('09:00'), to: at('12:00') };
    expect(await api.as(coordinator, 'POST', `${centre}/absences`, said)).toMatchObject({ status: 201, body: said });
    const [own] = await items(venleg, 'absences/own');
    expect(own).toMatchObject({ from: at('09:00'), to: at('12:00'), kind: null, isOwnWord: false });
    expect((await api.as(venleg, 'DELETE', `${centre}/absences/own/${String(own?.['id'])}`)).status).toBe(204);
    const nobody = { ...said, personId: coordinator.id };
    expect(await api.as(coordinator, 'POST', `${centre}/absences`, nobody)).toMatchObject({
      body: { code: 'not-an-agent' },
    });
  });

  it.each([
    ['an end before the start', { from: 2, to: 1 }, 'ends-before-it-starts'],
    ['what is over', { from: -3, to: -1 }, 'absence-is-over'],
    ['more than a year', { from: 1, to: 24 * 400 }, 'absence-too-long'],
  ])('is refused with %s', async (_, { from, to }, code) => {
    const said = { from: hence(from), to: hence(to) };
    expect(await api.as(venleg, 'POST', `${centre}/absences/own`, said)).toMatchObject({ body: { code } });
  });

  it('is said once, by two windows at the same time too', async () => {
    const both = await Promise.all([1, 2].map(() => away(venleg, '09:00', '12:00')));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await away(venleg, '12:00', '15:00')).status).toBe(201);
  });
});

describe('whoever is no agent any more', () => {
  it.each([
    ['does not answer for the centre any more', 'delete from samsvar.role_grant where person_id = $1'],
    ['is not here any more', 'update samsvar.person set is_active = false where id = $1'],
  ])('and %s leaves published shifts uncovered, and is not rung', async (_, leaves) => {
    const seat = await seated(venleg, '09:00', '12:00');
    await seated(glad, '12:00', '15:00');
    expect((await planned(venleg))?.duties).toHaveLength(1);
    await database.behindTheWall(leaves, [venleg.id]);
    expect(await items(coordinator, 'roster/uncovered')).toEqual([
      { seatId: seat, personId: venleg.id, kind: 'phone', from: at('09:00'), to: at('12:00') },
    ]);
    expect(await breaches()).toMatchObject([{ rule: 'not-an-agent', weight: 'hard', seatIds: [seat] }]);
    expect(await planned(venleg)).toBeUndefined();
    expect((await planned(glad))?.duties).toHaveLength(1);
  });

  it('has shifts until the employment ends, and none after it', async () => {
    const [last, after] = [await seated(venleg, '09:00', '12:00', 2), await seated(venleg, '09:00', '12:00', 3)];
    await employed(venleg, addDays(week, -70), addDays(week, 2));
    await seated(glad, '13:00', '15:00', 3);
    expect((await items(coordinator, 'roster/uncovered')).map(({ seatId }) => seatId)).toEqual([after]);
    expect(await breaches()).toMatchObject([{ rule: 'not-an-agent', personId: venleg.id, seatIds: [after] }]);
    expect((await planned(venleg))?.duties).toEqual([{ kind: 'phone', from: ms('09:00', 2), to: ms('12:00', 2) }]);
    expect(last).not.toBe(after);
  });

  it('and begins again after a while is on duty again', async () => {
    await seated(venleg, '09:00', '12:00', 3);
    await employed(venleg, addDays(week, -70), addDays(week, 0));
    expect(await items(coordinator, 'roster/uncovered')).toHaveLength(1);
    await employed(venleg, addDays(week, 3), null);
    expect(await items(coordinator, 'roster/uncovered')).toEqual([]);
    expect((await planned(venleg))?.duties).toHaveLength(1);
  });
});

describe('what others are shown of an absence', () => {
  const secret = { from: hence(-2), to: hence(3), kind: 'leave' };
  beforeEach(async () => {
    await api.as(venleg, 'POST', `${centre}/absences/own`, secret);
    await api.as(venleg, 'POST', `${centre}/absences/own`, { from: hence(3), to: hence(30) });
    await api.as(venleg, 'POST', `${centre}/absences/own`, { from: hence(50), to: hence(60) });
  });

  it('is until when, over all that follow upon each other, and nothing else', async () => {
    expect(await items(glad, 'away')).toEqual([{ personId: venleg.id, until: hence(30) }]);
  });

  it('is by no other route more, for a colleague: neither when it began nor why nor what is to come', async () => {
    const asked = [
      'away',
      'colleagues',
      `roster?from=${hence(-24)}&to=${hence(99)}`,
      'roster/receipts',
      'absences/own',
    ];
    for (const what of asked) {
      const { status, body } = await api.as(glad, 'GET', `${centre}/${what}`);
      expect(status).toBe(200);
      for (const hidden of [secret.from, 'leave', hence(50), hence(60)]) {
        expect(JSON.stringify(body)).not.toContain(hidden);
      }
    }
    const span = `from=${hence(-24)}&to=${hence(99)}`;
    for (const what of [`absences?${span}`, 'roster/uncovered', `roster/draft/breaches?week=${week}`]) {
      expect((await api.as(glad, 'GET', `${centre}/${what}`)).status).toBe(403);
    }
  });

  it('is never why, for the coordinator neither', async () => {
    const rows = await items(coordinator, `absences?from=${hence(-24)}&to=${hence(99)}`);
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(Object.keys(row).sort()).toEqual(['from', 'id', 'personId', 'to']);
    expect((await items(venleg, 'absences/own')).map(({ kind }) => kind)).toEqual(['leave', null, null]);
  });

  it('is told to no socket: desks hear that the roster is different, and no more', async () => {
    const told = await database.behindTheWall('select topic, about from samsvar.outbox');
    expect(told).toEqual([1, 2, 3].map(() => ({ topic: 'roster', about: {} })));
  });

  it('is in no published plan', async () => {
    await planned(venleg);
    const body = (await redis.client.hget(centreKeys(places.centre.centreId).plan, 'body')) ?? '';
    for (const hidden of ['leave', 'absence', String(Date.parse(hence(50)))]) expect(body).not.toContain(hidden);
  });
});

function hence(hours: number): string {
  return new Date(now + hours * 3_600_000).toISOString();
}
const away = (who: Somebody, from: string, to: string, day = 0) =>
  api.as(who, 'POST', `${centre}/absences/own`, { from: at(from, day), to: at(to, day) });

const seated = (who: Somebody, from: string, to: string, day = 0) => hasShift(who, at(from, day), at(to, day));

const breaches = async () =>
  (await api.as(coordinator, 'GET', `${centre}/roster/draft/breaches?week=${week}`)).body['breaches'] as unknown;

const employed = (who: Somebody, first: string, last: string | null) =>
  employedAt(database, places.here, who, { first, last });
