import type { Page } from 'playwright-core';
import { press } from './by-keyboard.js';
import { runsOverTheEdge, shutsOut } from './open-to-all.js';
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

it('what is typed of the demand stands when somebody else has saved meanwhile, and whoever typed it chooses', async () => {
  const [planner, other] = [await atTheDemand(), await atTheDemand()];
  const was = await seatsOfFirst(planner).inputValue();
  await seatsOfFirst(planner).fill('7');
  await seatsOfFirst(other).fill('8');
  await other.keyboard.press('Enter');
  await other.getByText('Krava er lagra.').waitFor();

  await planner.keyboard.press('Enter');
  await told(planner).and(planner.locator(':focus')).waitFor();
  expect(await seatsOfFirst(planner).inputValue()).toBe('7');
  await told(planner)
    .getByText(/^Vanleg veke, .+: 8 på/)
    .waitFor();
  await told(planner)
    .getByText(/^Vanleg veke, .+: 7 på/)
    .waitFor();
  expect(await shutsOut(planner)).toEqual([]);
  await planner.setViewportSize({ width: 320, height: 800 });
  expect(await runsOverTheEdge(planner)).toBe(false);
  await planner.emulateMedia({ colorScheme: 'dark' });
  expect(await shutsOut(planner)).toEqual([]);

  // Nothing is written over before the choice.
  await seatsOfFirst(planner).press('Enter');
  await told(planner).and(planner.locator(':focus')).waitFor();
  await press(planner, 'Behald mitt');
  await told(planner).waitFor({ state: 'detached' });
  await planner.getByRole('button', { name: 'Lagre' }).and(planner.locator(':focus')).waitFor();
  await planner.keyboard.press('Enter');
  await planner.getByText('Krava er lagra.').waitFor();

  await seatsOfFirst(other).fill('9');
  await other.keyboard.press('Enter');
  await told(other).and(other.locator(':focus')).waitFor();
  await press(other, 'Bruk det som er lagra');
  await told(other).waitFor({ state: 'detached' });
  expect(await seatsOfFirst(other).inputValue()).toBe('7');
  await seatsOfFirst(other).fill(was);
  await other.keyboard.press('Enter');
  await other.getByText('Ikkje lagra enno').waitFor({ state: 'detached' });
});

it('hours typed stand when somebody else has saved others meanwhile, and whoever typed them chooses', async () => {
  const [one, other] = [await atTheHours(), await atTheHours()];
  await setSaturday(one, '10', '12');
  await setSaturday(other, '9', '11');
  await press(other, 'Lagre');
  await other.getByText('Opningstidene er lagra.').waitFor();

  await press(one, 'Lagre');
  await told(one).and(one.locator(':focus')).waitFor();
  expect(await saturday(one).getByLabel('Opnar').inputValue()).toBe('10');
  await told(one).getByText('laurdag: 09.00–11.00').waitFor();
  await told(one).getByText('laurdag: 10–12').waitFor();
  expect(await shutsOut(one)).toEqual([]);
  await press(one, 'Lagre');
  await told(one).and(one.locator(':focus')).waitFor();
  await press(one, 'Behald mitt');
  await told(one).waitFor({ state: 'detached' });
  await one.getByRole('button', { name: 'Lagre' }).and(one.locator(':focus')).waitFor();
  await one.keyboard.press('Enter');
  await one.getByText('Opningstidene er lagra.').waitFor();

  const third = await atTheHours();
  await setSaturday(third, '00.00', '24.00');
  await press(third, 'Lagre');
  await third.getByText('Opningstidene er lagra.').waitFor();
});

const saturday = (page: Page) => page.getByRole('group', { name: 'laurdag, periode 1' });

async function setSaturday(page: Page, opens: string, closes: string): Promise<void> {
  await saturday(page).getByLabel('Opnar').fill(opens);
  await saturday(page).getByLabel('Stengjer').fill(closes);
}

async function atTheHours(): Promise<Page> {
  const traveller = await arrive();
  travellers.push(traveller);
  await signIn(traveller, 'Grundig Gauk');
  const { page } = traveller;
  await page
    .getByRole('region', { name: 'Samnanger' })
    .getByRole('button', { name: /^Endre / })
    .first()
    .click();
  await page.getByRole('menuitem', { name: /Opningstider/ }).click();
  await page.getByRole('button', { name: 'Legg til periode laurdag' }).waitFor();
  return page;
}

const seatsOfFirst = (page: Page) => page.getByRole('group', { name: 'Krav 1' }).first().getByLabel('Tal på vakter');
const told = (page: Page) => page.getByRole('region', { name: 'Nokon andre har lagra imens' });

async function atTheDemand(): Promise<Page> {
  const traveller = await arrive();
  travellers.push(traveller);
  await signIn(traveller, 'Samla Selje', '/fjordvest/roster/demand');
  await seatsOfFirst(traveller.page).waitFor();
  return traveller.page;
}

const phoneSeats = (page: Page) => page.getByRole('button', { name: /, .+ kl\. 09–12, telefon$/ });

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
