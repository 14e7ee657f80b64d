import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { surroundings } from '../journeys/config.js';
import { coordinator, type Coordinator } from '../journeys/on-duty.js';
import { shutsOut } from '../journeys/open-to-all.js';
import { arrive, everybodyLeaves, type Traveller } from '../journeys/traveller.js';
import {
  atTheDesk,
  becomesAvailable,
  bothAreHeard,
  eventually,
  goesHome,
  isReady,
  patiently,
  strip,
  takesTheCall,
} from './at-the-desk.js';
import { exchange, type Exchange } from './exchange.js';

/* The citizen's telephone is the demo's page, the agent's is her desk, and between them a real Asterisk. */

type Key = { readonly user: string; readonly password: string; readonly dial: string };

let leader: Coordinator;
let agent: string;
let calls: Exchange;
const travellers: Traveller[] = [];

beforeAll(async () => {
  calls = exchange();
  leader = await coordinator();
  [agent = ''] = await leader.onDuty('Gulen');
  await leader.holdOpen('Gulen');
});
afterEach(async () => {
  for (const { page, strangers, complaints } of travellers.splice(0)) {
    await goesHome(page);
    await page.context().close();
    expect(strangers).toEqual([]);
    expect(complaints).toEqual([]);
  }
  await eventually(async () => (await calls.citizens()) === 0, 'end of every call');
  await eventually(async () => (await calls.visitorsKeys()).length === 0, 'end of every key');
});
afterAll(async () => {
  calls.close();
  await leader.release();
  await everybodyLeaves();
});

describe('a visitor’s call to Gulen, through Asterisk', () => {
  it('waits, and is taken: citizen and agent are in one bridge, both are heard, and the citizen puts it down', async () => {
    const visitor = await visits();
    expect(await shutsOut(visitor)).toEqual([]);
    await button(visitor, 'Ring').click();
    await hears(visitor, /Du har kome til Gulen kommune/);
    expect(await calls.numbers()).toEqual([expect.stringMatching(/^\+475410\d{4}$/)]);
    await hears(visitor, 'Ventemusikk: i kø.');
    expect(await shutsOut(visitor)).toEqual([]);

    const desk = await works();
    await becomesAvailable(desk);
    await takesTheCall(desk);
    await hears(visitor, `I samtale med ${agent.split(' ')[0]} i`);
    await bothAreHeard(calls);
    expect(await shutsOut(visitor)).toEqual([]);

    await button(visitor, 'Legg på').click();
    await hears(visitor, 'Du la på.');
    await strip(desk).getByText('Etterarbeid').waitFor(patiently);
  });

  it('comes with no number when it is withheld, with its keys, and is over when the agent hangs up', async () => {
    const watch = await calls.watch();
    const desk = await works();
    await isReady(desk);
    const visitor = await visits();
    await visitor.getByLabel('Ring med skjult nummer').check();
    await button(visitor, 'Ring').click();
    await takesTheCall(desk);
    expect(await calls.numbers()).toEqual(['']);
    await bothAreHeard(calls);
    await button(visitor, '3').click();
    await eventually(async () => watch.keys.includes('3'), 'key');
    await desk.keyboard.press('Alt+L');
    await hears(visitor, 'Samtalen er slutt.');
    expect(await button(visitor, 'Ring').isEnabled()).toBe(true);
  });

  it('is put down when the page is left', async () => {
    const visitor = await visits();
    await button(visitor, 'Ring').click();
    await hears(visitor, /Du har kome til Gulen kommune/);
    await visitor.goto('about:blank');
    await eventually(async () => (await calls.citizens()) === 0, 'end of the call');
  });
});

describe('while the router hangs', () => {
  it('a visitor’s call is answered in the browser of whoever is on duty, and goes on when the router is back', async () => {
    const desk = await works();
    await isReady(desk);
    await eventually(
      async () => (await calls.fallbackMembers('fjordvest')).length === 1,
      'member of the fallback queue',
    );
    const router = routersProcesses();
    for (const pid of router) process.kill(pid, 'SIGSTOP');
    try {
      const visitor = await visits();
      await button(visitor, 'Ring').click();
      await button(desk, 'Svar').waitFor(patiently);
      expect(await shutsOut(desk)).toEqual([]);
      await button(desk, 'Svar').click();
      await bothAreHeard(calls);
      for (const pid of router) process.kill(pid, 'SIGCONT');
      await strip(desk).getByText('Svara frå reservekøen').waitFor(patiently);
      await desk.getByText('Du er i ein samtale som pulten ikkje kjenner til.').waitFor({ state: 'detached' });
      expect(await shutsOut(desk)).toEqual([]);
      await bothAreHeard(calls);
      await button(visitor, 'Legg på').click();
      await eventually(async () => (await calls.citizens()) === 0, 'end of the call');
      await strip(desk).getByText('Etterarbeid').waitFor(patiently);
    } finally {
      for (const pid of router) process.kill(pid, 'SIGCONT');
    }
  }, 240_000);
});

