import type { Page } from 'playwright-core';
import { moveTo, press, tabTo, type } from './by-keyboard.js';
import { runsOverTheEdge, shutsOut } from './open-to-all.js';
import { arrive, everybodyLeaves, leaves, signIn, type Traveller } from './traveller.js';

const [asker, asked] = ['Open Osp', 'Roleg Rogn'];
const travellers: Traveller[] = [];

afterEach(async () => {
  for (const traveller of travellers.splice(0)) await leaves(traveller);
});
afterAll(everybodyLeaves);

it('a shift is planned, published and swapped, by the keyboard alone [D03]', async () => {
  const { week, day } = farMonday();
  const planner = await atTheRoster(week);
  await moveTo(planner, asker, `Legg til vakt: ${asker}, ${day}`);
  await planner.keyboard.press('Enter');
  await planner.getByRole('dialog', { name: 'Ny vakt' }).waitFor();
  await press(planner, 'Lagre i kladden');
  await planner.getByText('1 endring er ikkje publisert.').waitFor();
  await press(planner, 'Sjå over og publiser …');
  await planner.getByRole('dialog', { name: 'Publiser vaktlista' }).waitFor();
  await press(planner, 'Publiser');
  await planner.getByText('Vaktlista er publisert. 1 person får beskjed.').waitFor();

  const one = await atOwn(asker);
  const shift = `${day}, kl. 09–12, telefon`;
  await press(one, `Byt vakt: ${shift}`);
  await one.getByRole('dialog', { name: 'Byt vakt' }).waitFor();
  expect(await shutsOut(one)).toEqual([]);
  await press(one, 'Send spørsmålet');
  await one.getByText('Vel kven du vil spørje.').waitFor();
  await tabTo(one, 'Kven spør du?');
  await one.keyboard.type(asked);
  await press(one, 'Send spørsmålet');
  await one.getByText(`${asked} er spurd.`).waitFor();
  expect(await shutsOut(one)).toEqual([]);

  const question = `${asker} spør ${asked} om å ta ${shift}.`;
  const other = await atOwn(asked);
  await press(other, `Ja, eg tek vakta: ${question}`);
  await other.getByText('Takk. No ventar bytet på fagleiaren.').waitFor();
  expect(await shutsOut(other)).toEqual([]);

  const waiting = planner.getByRole('listitem').filter({ hasText: question });
  await waiting.getByText('Ventar på fagleiaren').waitFor();
  expect(await shutsOut(planner)).toEqual([]);
  await press(planner, `Godkjenn: ${question}`);
  await planner.getByText('Vakta er bytt.').waitFor();
  await hasFocus(planner, 'Vaktbyte');
  await one.getByText('Bytt', { exact: true }).waitFor();
  await one.getByRole('button', { name: `Byt vakt: ${shift}` }).waitFor({ state: 'detached' });
  await other.getByRole('button', { name: `Byt vakt: ${shift}` }).waitFor();

  await absence(other, week, shift, planner);
}, 240_000);

/** Whoever has the shift says that they are away, and whoever plans is warned; it is taken back, and the warning goes. */
async function absence(other: Page, week: string, shift: string, planner: Page): Promise<void> {
  await press(other, 'Meld fråvær …');
  const form = other.getByRole('dialog', { name: 'Meld fråvær' });
  await form.waitFor();
  expect(await shutsOut(other)).toEqual([]);
  await type(other, 'Dato', asTyped(week));
  await other.keyboard.press('Tab');
  await type(other, 'Dato', asTyped(week));
  await other.keyboard.press('Tab');
  await press(other, 'Meld fråvær');
  await other.getByText(/^Fråværet er meldt: /).waitFor();
  const warning = planner.getByText(`${asked}, ${shift}`);
  await warning.waitFor();
  expect(await shutsOut(planner)).toEqual([]);
  await press(other, /^Ta tilbake: /);
  await other.getByText('Fråværet er teke tilbake.').waitFor();
  await hasFocus(other, 'Fråværet ditt');
  await warning.waitFor({ state: 'detached' });
}

