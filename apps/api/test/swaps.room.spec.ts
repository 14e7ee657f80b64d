import 'reflect-metadata';
import { addDays } from '@samsvar/core';
import { atOneMoment } from './at-one-moment.js';
import { somebody, type Body, type Somebody } from './rooms-api.js';
import { at, rosterPlace, week, type RosterPlace } from './roster-place.js';

let { database, places, api, centre, coordinator, venleg, glad, items, planned, hasShift, close } = {} as RosterPlace;
let snill: Somebody;

beforeEach(async () => {
  ({ database, places, api, centre, coordinator, venleg, glad, items, planned, hasShift, close } = await rosterPlace());
  snill = await somebody(database, { role: 'agent', centreId: places.centre.centreId });
});
afterAll(() => close());

describe('a swap', () => {
  it('is asked, accepted and approved, and who is rung is the other', async () => {
    const seatId = await seated(venleg, '09:00');
    const asked = await ask(venleg, { seatId, askedOf: glad.id });
    expect(asked).toMatchObject({ status: 201, body: { state: 'asked', askedBy: venleg.id, askedOf: glad.id } });
    expect(await items(glad, 'swaps/requests')).toEqual([asked.body]);
    expect(await items(snill, 'swaps/requests')).toEqual([]);
    expect(await answer(glad, asked, 'accept')).toMatchObject({ status: 200, body: { state: 'accepted' } });
    expect((await dutiesOf(venleg)).length).toBe(1);
    expect(await items(coordinator, 'swaps')).toMatchObject([{ state: 'accepted' }]);
    expect(await settle(asked, 'approve')).toMatchObject({ status: 200, body: { state: 'done' } });
    expect([await dutiesOf(venleg), await dutiesOf(glad)]).toMatchObject([[], [{ kind: 'phone' }]]);
    expect(await items(coordinator, 'swaps')).toEqual([]);
  });

  it('is one publication, kept with before and after, and seen by both', async () => {
    const [seatId, returnId] = [await seated(venleg, '09:00'), await seated(glad, '12:00', 2)];
    const asked = await ask(venleg, { seatId, askedOf: glad.id, returnId });
    await answer(glad, asked, 'accept');
    await settle(asked, 'approve');
    const [publication, ...others] = await items(coordinator, `roster/publications?week=${week}`);
    expect([publication, others]).toMatchObject([
      { changes: 2, concerned: 2, confirmed: 0, publishedBy: coordinator.id },
      [],
    ]);
    const changes = await items(coordinator, `roster/editions/${String(publication?.['id'])}/changes`);
    expect(changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: seatId, before: seating(venleg, '09:00'), after: seating(glad, '09:00') }),
        expect.objectContaining({
          id: returnId,
          before: seating(glad, '12:00', 2),
          after: seating(venleg, '12:00', 2),
        }),
      ]),
    );
    for (const who of [venleg, glad]) expect(await items(who, 'roster/receipts')).toHaveLength(1);
  });

  it('of shifts in two weeks is published in both, or in neither', async () => {
    const [seatId, returnId] = [await seated(venleg, '09:00'), await seated(glad, '09:00', 8)];
    await database.behindTheWall(`update samsvar.seat set kind = 'standby' where id = $1`, [returnId]);
    const asked = await ask(venleg, { seatId, askedOf: glad.id, returnId });
    await answer(glad, asked, 'accept');
    await database.behindTheWall(`update samsvar.seat set kind = 'phone' where id = $1`, [returnId]);
    expect(await settle(asked, 'approve')).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } });
    expect(await dutiesOf(venleg)).toHaveLength(1);
    await database.behindTheWall(`update samsvar.seat set kind = 'standby' where id = $1`, [returnId]);
    expect((await settle(asked, 'approve')).status).toBe(200);
    for (const monday of [week, addDays(week, 7)]) {
      expect(await items(coordinator, `roster/publications?week=${monday}`)).toMatchObject([{ changes: 1 }]);
    }
  });

  it('leaves a draft of the week where it was, one version further', async () => {
    const seatId = await seated(venleg, '09:00');
    const seat = { version: 1, ...seating(snill, '12:00', 3) };
    const drafted = await api.as(coordinator, 'POST', `${centre}/roster/draft/seats`, seat);
    const asked = await ask(venleg, { seatId, askedOf: glad.id });
    await answer(glad, asked, 'accept');
    await settle(asked, 'approve');
    const draft = (await api.as(coordinator, 'GET', `${centre}/roster/draft?week=${week}`)).body;
    expect(draft).toMatchObject({ id: drafted.body['id'], version: 4 });
    const publish = `${centre}/roster/editions/${String(draft['id'])}/publish`;
    expect(await api.as(coordinator, 'POST', publish, { version: 2 })).toMatchObject({ status: 409 });
    expect((await api.as(coordinator, 'POST', publish, { version: 4 })).status).toBe(200);
    expect(await dutiesOf(glad)).toHaveLength(1);
    expect(await dutiesOf(snill)).toHaveLength(1);
  });

  it('is done at the colleague’s word where the centre wants no approval', async () => {
    await api.as(coordinator, 'PUT', `${centre}/swap-policy`, { needsApproval: false });
    const asked = await ask(venleg, { seatId: await seated(venleg, '09:00'), askedOf: glad.id });
    expect(await answer(glad, asked, 'accept')).toMatchObject({ body: { state: 'done' } });
    expect(await items(coordinator, `roster/publications?week=${week}`)).toMatchObject([{ publishedBy: glad.id }]);
  });

  it('that breaks a hard rule always waits for the coordinator, who is shown which', async () => {
    await api.as(coordinator, 'PUT', `${centre}/swap-policy`, { needsApproval: false });
    await seated(glad, '18:00');
    const asked = await ask(venleg, { seatId: await seated(venleg, '06:00', 1), askedOf: glad.id });
    expect(await answer(glad, asked, 'accept')).toMatchObject({ body: { state: 'accepted' } });
    const shown = await api.as(coordinator, 'GET', `${centre}/swaps/${id(asked)}/breaches`);
    expect(shown.body).toMatchObject({
      count: 1,
      breaches: [{ rule: 'daily-rest', weight: 'hard', source: expect.stringContaining('§ 10-8'), personId: glad.id }],
    });
    expect((await settle(asked, 'refuse')).body).toMatchObject({ state: 'refused' });
    expect(await dutiesOf(venleg)).toHaveLength(1);
  });

  it('of two that together break a hard rule only one is done at the colleagues’ word, though both say it at once', async () => {
    await api.as(coordinator, 'PUT', `${centre}/swap-policy`, { needsApproval: false });
    const late = await ask(venleg, { seatId: await seated(venleg, '18:00'), askedOf: glad.id });
    const early = await ask(snill, { seatId: await seated(snill, '06:00', 1), askedOf: glad.id });
    const both = await atOneMoment(
      database,
      [late, early].map((one) => () => answer(glad, one, 'accept')),
    );
    expect(both.map(({ status, body }) => [status, body['state']]).sort()).toEqual([
      [200, 'accepted'],
      [200, 'done'],
    ]);
    expect(await dutiesOf(glad)).toHaveLength(1);
    const [waiting] = await items(coordinator, 'swaps');
    const shown = await api.as(coordinator, 'GET', `${centre}/swaps/${String(waiting?.['id'])}/breaches`);
    expect(shown.body).toMatchObject({ breaches: [{ rule: 'daily-rest', personId: glad.id }] });
  });

  it('puts nobody in two places at once', async () => {
    await seated(glad, '09:00');
    const asked = await ask(venleg, { seatId: await seated(venleg, '09:00'), askedOf: glad.id });
    await answer(glad, asked, 'accept');
    expect(await settle(asked, 'approve')).toMatchObject({ status: 409, body: { code: 'seats-overlap' } });
    expect(await items(coordinator, 'swaps')).toMatchObject([{ state: 'accepted' }]);
  });

  it('is declined or withdrawn, by the right one of the two, and then it is over', async () => {
    const seatId = await seated(venleg, '09:00');
    const asked = await ask(venleg, { seatId, askedOf: glad.id });
    expect((await answer(venleg, asked, 'accept')).status).toBe(404);
    expect((await withdraw(glad, asked)).status).toBe(404);
    expect(await answer(glad, asked, 'decline')).toMatchObject({ body: { state: 'declined' } });
    expect(await answer(glad, asked, 'accept')).toMatchObject({ status: 409, body: { code: 'swap-settled' } });
    const again = await ask(venleg, { seatId, askedOf: snill.id });
    expect(await ask(venleg, { seatId, askedOf: glad.id })).toMatchObject({ body: { code: 'swap-asked-already' } });
    expect((await withdraw(venleg, again)).body).toMatchObject({ state: 'withdrawn' });
    expect(await settle(again, 'approve')).toMatchObject({ body: { code: 'swap-settled' } });
  });

  it('has expired when the shift has begun', async () => {
    const asked = await ask(venleg, { seatId: await seated(venleg, '09:00'), askedOf: glad.id });
    await database.behindTheWall('update samsvar.shift_swap set ends_at = now()');
    expect(await items(venleg, 'swaps/own')).toMatchObject([{ state: 'expired' }]);
    expect(await items(coordinator, 'swaps')).toEqual([]);
    expect(await answer(glad, asked, 'accept')).toMatchObject({ body: { code: 'swap-expired' } });
    expect((await ask(venleg, { seatId: asked.body['seatId'], askedOf: glad.id })).status).toBe(201);
  });

  it('of a shift that was moved since, or is another’s by now, bars nobody from asking anew', async () => {
    const seatId = await seated(venleg, '09:00');
    await ask(venleg, { seatId, askedOf: glad.id });
    await database.behindTheWall(`update samsvar.seat set ends_at = ends_at - interval '1 hour' where id = $1`, [
      seatId,
    ]);
    const anew = await ask(venleg, { seatId, askedOf: glad.id });
    expect(anew.status).toBe(201);
    await answer(glad, anew, 'accept');
    await database.behindTheWall('update samsvar.seat set person_id = $2 where id = $1', [seatId, snill.id]);
    expect((await ask(snill, { seatId, askedOf: glad.id })).status).toBe(201);
    expect((await items(venleg, 'swaps/own')).map(({ state }) => state)).toEqual(['expired', 'expired']);
    expect(await settle(anew, 'approve')).toMatchObject({ body: { code: 'swap-expired' } });
  });

  it('is of one’s own shift, with a colleague who answers for the centre, and of no shift that has begun', async () => {
    const own = await seated(venleg, '09:00');
    const theirs = await seated(snill, '09:00');
    const refused = async (body: object) => (await ask(venleg, body)).body['code'];
    expect(await refused({ seatId: theirs, askedOf: glad.id })).toBe('absent');
    expect(await refused({ seatId: own, askedOf: glad.id, returnId: theirs })).toBe('absent');
    expect(await refused({ seatId: own, askedOf: venleg.id })).toBe('swap-with-oneself');
    expect(await refused({ seatId: own, askedOf: coordinator.id })).toBe('not-an-agent');
    const begun = await seated(venleg, '09:00', -14);
    expect(await refused({ seatId: begun, askedOf: glad.id })).toBe('swap-expired');
  });

  it('is done once, whoever says yes twice', async () => {
    await api.as(coordinator, 'PUT', `${centre}/swap-policy`, { needsApproval: false });
    const asked = await ask(venleg, { seatId: await seated(venleg, '09:00'), askedOf: glad.id });
    const both = await Promise.all([1, 2].map(() => answer(glad, asked, 'accept')));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await items(coordinator, `roster/publications?week=${week}`)).toHaveLength(1);
  });
});

const hours = 3_600_000;
const seating = ({ id: personId }: Somebody, from: string, day = 0) => ({
  ...{ personId, kind: 'phone', from: at(from, day) },
  to: new Date(Date.parse(at(from, day)) + 3 * hours).toISOString(),
});

/** Three hours from then. */
function seated(who: Somebody, time: string, day = 0): Promise<string> {
  const { from, to } = seating(who, time, day);
  return hasShift(who, from, to);
}

type Asked = { readonly body: Body };
const id = ({ body }: Asked) => String(body['id']);
const ask = (who: Somebody, body: object) => api.as(who, 'POST', `${centre}/swaps/own`, body);
const withdraw = (who: Somebody, asked: Asked) => api.as(who, 'POST', `${centre}/swaps/own/${id(asked)}/withdraw`);
const answer = (who: Somebody, asked: Asked, word: 'accept' | 'decline') =>
  api.as(who, 'POST', `${centre}/swaps/requests/${id(asked)}/${word}`);
const settle = (asked: Asked, word: 'approve' | 'refuse') =>
  api.as(coordinator, 'POST', `${centre}/swaps/${id(asked)}/${word}`);

const dutiesOf = async (who: Somebody) => (await planned(who))?.duties ?? [];
