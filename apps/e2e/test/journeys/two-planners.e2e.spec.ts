import type { Page } from 'playwright-core';
import { press } from './by-keyboard.js';
import { arrive, everybodyLeaves, leaves, signIn, type Traveller } from './traveller.js';

const travellers: Traveller[] = [];

afterEach(async () => {
  for (const traveller of travellers.splice(0)) await leaves(traveller);
});
afterAll(everybodyLeaves);

it('what another drafts while one looks at the difference is not published unseen', async () => {
  const planner = await atNextWeek();
  await phoneSeats(planner).first().press('Delete');
  await planner.getByText('1 endring er ikkje publisert.').waitFor();
  await press(planner, 'Sjå over og publiser …');
  const dialog = planner.getByRole('dialog', { name: 'Publiser vaktlista' });
  await dialog.getByRole('listitem').first().waitFor();

  const other = await atNextWeek();
  await other.getByText('1 endring er ikkje publisert.').waitFor();
  await phoneSeats(other).last().press('Delete');
  await other.getByText('2 endringar er ikkje publiserte.').waitFor();

  // She comes back to the window, and what is behind the dialogue is as it is by now.
  await planner.evaluate(`window.dispatchEvent(new Event('visibilitychange'))`);
  await planner.getByText('2 endringar er ikkje publiserte.').waitFor();
  expect(await dialog.getByRole('listitem').count()).toBe(1);
  await press(planner, 'Publiser');
  await dialog.getByText('Nokon andre har endra dette.', { exact: false }).waitFor();
  await dialog.getByRole('listitem').nth(1).waitFor();

  await planner.keyboard.press('Escape');
  await press(planner, 'Forkast kladden …');
  await press(planner, 'Ja, forkast');
  await planner.getByText('Vaktlista er publisert slik du ser henne.').waitFor();
});

const phoneSeats = (page: Page) => page.getByRole('button', { name: /, (måndag|tysdag) .+ kl\. 09–12, telefon$/ });

async function atNextWeek(): Promise<Page> {
  const traveller = await arrive();
  travellers.push(traveller);
  await signIn(traveller, 'Samla Selje', '/fjordvest/roster');
  const { page } = traveller;
  const heading = page.getByRole('heading', { level: 1, name: /^Vaktliste, veke \d+$/ });
  const thisWeek = await heading.innerText();
  await page.getByRole('rowheader').first().waitFor();
  await press(page, /^Veke \d+$/, 'last');
  await heading.filter({ hasNotText: thisWeek }).waitFor();
  await phoneSeats(page).first().waitFor();
  return page;
}
