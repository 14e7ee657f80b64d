import type { Page } from 'playwright-core';
import { arrive, everybodyLeaves, leaves, signIn, type Traveller } from './traveller.js';

let planner: Traveller;

afterEach(() => leaves(planner));
afterAll(everybodyLeaves);

it('who gives up what was typed sees what is stored again, dates too', async () => {
  const page = await atTheDemand();
  await page.getByRole('button', { name: 'Legg til arrangement' }).press('Enter');
  await event(page).getByLabel('Namn').fill('Bygdedag');
  await date(page).fill('01.06.2028');
  await page.getByRole('button', { name: 'Lagre' }).press('Enter');
  await page.getByText('Ikkje lagra enno').waitFor({ state: 'detached' });

  for (const typed of ['02.06.2028', 'ein gong i juni']) {
    await date(page).fill(typed);
    await page.getByText('Ikkje lagra enno').waitFor();
    await page.getByRole('button', { name: 'Avbryt' }).press('Enter');
    await page.getByText('Ikkje lagra enno').waitFor({ state: 'detached' });
    expect(await date(page).inputValue()).toBe('01.06.2028');
  }

  await page.getByRole('button', { name: 'Fjern arrangementet' }).last().press('Enter');
  await page.getByRole('button', { name: 'Lagre' }).press('Enter');
  await page.getByText('Ikkje lagra enno').waitFor({ state: 'detached' });
});

const event = (page: Page) => page.locator('fieldset.demand-part').last();
const date = (page: Page) => event(page).getByLabel('Dag', { exact: true });

async function atTheDemand(): Promise<Page> {
  planner = await arrive();
  await signIn(planner, 'Samla Selje', '/fjordvest/roster/demand');
  await planner.page.getByRole('group', { name: 'Krav 1' }).first().waitFor();
  return planner.page;
}
