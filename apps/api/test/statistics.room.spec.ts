import 'reflect-metadata';
import {
  agentId,
  instant,
  later,
  localDate,
  minutes,
  seconds,
  startOfDay,
  type AgentId,
  type Instant,
} from '@samsvar/core';
import { TenantDb, type MunicipalityScope } from '@samsvar/platform';
import { neighbours, type Neighbours, type TestDatabase } from '@samsvar/platform/testing';
import { uuidv7 } from 'uuidv7';
import { ContactRepository } from '../src/statistics/contact.repository.js';
import { OfferRepository } from '../src/statistics/offer.repository.js';
import { placeOfOffer, placeOfPage } from '../src/statistics/offer.view.js';
import { todayView } from '../src/statistics/today.view.js';
import { apiDatabase } from './api-database.js';

const date = localDate('2026-11-30');
const day = { from: startOfDay(date), to: later(startOfDay(date), minutes(24 * 60)) };
const nine = later(day.from, minutes(9 * 60));

let database: TestDatabase;
let places: Neighbours;
let contacts: ContactRepository;
let numbers = 0;

beforeEach(async () => {
  database = await apiDatabase();
  places = await neighbours(database);
  contacts = new ContactRepository(new TenantDb(database.dataSource));
});
afterEach(() => database.drop());

describe('the day so far', () => {
  it('is counted for each municipality and whole, by the target of the line that was dialled', async () => {
    const { here, there } = places;
    const [patient, hasty] = [await aLine(here, 60), await aLine(there, 20)];
    await rang(here, patient, { answeredAfter: seconds(50), outcome: 'answered' });
    await rang(there, hasty, { answeredAfter: seconds(50), outcome: 'answered' });
    await rang(there, hasty, { outcome: 'lost' });
    await rang(there, hasty, { answeredAfter: seconds(3) });
    await rang(there, hasty, {});
    const { whole, municipalities } = await today();
    const of = ({ municipalityId }: MunicipalityScope) =>
      municipalities.find((one) => one.municipalityId === municipalityId);
    expect(of(here)).toMatchObject({ offered: 1, answered: 1, answeredInTime: 1, serviceLevel: 1 });
    expect(of(there)).toMatchObject({ offered: 3, answered: 2, answeredInTime: 1, lost: 1, onTheLine: 1 });
    expect(whole).toMatchObject({ offered: 4, answered: 3, answeredInTime: 2, lost: 1, serviceLevel: 0.5 });
  });

  it('belongs to whoever rang that day: a call over midnight to the day in which it came', async () => {
    const line = await aLine(places.here, 30);
    const lastMinute = later(day.to, -minutes(1));
    await rang(places.here, line, { at: lastMinute, answeredAfter: minutes(2), outcome: 'answered' });
    await rang(places.here, line, { at: later(day.from, -1), outcome: 'lost' });
    expect((await today()).whole).toMatchObject({ offered: 1, answered: 1, answeredInTime: 0, lost: 0 });
  });

  it('counts a caller once whom a returned router found on the line', async () => {
    const line = await aLine(places.here, 30);
    const callId = await rang(places.here, line, { answeredAfter: seconds(5) });
    await keep(places.here, later(nine, minutes(1)), callId, arrival(places.here, line));
    expect((await today()).whole).toMatchObject({ offered: 1, answered: 1 });
  });

  it('is counted though somebody’s wait was told wrong, by a clock that stood at its beginning', async () => {
    const line = await aLine(places.here, 30);
    await rang(places.here, line, { answeredAfter: seconds(5), outcome: 'answered' });
    const callId = await rang(places.here, line, {});
    await keep(places.here, later(nine, 1), callId, { fact: 'connected', waited: Date.now(), isFirst: true });
    expect((await today()).whole).toMatchObject({ answered: 2, answeredInTime: 1 });
  });

  it('does not count a caller again whom it found after midnight, and who came before', async () => {
    const line = await aLine(places.here, 30);
    const callId = await rang(places.here, line, { at: later(day.from, -minutes(1)) });
    await keep(places.here, later(day.from, minutes(1)), callId, arrival(places.here, line));
    expect((await today()).whole).toMatchObject({ offered: 0, onTheLine: 0 });
  });

  it('of another centre is nobody’s here, with equal ids and without a filter', async () => {
    await rang(places.beyond, await aLine(places.beyond, 30), { outcome: 'lost' });
    expect((await today()).whole).toMatchObject({ offered: 0, serviceLevel: null });
    const db = new TenantDb(database.dataSource);
    const all = await db.within(places.centre, (tx) => tx.query('select id from samsvar.journal_fact'));
    expect(all).toEqual([]);
  });
});

