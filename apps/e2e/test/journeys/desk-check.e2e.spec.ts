import type { BrowserContextOptions, Page } from 'playwright-core';
import { coordinator } from './on-duty.js';
import { runsOverTheEdge, shutsOut } from './open-to-all.js';
import { until } from './patience.js';
import { arrive, everybodyLeaves, leaves, signIn, type Traveller } from './traveller.js';

let agent: string;
const travellers: Traveller[] = [];

beforeAll(async () => {
  const leader = await coordinator();
  agent = await leader.offDuty();
  await leader.release();
});
afterEach(async () => {
  for (const traveller of travellers.splice(0)) await leaves(traveller);
});
afterAll(everybodyLeaves);

it('the desk is checked part by part, each with a verdict in words, and found from the desk', async () => {
  const page = await works({ permissions: ['microphone'] });
  await page.getByRole('link', { name: 'Sjekk av pulten' }).press('Enter');
  await part(page, 'Mikrofon').getByText('Mikrofonen verkar.').waitFor();
  await part(page, 'Kontakt med sentralen')
    .getByText(/^Kontakten er /)
    .waitFor();
  await part(page, 'Kontakt med telefonen')
    .getByText('Du bruker ikkje telefon i nettlesaren', { exact: false })
    .waitFor();
  await part(page, 'Omveg for lyden').getByText('Ingen omveg er sett opp.', { exact: false }).waitFor();
  await part(page, 'Veg for lyden')
    .getByText(/^Lyden har /)
    .waitFor();
  expect(await shutsOut(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await runsOverTheEdge(page)).toBe(false);
});

it('a microphone that is refused is said to be, with what to do, and is found when it is allowed', async () => {
  const page = await works({ permissions: [] });
  await page.getByRole('link', { name: 'Sjekk av pulten' }).press('Enter');
  await part(page, 'Mikrofon').getByText('Nettlesaren får ikkje bruke mikrofonen.').waitFor();
  await part(page, 'Mikrofon').getByText('Tillat mikrofonen ved adressa', { exact: false }).waitFor();
  expect(await shutsOut(page)).toEqual([]);
  await page.context().grantPermissions(['microphone']);
  const again = page.getByRole('button', { name: 'Prøv på nytt' });
  await again.click();
  await part(page, 'Mikrofon').getByText('Mikrofonen verkar.').waitFor();
});

it('the house that does not answer is said to be away', async () => {
  const page = await works({ permissions: ['microphone'] });
  await page.routeWebSocket(/\/rt\//, (socket) => void socket.close());
  await page.getByRole('link', { name: 'Sjekk av pulten' }).press('Enter');
  await part(page, 'Kontakt med sentralen').getByText('Vi får ikkje kontakt.').waitFor();
  await part(page, 'Kontakt med sentralen').getByText('Sjekk at andre nettsider verkar.', { exact: false }).waitFor();
  expect(await shutsOut(page)).toEqual([]);
});

it('microphone, headset and ringing device are chosen apart, and remembered; the level of the microphone moves', async () => {
  const page = await works({ permissions: ['microphone'] });
  const sound = page.getByRole('region', { name: 'Mikrofon og lyd' });
  await sound.getByRole('button', { name: 'Prøv mikrofonen' }).press('Enter');
  await isHeard(page);
  expect(await shutsOut(page)).toEqual([]);
  await sound.getByRole('button', { name: 'Prøv mikrofonen' }).press('Enter');
  await sound.getByRole('meter').waitFor({ state: 'detached' });
  const choices = [
    ['Mikrofon', 1],
    ['Samtalen høyrer du i', 1],
    ['Det ringjer i', 2],
  ] as const;
  const chosen: string[] = [];
  for (const [name, index] of choices) {
    const select = sound.getByRole('combobox', { name, exact: true });
    await select.selectOption({ index });
    chosen.push(await select.inputValue());
  }
  await page.reload();
  await sound.waitFor();
  for (const [place, [name]] of choices.entries()) {
    expect(await sound.getByRole('combobox', { name, exact: true }).inputValue()).toBe(chosen[place]);
  }
  expect(chosen).not.toContain('');
  expect(new Set(chosen).size).toBe(3);
});

/** The browser's own microphone beeps once a second. */
async function isHeard(page: Page): Promise<void> {
  const meter = page.getByRole('meter', { name: 'Snakk, så rører streken seg' });
  await meter.waitFor();
  await until('the streak moves', async () => Number(await meter.getAttribute('value')) >= 0.15);
}

const part = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2, name: new RegExp(`^${name}`) }) });

async function works(options: BrowserContextOptions): Promise<Page> {
  const traveller = await arrive(options);
  travellers.push(traveller);
  await signIn(traveller, agent, '/fjordvest/desk');
  await traveller.page.getByRole('heading', { name: 'Statusen din' }).waitFor();
  return traveller.page;
}
