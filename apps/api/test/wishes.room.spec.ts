import 'reflect-metadata';
import { addDays, instant, osloClock } from '@samsvar/core';
import { FillingRepository } from '../src/roster-filling/filling.repository.js';
import type { Somebody } from './rooms-api.js';
import { at, rosterPlace, week, type RosterPlace } from './roster-place.js';

const today = osloClock(instant(Date.now())).date;

let { places, api, centre, coordinator, venleg, glad, items, close } = {} as RosterPlace;

beforeEach(async () => ({ places, api, centre, coordinator, venleg, glad, items, close } = await rosterPlace()));
afterAll(() => close());

describe('a wish', () => {
  it('is one’s own and the coordinator’s to see, and nobody else’s', async () => {
    const { status, body } = await wish(venleg, 'rather-not');
    expect([status, body]).toMatchObject([201, { wish: 'rather-not', from: at('09:00'), to: at('12:00') }]);
    expect(await items(venleg, 'wishes/own')).toEqual([body]);
    expect(await items(glad, 'wishes/own')).toEqual([]);
    const asked = `wishes?from=${at('00:00')}&to=${at('24:00')}`;
    expect(await items(coordinator, asked)).toEqual([body]);
    expect((await api.as(glad, 'GET', `${centre}/${asked}`)).status).toBe(403);
    const own = `${centre}/wishes/own/${String(body['id'])}`;
    expect((await api.as(glad, 'DELETE', own)).status).toBe(404);
    expect((await api.as(venleg, 'DELETE', own)).status).toBe(204);
    expect(await items(venleg, 'wishes/own')).toEqual([]);
  });

  it('is heard by a proposal: what is to be filled is read with it', async () => {
    const { body } = await wish(venleg, 'cannot');
    await wish(glad, 'gladly', 8);
    const editor = { personId: coordinator.id, seen: 1, at: instant(Date.now()) };
    const opening = await api.app.get(FillingRepository).opening(places.centre, { week, weeks: 1 }, editor);
    const [from, to] = [body['from'], body['to']].map((moment) => Date.parse(String(moment)));
    expect(opening).toMatchObject({ task: { wishes: [{ wish: 'cannot', personId: venleg.id, from, to }] } });
  });

  it.each([
    ['an end before the start', { from: '12:00', to: '09:00' }, 'ends-before-it-starts'],
    ['what one has said something of already', { from: '11:00', to: '13:00' }, 'wish-overlaps'],
  ])('is refused with %s', async (_, { from, to }, code) => {
    await wish(venleg, 'gladly');
    const said = { wish: 'cannot', from: at(from), to: at(to) };
    expect(await api.as(venleg, 'POST', `${centre}/wishes/own`, said)).toMatchObject({ body: { code } });
  });
});

describe('the date that wishes close', () => {
  const close = (heardUntil: string) =>
    api.as(coordinator, 'POST', `${centre}/wish-periods`, { firstDay: week, lastDay: addDays(week, 6), heardUntil });

  it('is set by the coordinator for a period, and told to everybody', async () => {
    const { status, body } = await close(today);
    expect(status).toBe(201);
    expect(await items(venleg, 'wish-periods')).toEqual([body]);
    expect((await api.as(venleg, 'POST', `${centre}/wish-periods`, { ...body, id: undefined })).status).toBe(403);
  });

  it('lets people say and change until it, that day with it, and the coordinator alone afterwards', async () => {
    const { body: said } = await wish(venleg, 'gladly');
    const open = await close(today);
    expect((await wish(glad, 'cannot')).status).toBe(201);
    await api.as(coordinator, 'DELETE', `${centre}/wish-periods/${String(open.body['id'])}`);
    await close(addDays(today, -1));
    expect(await wish(venleg, 'cannot', 1)).toMatchObject({ status: 409, body: { code: 'wishes-closed' } });
    const own = await api.as(venleg, 'DELETE', `${centre}/wishes/own/${String(said['id'])}`);
    expect(own).toMatchObject({ status: 409, body: { code: 'wishes-closed' } });
    expect((await wish(venleg, 'cannot', 7)).status).toBe(201);
    const late = { personId: venleg.id, wish: 'cannot', from: at('12:00', 1), to: at('15:00', 1) };
    expect((await api.as(coordinator, 'POST', `${centre}/wishes`, late)).status).toBe(201);
    expect((await api.as(coordinator, 'DELETE', `${centre}/wishes/${String(said['id'])}`)).status).toBe(204);
  });
});

const wish = (who: Somebody, what: string, day = 0) =>
  api.as(who, 'POST', `${centre}/wishes/own`, { wish: what, from: at('09:00', day), to: at('12:00', day) });