it('wishes are said, and heard until the date that whoever plans sets', async () => {
  const own = await atOwn(asker);
  await press(own, 'Nytt ønske …');
  await own.getByRole('dialog', { name: 'Nytt ønske' }).waitFor();
  expect(await shutsOut(own)).toEqual([]);
  const { week, day } = farMonday();
  await type(own, 'Dato', asTyped(week));
  await own.keyboard.press('Tab');
  await type(own, 'Dato', asTyped(week));
  await own.keyboard.press('Tab');
  await press(own, 'Lagre ønsket');
  await own.getByText(/^Ønsket er lagra: /).waitFor();

  const planner = await atTheRoster(week);
  const seen = planner.getByRole('region', { name: 'Ønske', exact: true });
  await seen.getByText(`${asker}, ${day}: kan ikkje`).waitFor();
  expect(await shutsOut(planner)).toEqual([]);
  await press(own, `Ta tilbake: ${day}: Eg kan ikkje ha vakt`);
  await own.getByText('Ønsket er teke bort.').waitFor();
  await seen.getByText('Ingen har ønskt noko for desse dagane.').waitFor();
  expect(await shutsOut(own)).toEqual([]);

  await press(planner, 'Set frist …');
  const form = planner.getByRole('dialog', { name: 'Set frist' });
  await form.waitFor();
  await press(planner, 'Set frist');
  await form.getByText('Vel alle tre dagane.', { exact: false }).waitFor();
  expect(await shutsOut(planner)).toEqual([]);
  for (const field of ['Første dag', 'Siste dag', 'Siste dag for ønske']) await type(planner, field, asTyped(week));
  await press(planner, 'Set frist');
  await planner.getByText('Fristen er lagra.').waitFor();
  const heardUntil = own.getByText(`Ønske for ${day} til ${day} kan du melde til og med ${day}.`);
  await heardUntil.waitFor();
  expect(await shutsOut(own)).toEqual([]);
  await press(planner, `Fjern: ${day} til ${day}: til og med ${day}`);
  await planner.getByText('Fristen er teken bort.').waitFor();
  await heardUntil.waitFor({ state: 'detached' });

  await press(planner, 'Meld nokon borte …');
  await planner.getByRole('dialog', { name: 'Meld nokon borte' }).waitFor();
  expect(await shutsOut(planner)).toEqual([]);
});

it('a note goes from one shift to the desk of the next, by the keyboard alone, and is taken back', async () => {
  const note = `Vassverket ringjer att, sak ${Date.now()}.`;
  const next = await at('/fjordvest/desk', asked, 'Overlevering');
  const own = await atOwn(asker);
  await press(own, 'Skriv til neste vakt …');
  await own.getByRole('dialog', { name: 'Skriv til neste vakt' }).waitFor();
  await press(own, 'Lagre');
  await own.getByText('Skriv noko til neste vakt.').waitFor();
  expect(await shutsOut(own)).toEqual([]);
  await type(own, 'Kva bør neste vakt vite?', note);
  await press(own, 'Lagre');
  await own.getByText('Notatet er lagra. Neste vakt ser det.').waitFor();
  const told = next.getByText(note);
  await told.waitFor();
  expect(await shutsOut(next)).toEqual([]);
  expect(await shutsOut(own)).toEqual([]);
  await press(own, `Ta tilbake: ${note}`);
  await own.getByText('Notatet er teke tilbake.').waitFor();
  await told.waitFor({ state: 'detached' });
});

describe('one’s own page shuts nobody out', () => {
  it.each([
    ['light', { colorScheme: 'light' as const }],
    ['dark', { colorScheme: 'dark' as const }],
    ['at 400 % zoom', { viewport: { width: 320, height: 256 } }],
  ])('%s', async (_, options) => {
    const own = await atOwn(asker, options);
    expect(await shutsOut(own)).toEqual([]);
    expect(await runsOverTheEdge(own)).toBe(false);
  });
});

/** What was pressed is gone; whoever uses the keyboard is still where they were. */
const hasFocus = (page: Page, heading: string) =>
  page.getByRole('heading', { name: heading }).and(page.locator(':focus')).waitFor();

async function at(path: string, name: string, heading: string | RegExp, options = {}): Promise<Page> {
  const traveller = await arrive(options);
  travellers.push(traveller);
  await signIn(traveller, name, path);
  await traveller.page.getByRole('heading', { name: heading }).first().waitFor();
  return traveller.page;
}

async function atTheRoster(week: string): Promise<Page> {
  const page = await at(`/fjordvest/roster/${week}`, 'Samla Selje', /^Vaktliste, veke \d+$/);
  await page.getByRole('rowheader').first().waitFor();
  return page;
}

async function atOwn(name: string, options = {}): Promise<Page> {
  const page = await at('/fjordvest/own', name, 'Mine vakter', options);
  await page
    .getByRole('button', { name: /^Byt vakt: / })
    .first()
    .waitFor();
  return page;
}

const asTyped = (date: string): string => date.split('-').reverse().join('.');

/** A Monday that no demo roster reaches, but one's own page does; and how a screen says it. */
function farMonday(): { readonly week: string; readonly day: string } {
  // Of a Monday's first hour in Oslo it is Sunday still by universal time, and the demo's wishes are of Oslo's week.
  const today = Date.parse(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date()));
  const then = new Date(today + 6 * 7 * 24 * 3_600_000);
  const monday = new Date(then.getTime() - ((then.getUTCDay() + 6) % 7) * 24 * 3_600_000);
  const month = new Intl.DateTimeFormat('nn-NO', { month: 'long', timeZone: 'UTC' }).format(monday);
  return { week: monday.toISOString().slice(0, 10), day: `måndag ${monday.getUTCDate()}. ${month}` };
}
