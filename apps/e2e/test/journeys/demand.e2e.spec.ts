import type { Page } from 'playwright-core';
import { addDays, instant, osloClock } from '@samsvar/core';
import { shutsOut } from './open-to-all.js';
import { arrive, everybodyLeaves, leaves, signIn, type Traveller } from './traveller.js';

let planner: Traveller;
const [first, second] = ['01', '02'].map((day) => `${day}.06.${new Date().getFullYear() + 1}`) as [string, string];

afterEach(() => leaves(planner));
afterAll(everybodyLeaves);

it('who gives up what was typed sees what is stored again, dates too', async () => {
  const page = await atTheDemand();
  await page.getByRole('button', { name: 'Legg til arrangement' }).press('Enter');
  await event(page).getByLabel('Namn').fill('Bygdedag');
  await date(page).fill(first);
  await page.getByRole('button', { name: 'Lagre' }).press('Enter');
  await page.getByText('Ikkje lagra enno').waitFor({ state: 'detached' });

  for (const typed of [second, 'ein gong i juni']) {
    await date(page).fill(typed);
    await page.getByText('Ikkje lagra enno').waitFor();
    await page.getByRole('button', { name: 'Avbryt' }).press('Enter');
    await page.getByText('Ikkje lagra enno').waitFor({ state: 'detached' });
    expect(await date(page).inputValue()).toBe(first);
  }

  await page.getByRole('button', { name: 'Fjern arrangementet' }).last().press('Enter');
  await page.getByRole('button', { name: 'Lagre' }).press('Enter');
  await page.getByText('Ikkje lagra enno').waitFor({ state: 'detached' });
});

it('a seat that is wanted tomorrow and that nobody has alarms whoever plans, until it is wanted no more', async () => {
  const page = await atTheDemand();
  await page.getByRole('button', { name: 'Legg til arrangement' }).press('Enter');
  await event(page).getByLabel('Namn').fill('Kurskveld');
  await date(page).fill(
    addDays(osloClock(instant(Date.now())).date, 1)
      .split('-')
      .reverse()
      .join('.'),
  );
  await event(page).getByLabel('Tal på vakter').fill('2');
  await event(page).getByLabel('Vakttype').selectOption('opplæring');
  await event(page).getByLabel('Frå').fill('00:00');
  await event(page).getByLabel('Til', { exact: true }).fill('24:00');
  await page.getByRole('button', { name: 'Lagre' }).press('Enter');
  await page.getByText('Ikkje lagra enno').waitFor({ state: 'detached' });

  const alarm = page.getByRole('listitem').filter({ hasText: '00–24: manglar 2 på opplæring' });
  for (const [room, title] of [
    ['Tavle', /plass(ar)? står tomm?e? det neste døgnet$/],
    ['Vaktliste', /plass(ar)? står tomm?e? den neste veka$/],
  ] as const) {
    await page.getByRole('navigation').getByRole('link', { name: room }).press('Enter');
    await page.getByRole('heading', { level: 2, name: title }).waitFor();
    await alarm.getByRole('link', { name: 'Gå til veka' }).waitFor();
    expect(await shutsOut(page)).toEqual([]);
  }

  await page.goto('/fjordvest/roster/demand');
  await page.getByRole('button', { name: 'Fjern arrangementet' }).last().press('Enter');
  await page.getByRole('button', { name: 'Lagre' }).press('Enter');
  await page.getByText('Ikkje lagra enno').waitFor({ state: 'detached' });
  await page.getByRole('navigation').getByRole('link', { name: 'Vaktliste' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: /^Vaktliste/ }).waitFor();
  await alarm.waitFor({ state: 'detached' });
});

const event = (page: Page) => page.locator('fieldset.demand-part').last();
const date = (page: Page) => event(page).getByLabel('Dag', { exact: true });

async function atTheDemand(): Promise<Page> {
  planner = await arrive();
  await signIn(planner, 'Samla Selje', '/fjordvest/roster/demand');
  await planner.page.getByRole('group', { name: 'Krav 1' }).first().waitFor();
  return planner.page;
}
