import { instant, mondayOf, osloClock } from '@samsvar/core';
import type { Page } from 'playwright-core';
import { moveTo, press, tabTo, type } from './by-keyboard.js';
import { dayAt } from './day.js';
import { runsOverTheEdge, shutsOut } from './open-to-all.js';
import { signIn } from './traveller.js';

const HOURS = 3_600_000;

const here = dayAt('Osterøy');

it('who is published is who is rung: put on duty now by the keyboard alone, rung at once, and taken off again [D03] [C02]', async () => {
  const name = await here.leader.offDuty(3 * HOURS);
  const agent = await at('/fjordvest/desk', name, 'Statusen din');
  await agent.getByText('Du står ikkje på vakt no.').waitFor();

  // Of a day's first minutes it is the day before, and of a week's the week before.
  const began = Date.now() - 5 * 60_000;
  const date = asSaid(began);
  const planner = await atTheRoster('Samla Selje', {}, mondayOf(osloClock(instant(began)).date));
  await moveTo(planner, name, `Legg til vakt: ${name}, ${date}`);
  await planner.keyboard.press('Enter');
  const form = planner.getByRole('dialog', { name: 'Ny vakt' });
  await form.waitFor();
  expect(await shutsOut(planner)).toEqual([]);
  await type(planner, 'Frå', '');
  await planner.keyboard.press('Enter');
  await form.getByText('Skriv klokkesletta slik: 09.00.').first().waitFor();
  const from = clock(began);
  await type(planner, 'Frå', from);
  await type(planner, 'Til', clock(Date.now() + 2 * HOURS));
  await planner.keyboard.press('Enter');
  await form.waitFor({ state: 'detached' });
  await planner.getByText('1 endring er ikkje publisert.').waitFor();
  expect(await shutsOut(planner)).toEqual([]);
  await agent.getByText('Du står ikkje på vakt no.').waitFor();

  await press(planner, 'Sjå over og publiser …');
  await planner.getByRole('dialog', { name: 'Publiser vaktlista' }).waitFor();
  expect(await shutsOut(planner)).toEqual([]);
  await press(planner, 'Publiser');
  await planner.getByText('Vaktlista er publisert. 1 person får beskjed.').waitFor();
  await planner.getByText('Vaktlista er publisert slik du ser henne.').waitFor();
  await focusIsKept(planner);
  await agent.getByText('Du står på vakt.').waitFor();
  await agent.keyboard.press('Alt+1');
  await agent.getByText('Alt er klart.', { exact: false }).waitFor();
  const rung = await agent.request.post('/demo/callers', { data: { line: here.line } });
  await agent.getByRole('heading', { name: 'Samtale til deg' }).waitFor();
  await agent.request.delete(`/demo/callers/${((await rung.json()) as { callId: string }).callId}`);
  await agent.getByRole('heading', { name: 'Samtale til deg' }).waitFor({ state: 'detached' });
  await agent.keyboard.press('Alt+5');
  await agent.getByRole('button', { name: 'Ikkje på', pressed: true }).waitFor();

  await press(planner, /^Kva som vart endra /);
  await planner.getByText(`Har ikkje stadfesta enno: ${name}.`).waitFor();
  await planner
    .getByRole('region', { name: 'Publisert før' })
    .getByText(new RegExp(`^${name}, ${date}, kl. `))
    .waitFor();
  expect(await shutsOut(planner)).toEqual([]);

  const own = await atTheRoster(name);
  const changed = own.getByRole('region', { name: /^Vaktene dine i veke \d+ er endra/ });
  await changed.getByText(name, { exact: false }).first().waitFor();
  expect(await own.getByRole('button', { name: /^Legg til vakt/ }).count()).toBe(0);
  expect(await shutsOut(own)).toEqual([]);
  await press(own, 'Eg har sett det');
  await changed.waitFor({ state: 'detached' });
  await planner.getByText('1 av 1 har stadfesta.', { exact: false }).first().waitFor();
  await planner.getByText('Alle har stadfesta.').waitFor();

  await moveTo(planner, name, new RegExp(`^${name}, ${date}, kl. ${from.replace(':', '.')}.+, telefon`));
  await planner.keyboard.press('Delete');
  await planner.getByText(/^Fjerna i kladden: /).waitFor();
  await press(planner, 'Sjå over og publiser …');
  await planner.getByRole('dialog', { name: 'Publiser vaktlista' }).waitFor();
  await press(planner, 'Publiser');
  await planner.getByText('Stadfest at vakta skal avbrytast.').waitFor();
  expect(await shutsOut(planner)).toEqual([]);
  await tabTo(planner, new RegExp(`^${name} er på vakt no`));
  await planner.keyboard.press('Space');
  await press(planner, 'Publiser');
  await planner.getByText('Vaktlista er publisert. 1 person får beskjed.').waitFor();
  await agent.getByText('Du står ikkje på vakt no.').waitFor();
});

