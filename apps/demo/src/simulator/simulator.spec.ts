import 'reflect-metadata';
import { instant, legId, minutes, seconds } from '@samsvar/core';
import { VirtualTime } from '@samsvar/telephony';
import type { AddressInfo } from 'node:net';
import { demoId } from '../world/index.js';
import { Citizens } from './citizens.js';
import { asteriskOf, simulatorConfig } from './config.js';
import { serving } from './http.js';
import { ringableLines } from './lines.js';
import { routesTo } from './routes.js';
import { Telephones } from './telephones.js';

const gulen = '+4754001010';
const blid = demoId('person', 'blid.bringebaer');
const ours = 'http://127.0.0.1:4200';

const time = new VirtualTime(instant(Date.UTC(2026, 10, 30, 8)));
const telephones = new Telephones(time);
const citizens = new Citizens(telephones, time);
const server = serving(routesTo(telephones, citizens, new Map([['panel.js', 'run()']])), ours);
let address = '';

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/demo`;
});
afterEach(() => {
  citizens.ringAt(0);
  for (const { callId } of telephones.callers()) telephones.holding(callId)?.hangUp(callId);
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

describe('a citizen rings', () => {
  it('a municipality’s number, and is on the line until the patience is over', async () => {
    await ring({ line: gulen, number: '+4754100001', patienceS: 20 });
    expect(await onTheLine()).toMatchObject([
      { number: '+4754100001', line: { municipality: 'Gulen' }, hears: 'ringing', message: null, talksWith: [] },
    ]);
    time.pass(seconds(21));
    expect(await onTheLine()).toEqual([]);
  });

  it('from an invented number when none is given, and withheld when asked for', async () => {
    await ring({ line: gulen });
    await ring({ line: gulen, number: null });
    expect(await onTheLine()).toMatchObject([{ number: expect.stringMatching(/^\+475410\d{4}$/) }, { number: null }]);
  });

  it('where the old switchboard forwards, and arrives at the hidden number', async () => {
    const { items } = (await (await ask('GET', '/lines')).json()) as { items: { number: string; arrivesAt: string }[] };
    const forwarded = items.find(({ number, arrivesAt }) => number !== arrivesAt);
    await ring({ line: forwarded?.number });
    expect(telephones.callers()).toMatchObject([{ dialled: forwarded?.arrivesAt }]);
    expect(await onTheLine()).toMatchObject([{ line: { number: forwarded?.number } }]);
  });

  it('and hangs up, once', async () => {
    const { callId } = (await (await ring({ line: gulen })).json()) as { callId: string };
    expect((await ask('DELETE', `/callers/${callId}`)).status).toBe(204);
    expect(await problem(await ask('DELETE', `/callers/${callId}`))).toMatchObject({
      status: 404,
      code: 'call-unknown',
    });
  });

  it('and is told in problem details of everything that is wrong', async () => {
    const answer = await ring({ number: '+4710000000', patienceS: 0, talkS: 'long', colour: 'red' });
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    const { status, code, errors } = await problem(answer);
    expect({ status, code }).toEqual({ status: 400, code: 'malformed' });
    expect(errors?.map(({ field }) => field).sort()).toEqual(['colour', 'line', 'number', 'patienceS', 'talkS']);
    expect(await problem(await ring({ line: '+4700000000' }))).toMatchObject({ status: 404, code: 'line-unknown' });
    expect(await problem(await ask('POST', '/callers', 'not JSON'))).toMatchObject({ status: 400 });
    expect(await problem(await ask('POST', '/callers', ' '.repeat(20_000)))).toMatchObject({ status: 413 });
    expect(await onTheLine()).toEqual([]);
  });

  it('but not from somebody else’s page', async () => {
    const headers = { origin: 'https://elsewhere.example' };
    const answer = await fetch(`${address}/callers`, { method: 'POST', body: '{}', headers });
    expect(await problem(answer)).toMatchObject({ status: 403, code: 'foreign-origin' });
  });

  it('but not as the two hundred and first', async () => {
    for (let count = 0; count < 200; count++) await ring({ line: gulen });
    expect(await problem(await ring({ line: gulen }))).toMatchObject({ status: 429, code: 'too-many-callers' });
  });
});

it('publishes what each line’s hours would be were it real, as the API takes them', async () => {
  const { items } = (await (await ask('GET', '/opening-hours')).json()) as { items: { periods: object[] }[] };
  expect(items).toHaveLength(ringableLines.length);
  expect(items[0]?.periods).toContainEqual({ weekday: 5, opens: '09:00', closes: '15:00' });
});

describe('an agent’s telephone', () => {
  it('rings until it is taken; then citizen and agent talk, and know of each other what they may', async () => {
    const router = aRouter();
    await ring({ line: gulen });
    const leg = router.offers(blid);
    expect(await onTheLine()).toMatchObject([{ rings: [{ name: 'Blid', municipality: 'Gulen' }] }]);
    expect((await ask('POST', `/agents/${blid}/pick-up`)).status).toBe(204);
    expect(await problem(await ask('POST', `/agents/${blid}/pick-up`))).toMatchObject({ code: 'nothing-rings' });
    router.bridges(leg);
    expect(await onTheLine()).toMatchObject([
      { hears: 'conversation', talksWith: [{ name: 'Blid', municipality: 'Gulen' }] },
    ]);
    router.frees(leg);
  });

  it('is taken by itself when the visitor lets the colleagues answer', async () => {
    await ask('PUT', `/agents/${blid}`, '{"answers":"by-itself"}');
    const router = aRouter();
    await ring({ line: gulen });
    const leg = router.offers(blid);
    time.pass(seconds(4));
    expect(router.told).toContainEqual(expect.objectContaining({ type: 'device-up', legId: leg }));
    await ask('PUT', `/agents/${blid}`, '{"answers":"by-hand"}');
  });
});

describe('the citizen’s telephone in a visitor’s browser', () => {
  it('says what is heard as it changes, and hangs up when it is let go', async () => {
    const router = aRouter();
    const letGo = new AbortController();
    const body = JSON.stringify({ line: gulen });
    const receiver = await fetch(`${address}/telephone`, { method: 'POST', body, signal: letGo.signal });
    const heard = lines(receiver);
    expect((await heard.next()).value).toMatchObject({ hears: 'ringing', line: { municipality: 'Gulen' } });
    router.greets();
    expect((await heard.next()).value).toMatchObject({
      hears: 'message',
      message: 'Du har kome til Gulen kommune. Vent litt, så svarar vi deg.',
    });
    letGo.abort();
    await until(() => telephones.callers().length === 0);
  });

  it('rings with a number that nobody has, or keeps it', async () => {
    const [shown, withheld] = [{ line: gulen }, { line: gulen, isWithheld: true }];
    for (const call of [shown, withheld])
      await fetch(`${address}/telephone`, { method: 'POST', body: JSON.stringify(call) });
    expect(await onTheLine()).toMatchObject([{ number: expect.stringMatching(/^\+475410\d{4}$/) }, { number: null }]);
  });

  it('is told when the other end hangs up', async () => {
    const receiver = await fetch(`${address}/telephone`, { method: 'POST', body: JSON.stringify({ line: gulen }) });
    const heard = lines(receiver);
    const { callId } = (await heard.next()).value as { callId: string };
    await ask('DELETE', `/callers/${callId}`);
    expect((await heard.next()).value).toMatchObject({ hears: 'ended' });
    expect((await heard.next()).done).toBe(true);
  });
});

it('the panel is a page of its own, with nothing inline and nothing from elsewhere', async () => {
  const page = await ask('GET', '');
  const policy = page.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'");
  const html = await page.text();
  expect(html).not.toMatch(/<script[^>]*>[^<]|<style| style=| on[a-z]+=|https?:/);
  expect(html).toContain('Trygg Tiur');
  expect((await ask('GET', '/assets/panel.css')).headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect((await ask('GET', '/assets/panel.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(await problem(await ask('GET', '/assets/other.js'))).toMatchObject({ status: 404, code: 'not-found' });
});

it('wants to know where Asterisk is when visitors ring through it, and only then', () => {
  const settings = { SAMSVAR_DEMO: 'yes', PORT: '0', PUBLIC_ORIGIN: ours, SIMULATOR_TOKEN: 'a'.repeat(16) };
  expect(asteriskOf(simulatorConfig(settings))).toBeUndefined();
  const real = { ...settings, TELEPHONES: 'real', ARI_URL: 'http://127.0.0.1:8088', ARI_USER: 'router' };
  expect(() => simulatorConfig(real)).toThrow('ARI_PASSWORD: expected a value, because TELEPHONES is real');
  expect(asteriskOf(simulatorConfig({ ...real, ARI_PASSWORD: 'secret' }))).toMatchObject({
    port: 8088,
    user: 'router',
  });
});

it('citizens ring by themselves at the rate that is asked for, and stop', async () => {
  await ask('PUT', '/citizens', '{"perHour":60}');
  time.pass(minutes(4));
  expect((await onTheLine()).length).toBeGreaterThan(2);
  await ask('PUT', '/citizens', '{"perHour":0}');
  time.pass(minutes(60));
  expect(await onTheLine()).toEqual([]);
});

/** A router with one wish at a time, for whoever is first on Fjordvest's lines. */
function aRouter() {
  const told: object[] = [];
  const exchange = telephones.of('fjordvest');
  const line = exchange.open({ hear: (one) => told.push(one), opened: () => undefined, replaced: () => undefined });
  const call = () => exchange.callers()[0]!.callId;
  let count = 0;
  const id = () => `${time.now()}-${Math.random()}-${count++}`;
  return {
    told,
    greets: () => {
      line.perform({ id: id(), do: 'answer', callId: call() });
      line.perform({ id: id(), do: 'play', callId: call(), sounds: ['greeting-nn'] });
    },
    offers: (agentId: string) => {
      const leg = legId(call(), 1);
      const until = instant(time.now() + seconds(20));
      line.perform({ id: id(), do: 'ring-device', callId: call(), legId: leg, agentId: agentId as never, until });
      return leg;
    },
    frees: (leg: ReturnType<typeof legId>) => line.perform({ id: id(), do: 'hang-up', legId: leg }),
    bridges: (leg: ReturnType<typeof legId>) => line.perform({ id: id(), do: 'bridge', callId: call(), legIds: [leg] }),
  };
}

const ask = (method: string, path: string, body?: string) =>
  fetch(address + path, { method, ...(body === undefined ? {} : { body }) });

const ring = (request: object) => ask('POST', '/callers', JSON.stringify(request));

const onTheLine = async () => ((await (await ask('GET', '/callers')).json()) as { items: unknown[] }).items;

const problem = async (answer: Response) =>
  (await answer.json()) as { status: number; code: string; errors?: { field: string }[] };

async function* lines(receiver: Response): AsyncGenerator<unknown> {
  let text = '';
  for await (const part of receiver.body!.pipeThrough(new TextDecoderStream())) {
    text += part;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n')) {
      yield JSON.parse(text.slice(0, end));
      text = text.slice(end + 1);
    }
  }
}

async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error('It did not come to that within 5 s.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