describe('the offers of late', () => {
  const kari = agentId(uuidv7());
  const until = { at: later(day.to, minutes(1)), id: '' };
  let offers: OfferRepository;
  beforeEach(() => (offers = new OfferRepository(new TenantDb(database.dataSource))));

  it('are the newest first, each with who, why, and how it ended', async () => {
    const [first, second] = [uuidv7(), uuidv7()];
    await offered(places.here, first, {
      at: nine,
      leg: '1',
      because: ['same-agent', 'longest-idle'],
      how: 'unanswered',
    });
    await offered(places.there, first, { at: later(nine, seconds(25)), leg: '2', because: ['standby-after-40s'], how: 'accepted' }); // prettier-ignore
    await offered(places.here, second, { at: later(nine, minutes(1)), leg: '1', because: ['longest-idle'] });
    expect(await offers.before(places.centre, until, 10)).toMatchObject([
      { at: later(nine, minutes(1)), how: null, because: ['longest-idle'], municipalityId: places.here.municipalityId },
      { at: later(nine, seconds(25)), how: 'accepted', because: ['standby-after-40s'], agentId: kari },
      { at: nine, how: 'unanswered', because: ['same-agent', 'longest-idle'], agentId: kari, waited: 4_000 },
    ]);
  });

  it('are read back page by page, several of one instant too, and each once', async () => {
    for (const leg of ['1', '2', '3']) await offered(places.here, uuidv7(), { at: nine, leg, because: [] });
    const read = async (from: typeof until): Promise<string[]> => {
      const [next] = await offers.before(places.centre, from, 1);
      return next ? [next.id, ...(await read(placeOfPage(placeOfOffer(next))))] : [];
    };
    const seen = await read(until);
    expect(seen).toHaveLength(3);
    expect(new Set(seen).size).toBe(3);
  });

  it('of another centre are nobody’s here', async () => {
    await offered(places.beyond, uuidv7(), { at: nine, leg: '1', because: [] });
    expect(await offers.before(places.centre, until, 10)).toEqual([]);
  });

  type Made = {
    readonly at: Instant;
    readonly leg: string;
    readonly because: readonly string[];
    readonly how?: string;
  };

  async function offered(of: MunicipalityScope, call: string, { at, leg, because, how }: Made) {
    const legId = `${call}.${leg}`;
    await keep(of, at, call, { fact: 'offer-made', legId, waited: 4_000, because }, kari);
    if (how !== undefined) await keep(of, later(at, seconds(5)), call, { fact: 'offer-ended', legId, how }, kari);
  }
});

const today = async () => todayView(date, await contacts.within(places.centre, day));

type Came = { readonly at?: Instant; readonly answeredAfter?: number; readonly outcome?: string };

async function rang(of: MunicipalityScope, lineId: string, { at = nine, answeredAfter, outcome }: Came) {
  const callId = uuidv7();
  await keep(of, at, callId, arrival(of, lineId));
  if (answeredAfter !== undefined)
    await keep(of, later(at, answeredAfter), callId, { fact: 'connected', waited: answeredAfter, isFirst: true });
  if (outcome !== undefined) await keep(of, later(at, minutes(3)), callId, { fact: 'call-ended', outcome });
  return callId;
}

const arrival = ({ municipalityId }: MunicipalityScope, lineId: string) => ({
  ...{ fact: 'call-arrived', lineId, municipalityId, isInternal: false },
});

/** As the journal's writer leaves it. */
async function keep(
  of: MunicipalityScope,
  at: Instant,
  callId: string,
  body: { readonly fact: string; readonly [more: string]: unknown },
  agent: AgentId | null = null,
) {
  const { centreId, municipalityId } = of;
  await database.behindTheWall(
    `insert into samsvar.journal_fact (centre_id, municipality_id, at, id, commit_id, ordinal, fact, call_id, agent_id, body)
     values ($1, $2, $3, $4, 'c', 0, $5, $6, $7, $8)`,
    [centreId, municipalityId, new Date(instant(at)), uuidv7(), body.fact, callId, agent, JSON.stringify(body)],
  );
}

async function aLine({ centreId, municipalityId }: MunicipalityScope, targetSeconds: number): Promise<string> {
  const id = uuidv7();
  const number = `+4754${String((numbers += 1)).padStart(6, '0')}`;
  await database.behindTheWall(
    `insert into samsvar.line (id, centre_id, municipality_id, name, dialled_number, kind, trunk_number, target_seconds, greetings, version)
     values ($1, $2, $3, 'Sentralbord', $4, 'own', $4, $5, '{}', 1)`,
    [id, centreId, municipalityId, number, targetSeconds],
  );
  return id;
}
