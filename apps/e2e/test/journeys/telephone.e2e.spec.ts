import type { Page } from 'playwright-core';
import { press, tabTo } from './by-keyboard.js';
import { runsOverTheEdge, shutsOut } from './open-to-all.js';
import { arrive, everybodyLeaves, leaves, signIn, type Traveller } from './traveller.js';

/** Nobody else's journey. */
const agent = 'Lun Lyng';
let traveller: Traveller;

beforeEach(async () => {
  traveller = await arrive();
  await signIn(traveller, agent, '/fjordvest/desk');
  await chosen(traveller.page, 'Nettlesaren').waitFor();
});
afterEach(async () => {
  const { page } = traveller;
  await page.reload();
  await part(page).getByRole('radio').first().waitFor();
  if ((await chosen(page, 'Nettlesaren').count()) === 0) await changesTo(page, 'Nettlesaren');
  await leaves(traveller);
});
afterAll(everybodyLeaves);

it('whoever chooses no telephone is told that nobody rings them, by the keyboard alone, and comes back', async () => {
  const { page } = traveller;
  expect(await shutsOut(page)).toEqual([]);
  await tabTo(page, 'Nettlesaren');
  for (const step of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(step);
  await press(page, 'Byt telefon');
  await status(page).getByText('Du har valt å ikkje ha telefon', { exact: false }).waitFor();
  expect(await shutsOut(page)).toEqual([]);
  await page.getByRole('region', { name: 'Mikrofon og lyd' }).waitFor({ state: 'detached' });

  await tabTo(page, 'Ingen telefon');
  for (const step of ['ArrowUp', 'ArrowUp']) await page.keyboard.press(step);
  await press(page, 'Byt telefon');
  await status(page).getByText('Du har valt å ikkje ha telefon', { exact: false }).waitFor({ state: 'detached' });
  await page.getByRole('region', { name: 'Mikrofon og lyd' }).waitFor();
});

it('whoever chooses a desk telephone is shown what to connect it with, or that there is nothing to connect it to', async () => {
  const { page } = traveller;
  await changesTo(page, 'Bordtelefon');
  const dialog = page.getByRole('dialog', { name: 'Kople til bordtelefonen' });
  await dialog.waitFor();
  expect(await shutsOut(page)).toEqual([]);
  await press(page, 'Ferdig');
  await dialog.waitFor({ state: 'detached' });
  await part(page).getByRole('button', { name: 'Lag nytt passord' }).waitFor();
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await runsOverTheEdge(page)).toBe(false);
});

const part = (page: Page) => page.getByRole('region', { name: 'Telefonen din' });
const status = (page: Page) => page.getByRole('region', { name: 'Statusen din' });
const chosen = (page: Page, kind: string) => part(page).getByRole('radio', { name: kind, checked: true });

async function changesTo(page: Page, kind: string): Promise<void> {
  await part(page).getByRole('radio', { name: kind }).check();
  await part(page).getByRole('button', { name: 'Byt telefon' }).click();
  await part(page).getByRole('button', { name: 'Byt telefon' }).waitFor({ state: 'detached' });
}