describe('a visitor who cannot ring is told why', () => {
  it('when the microphone is refused', async () => {
    const visitor = await visits({ permissions: [] });
    await button(visitor, 'Ring').click();
    await hears(visitor, 'Nettlesaren får ikkje bruke mikrofonen.');
    expect(await shutsOut(visitor)).toEqual([]);
    expect(await button(visitor, 'Ring').isEnabled()).toBe(true);
  });

  it('when there is no network', async () => {
    const visitor = await visits();
    await visitor.context().setOffline(true);
    await button(visitor, 'Ring').click();
    await hears(visitor, 'Vi får ikkje kontakt med telefonsentralen.');
    expect(await shutsOut(visitor)).toEqual([]);
  });
});

describe('what a visitor rings with', () => {
  it('rings no agent, nobody outside and nothing else in Asterisk, and is no agent’s telephone', async () => {
    const desk = await works();
    await isReady(desk);
    const [device = ''] = await calls.devices();
    const watch = await calls.watch();
    for (const dial of [
      device,
      `PJSIP/${device}`,
      '+4755512345',
      '112',
      's',
      'from-agent',
      'fjordvest',
      'fallback-over',
    ])
      await isTurnedAway(dial, { dial });
    await isTurnedAway('her telephone', { user: device });
    const isVisitor = (name: string) => name.startsWith('PJSIP/trunk-citizen-');
    expect([...watch.channels].some(isVisitor)).toBe(true);
    expect([...watch.channels].filter((name) => !isVisitor(name))).toEqual([]);

    const { key, letGo } = await keyInHand();
    expect(await calls.registers(device, key)).toBe(false);
    expect(await calls.registers(key.user, key)).toBe(false);
    expect(await calls.devices()).toEqual([device]);
    letGo();
  }, 240_000);
});

/** Whoever watches, whoever serves and whoever stands by. */
function routersProcesses(): readonly number[] {
  const { router = 0 } = surroundings().pids;
  const children = readFileSync(`/proc/${router}/task/${router}/children`, 'utf8').split(' ').filter(Boolean);
  return [router, ...children.map(Number)];
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const hears = (page: Page, words: string | RegExp) =>
  page.locator('#citizen-hears').filter({ hasText: words }).waitFor(patiently);

async function visits(options = { permissions: ['microphone'] }): Promise<Page> {
  const traveller = await arrive(options);
  travellers.push(traveller);
  await openTheTelephone(traveller.page);
  return traveller.page;
}

async function works(): Promise<Page> {
  const traveller = await atTheDesk(agent);
  travellers.push(traveller);
  return traveller.page;
}

async function openTheTelephone(page: Page): Promise<void> {
  await page.goto('/demo');
  await page.getByLabel('Kommune', { exact: true }).selectOption('Gulen, Sentralbord');
}

/** The page itself rings, with something else in the key than it was given. */
async function isTurnedAway(what: string, instead: Partial<Key>): Promise<void> {
  const { page } = await arrive({ permissions: ['microphone'] });
  await page.addInitScript(`(${tamper})(${JSON.stringify(instead)})`);
  await openTheTelephone(page);
  await button(page, 'Ring').click();
  await hears(page, 'Det er oppteke.').catch(async (cause: unknown) => {
    const heard = await page.locator('#citizen-hears').innerText();
    throw new Error(`${what} was not turned away: «${heard}»`, { cause });
  });
  await page.context().close();
}

/** In the page, before anything of ours runs there. */
const tamper = `instead => {
  const ask = fetch;
  window.fetch = async (...words) => {
    const reply = await ask(...words);
    if (words[0] !== '/demo/telephone') return reply;
    const lie = (line) => ('key' in line ? { key: { ...line.key, ...instead } } : line);
    const lines = reply.body.pipeThrough(new TextDecoderStream()).pipeThrough(new TransformStream({
      transform: (text, onward) => onward.enqueue(text.split('\\n').map((line) => line && JSON.stringify(lie(JSON.parse(line)))).join('\\n')),
    }));
    return new Response(lines.pipeThrough(new TextEncoderStream()), { status: reply.status });
  };
}`;

/** A key as the page gets it, good until it is let go. */
async function keyInHand(): Promise<{ readonly key: Key; readonly letGo: () => void }> {
  const hand = new AbortController();
  const body = JSON.stringify({ line: '+4754001010' });
  const reply = await fetch(`${surroundings().address}/demo/telephone`, { method: 'POST', body, signal: hand.signal });
  const { value } = await reply.body!.getReader().read();
  const { key } = JSON.parse(new TextDecoder().decode(value).split('\n')[0] ?? '') as { key: Key };
  return { key, letGo: () => hand.abort() };
}
