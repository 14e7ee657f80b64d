import type { BrowserContextOptions, Page } from 'playwright-core';
import { coordinator, type Coordinator } from '../journeys/on-duty.js';
import { shutsOut } from '../journeys/open-to-all.js';
import { arrive, everybodyLeaves, signIn, type Traveller } from '../journeys/traveller.js';
import { exchange, type Exchange, type Talk } from './exchange.js';

/*
 * The agent's telephone is her browser, the citizen's a real one, and between them a real Asterisk. Who talks with whom
 * is Asterisk's word, and so is whether anything is heard.
 */

/** Gulen's number in the demo. */
const gulen = '4754001010';

/** For what happens at once when the machine has nothing else to do. */
const PATIENCE_MS = 40_000;
const patiently = { timeout: PATIENCE_MS };

let leader: Coordinator;
let agent: string;
let citizens: Exchange;
const travellers: Traveller[] = [];

beforeAll(async () => {
  citizens = exchange();
  leader = await coordinator();
  [agent = ''] = await leader.onDuty('Gulen');
  await leader.holdOpen('Gulen');
}, 120_000);
afterEach(async () => {
  await citizens.everybodyHangsUp();
  for (const { page, strangers, complaints } of travellers.splice(0)) {
    await goHome(page);
    await page.context().close();
    expect(strangers).toEqual([]);
    expect(complaints).toEqual([]);
  }
}, 60_000);
afterAll(async () => {
  citizens.close();
  await leader.release();
  await everybodyLeaves();
}, 60_000);

describe('a telephone in the browser', () => {
  it('is rung for a citizen of Gulen and taken by hand: both are in one bridge, and both are heard', async () => {
    const page = await ready();
    expect(await shutsOut(page)).toEqual([]);
    await citizens.rings(gulen);
    await page.getByRole('button', { name: 'Ta samtalen' }).waitFor(patiently);
    expect(await citizens.talk()).toBeUndefined();
    await page.keyboard.press('Alt+T');
    await strip(page).getByText('I samtale').waitFor(patiently);
    await bothAreHeard();

    await page.keyboard.press('Alt+S');
    await page.getByText('Mikrofonen din er av.', { exact: false }).first().waitFor();
    expect(await shutsOut(page)).toEqual([]);
    await page.getByRole('button', { name: 'Mikrofon på' }).click();

    await page.keyboard.press('Alt+H');
    await strip(page).getByText('På vent').waitFor(patiently);
    await eventually(() => citizens.isHeld(), 'hold music');
    await page.keyboard.press('Alt+H');
    await strip(page).getByText('I samtale').waitFor(patiently);
    await bothAreHeard();

    await page.keyboard.press('Alt+L');
    await strip(page).getByText('Etterarbeid').waitFor(patiently);
    await eventually(async () => (await citizens.citizens()) === 0, 'the end of the call');
    await page.keyboard.press('Alt+A');
    await page.getByText('Alt er klart.').waitFor(patiently);
  }, 180_000);
});

const strip = (page: Page) => page.getByRole('region', { name: 'Samtalen' });

/** At the desk, available, and the telephone in the browser has been let in. */
async function ready(options: BrowserContextOptions = { permissions: ['microphone'] }): Promise<Page> {
  const traveller = await arrive(options);
  travellers.push(traveller);
  const { page } = traveller;
  await signIn(traveller, agent, '/fjordvest/desk');
  await page.getByText('Telefonen i nettlesaren er klar.').waitFor(patiently);
  await page.keyboard.press('Alt+1');
  await page.getByText('Alt er klart.').waitFor(patiently);
  return page;
}

/** Sound goes on in both directions on both legs, from now. */
async function bothAreHeard(): Promise<Talk> {
  const before = await eventually(() => citizens.talk(), 'conversation with both in it');
  return eventually(async () => {
    const now = await citizens.talk();
    const legs =
      now &&
      ([
        [before.citizen, now.citizen],
        [before.agent, now.agent],
      ] as const);
    const isHeard = legs?.every(
      ([then, since]) => since.fromThem > then.fromThem + 25 && since.toThem > then.toThem + 25,
    );
    return isHeard ? now : undefined;
  }, 'sound in both directions');
}

async function goHome(page: Page): Promise<void> {
  if (page.isClosed() || (await page.getByRole('button', { name: 'Ikkje på' }).count()) === 0) return;
  if (await strip(page).count()) await page.keyboard.press('Alt+A');
  await page.keyboard.press('Alt+5');
  await page.getByRole('button', { name: 'Ikkje på', pressed: true }).waitFor(patiently);
}

async function eventually<Value>(look: () => Promise<Value | undefined | false>, what: string): Promise<Value> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`No ${what} came.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