it('what was published is set back by a draft, and a draft is given up', async () => {
  const planner = await atTheRoster('Samla Selje');
  const heading = planner.getByRole('heading', { level: 1 });
  const thisWeek = await heading.innerText();
  await press(planner, /^Veke \d+$/, 'last');
  await planner.waitForURL(/\/fjordvest\/roster\/\d{4}-\d\d-\d\d$/);
  await heading.filter({ hasNotText: thisWeek }).waitFor();
  const seat = planner.getByRole('button', { name: /, .+ kl\. 09–12, telefon/ }).first();
  const [said = ''] = /^.+, telefon/.exec((await seat.getAttribute('aria-label')) ?? '') ?? [];
  const goes = planner.getByRole('button', { name: `${said}, Fjerna` });
  const stands = planner.getByRole('button', { name: said }).first();
  await stands.press('Delete');
  await goes.waitFor();
  await planner.getByText('09–12: manglar 1 på telefon').first().waitFor();
  await planner.getByRole('button', { name: 'Angre', exact: true }).first().focus();
  await planner.keyboard.press('Enter');
  await planner.getByText('Vakta er slik ho er publisert.').waitFor();
  await goes.waitFor({ state: 'detached' });

  await stands.press('Enter');
  await press(planner, 'Fjern vakta');
  await planner.getByText('1 endring er ikkje publisert.').waitFor();
  await press(planner, 'Forkast kladden …');
  await press(planner, 'Ja, forkast');
  await planner.getByText('Vaktlista er publisert slik du ser henne.').waitFor();
  await focusIsKept(planner);
  await goes.waitFor({ state: 'detached' });
});

describe('the roster shuts nobody out', () => {
  it.each([
    ['light', { colorScheme: 'light' as const }],
    ['dark', { colorScheme: 'dark' as const }],
    ['at 400 % zoom', { viewport: { width: 320, height: 256 } }],
  ])('%s', async (_, options) => {
    const planner = await atTheRoster('Samla Selje', options);
    expect(await shutsOut(planner)).toEqual([]);
    expect(await runsOverTheEdge(planner)).toBe(false);
  });

  it('while it loads, with nobody to plan for, when something breaks, and without network', async () => {
    const planner = await atTheRoster('Samla Selje');
    await planner.route('**/roster?*', () => undefined);
    await planner.reload();
    await planner.getByRole('heading', { level: 1, name: /^Vaktliste/ }).waitFor();
    await planner.getByText('Hentar …').first().waitFor({ state: 'attached' });
    expect(await shutsOut(planner)).toEqual([]);
    await planner.unrouteAll();
    await planner.route('**/colleagues?*', (route) => route.fulfill({ json: { items: [], next: null } }));
    await planner.reload();
    await planner.getByText('Kontaktsenteret har ingen konsulentar enno.').waitFor();
    expect(await shutsOut(planner)).toEqual([]);
    await planner.unrouteAll();
    const fault = { code: 'fault', traceId: '0af7651916cd43dd8448eb211c80319c' };
    await planner.route('**/roster/draft?*', (route) => route.fulfill({ status: 500, json: fault }));
    await planner.reload();
    await planner.getByRole('alert').getByText(fault.traceId, { exact: false }).waitFor();
    expect(await shutsOut(planner)).toEqual([]);
    await planner.unrouteAll();
    await press(planner, 'Prøv att');
    await planner.getByRole('rowheader').first().waitFor();
    await planner.context().setOffline(true);
    await planner.locator('.offline').waitFor();
    expect(await shutsOut(planner)).toEqual([]);
    await planner.context().setOffline(false);
  });
});

async function at(path: string, name: string, heading: string | RegExp, options = {}): Promise<Page> {
  const traveller = await here.arrives(options);
  await signIn(traveller, name, path);
  await traveller.page.getByRole('heading', { name: heading }).first().waitFor();
  return traveller.page;
}

async function atTheRoster(name: string, options = {}, week = ''): Promise<Page> {
  const page = await at(`/fjordvest/roster/${week}`, name, /^Vaktliste, veke \d+$/, options);
  await page.getByRole('rowheader').first().waitFor();
  return page;
}

/** What had the focus is gone with the draft: it is at the page's heading, and not at the top of the document. */
const focusIsKept = (page: Page) => page.locator('main h1:focus').waitFor();

const clock = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit' }).format(at);

/** As the roster says it: søndag 22. november. */
const asSaid = (at: number): string =>
  new Intl.DateTimeFormat('nn-NO', {
    ...{ timeZone: 'Europe/Oslo', weekday: 'long', day: 'numeric', month: 'long' },
  } as const).format(at);
