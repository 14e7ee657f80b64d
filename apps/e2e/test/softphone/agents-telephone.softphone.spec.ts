import type { BrowserContextOptions, Page } from 'playwright-core';
import { coordinator, type Coordinator } from '../journeys/on-duty.js';
import { shutsOut } from '../journeys/open-to-all.js';
import { everybodyLeaves, type Traveller } from '../journeys/traveller.js';
import {
  atTheDesk,
  bothAreHeard,
  eventually,
  goesHome,
  isReady,
  patiently,
  strip,
  takesTheCall,
} from './at-the-desk.js';
import { exchange, type Exchange, type Talk } from './exchange.js';

/*
 * The agent's telephone is her browser, the citizen's a real one, and between them a real Asterisk. Who talks with whom
 * is Asterisk's word, and so is whether anything is heard.
 */

/** Gulen's number in the demo. */
const gulen = '4754001010';

let leader: Coordinator;
let agent: string;
let citizens: Exchange;
const travellers: Traveller[] = [];

beforeAll(async () => {
  citizens = exchange();
  leader = await coordinator();
  [agent = ''] = await leader.onDuty('Gulen');
  await leader.holdOpen('Gulen');
});
afterEach(async () => {
  await citizens.everybodyHangsUp();
  for (const { page, strangers, complaints } of travellers.splice(0)) {
    await goesHome(page);
    await page.context().close();
    expect(strangers).toEqual([]);
    expect(complaints).toEqual([]);
  }
});
afterAll(async () => {
  citizens.close();
  await leader.release();
  await everybodyLeaves();
});

describe('a telephone in the browser', () => {
  it('is rung for a citizen of Gulen and taken by hand: both are in one bridge, and both are heard', async () => {
    const page = await ready();
    expect(await shutsOut(page)).toEqual([]);
    await citizens.rings(gulen);
    await page.getByRole('button', { name: 'Ta samtalen' }).waitFor(patiently);
    expect(await citizens.talk()).toBeUndefined();
    await page.keyboard.press('Alt+T');
    await strip(page).getByText('I samtale').waitFor(patiently);
    await bothAreHeard(citizens);

    await page.keyboard.press('Alt+S');
    await microphoneIsOff(page).waitFor();
    expect(await shutsOut(page)).toEqual([]);
    await page.getByRole('button', { name: 'Mikrofon på' }).click();

    const watch = await citizens.watch();
    await page.keyboard.press('Alt+U');
    await keypad(page).and(page.locator(':focus')).waitFor();
    expect(await shutsOut(page)).toEqual([]);
    await page.keyboard.press('5');
    await keypad(page).getByRole('button', { name: 'Firkant' }).click();
    await keypad(page).getByText('Trykte: 5#').waitFor();
    await eventually(async () => watch.keys.join('') === '5#', 'keys pressed');
    await page.keyboard.press('Escape');
    await keypad(page).waitFor({ state: 'detached' });

    await page.keyboard.press('Alt+H');
    await strip(page).getByText('På vent').waitFor(patiently);
    await eventually(() => citizens.isHeld(), 'hold music');
    await page.keyboard.press('Alt+H');
    await strip(page).getByText('I samtale').waitFor(patiently);
    await bothAreHeard(citizens);

    await page.keyboard.press('Alt+L');
    await strip(page).getByText('Etterarbeid').waitFor(patiently);
    await eventually(async () => (await citizens.citizens()) === 0, 'the end of the call');
    await page.keyboard.press('Alt+A');
    await page.getByText('Alt er klart.').waitFor(patiently);
  });
});

describe('the call is the house’s, not the window’s', () => {
  it('comes back in the call after a reload: the same citizen, in the same bridge, the microphone off if it was', async () => {
    const page = await talking();
    const before = await bothAreHeard(citizens);
    await page.keyboard.press('Alt+S');
    await microphoneIsOff(page).waitFor();
    await page.reload();
    const after = await movedFrom(before);
    expect([after.bridge, after.citizen.channel]).toEqual([before.bridge, before.citizen.channel]);
    await strip(page).getByText('I samtale').waitFor(patiently);
    await microphoneIsOff(page).waitFor();
    await page.keyboard.press('Alt+L');
    await strip(page).getByText('Etterarbeid').waitFor(patiently);
  });

  it('is in one window; another says where, can take it, and gives it back when it is closed', async () => {
    const first = await talking();
    const before = await bothAreHeard(citizens);
    const second = await first.context().newPage();
    await second.goto('/fjordvest/desk');
    await second.getByRole('button', { name: 'Logg inn' }).click();
    await second.getByText('Telefonen din er open i eit anna vindauge', { exact: false }).first().waitFor(patiently);
    expect(await shutsOut(second)).toEqual([]);
    await second.getByRole('button', { name: 'Bruk telefonen her' }).click();
    const taken = await movedFrom(before);
    await first.getByText('Telefonen din er open i eit anna vindauge', { exact: false }).first().waitFor(patiently);
    await second.close();
    const back = await movedFrom(taken);
    expect([back.bridge, back.citizen.channel]).toEqual([before.bridge, before.citizen.channel]);
    await first.keyboard.press('Alt+L');
    await strip(first).getByText('Etterarbeid').waitFor(patiently);
  });

  it('is kept for her with music when her window is gone, and is hers again when she is back', async () => {
    const page = await talking();
    const before = await bothAreHeard(citizens);
    travellers.splice(0);
    await page.context().close();
    await eventually(() => citizens.isHeld(), 'hold music');
    const again = await arrives();
    await movedFrom(before);
    await strip(again).getByText('I samtale').waitFor(patiently);
    await again.keyboard.press('Alt+L');
    await strip(again).getByText('Etterarbeid').waitFor(patiently);
  });
});

it('says so when the microphone is refused, and no call comes', async () => {
  const page = await arrives({ permissions: [] });
  await page.getByText('Nettlesaren får ikkje bruke mikrofonen', { exact: false }).first().waitFor(patiently);
  await page.getByText('Vi får ikkje kontakt med telefonen din', { exact: false }).waitFor(patiently);
  expect(await shutsOut(page)).toEqual([]);
  await page.context().grantPermissions(['microphone']);
  await page.getByText('Telefonen i nettlesaren er klar.').first().waitFor(patiently);
});

const keypad = (page: Page) => page.getByRole('region', { name: 'Tastar på telefonen' });
const microphoneIsOff = (page: Page) => page.getByText('Mikrofonen din er av.', { exact: false }).first();

/** At the desk, available, and the telephone in the browser has been let in. */
async function ready(): Promise<Page> {
  const page = await arrives();
  await isReady(page);
  return page;
}

async function arrives(options?: BrowserContextOptions): Promise<Page> {
  const traveller = await atTheDesk(agent, options);
  travellers.push(traveller);
  return traveller.page;
}

/** With a citizen of Gulen, and nobody else on the line. */
async function talking(): Promise<Page> {
  const page = await ready();
  await citizens.rings(gulen);
  await takesTheCall(page);
  return page;
}

/** The agent's leg is another now, and sound goes on in both directions. */
async function movedFrom(before: Talk): Promise<Talk> {
  await eventually(async () => {
    const now = await citizens.talk();
    return now && now.agent.channel !== before.agent.channel;
  }, 'other telephone');
  return bothAreHeard(citizens);
}
