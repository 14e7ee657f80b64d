import { addDays, instant, mondayOf, osloClock, type LocalDate } from '@samsvar/core';
import type { Page } from 'playwright-core';
import { runsOverTheEdge, shutsOut } from './open-to-all.js';
import { arrive, everybodyLeaves, leaves, signIn, type Traveller } from './traveller.js';

/** A proposal for a week takes seconds, on a machine that does other things as well. */
const FOUND = { timeout: 60_000 };

const thisWeek = mondayOf(osloClock(instant(Date.now())).date);
const travellers: Traveller[] = [];

afterEach(async () => {
  for (const traveller of travellers.splice(0)) await leaves(traveller);
});
afterAll(everybodyLeaves);

describe('whoever plans', () => {
  it('says what is wanted, and the coverage asks for it', async () => {
    const planner = await atTheDemand();
    const rows = planner.getByRole('group', { name: /^Krav \d+$/ });
    const before = await rows.count();
    await press(planner, 'Legg til krav');
    const row = rows.nth(before);
    await row.getByLabel('Vakttype').selectOption('chat');
    await row.getByLabel('Frå').fill('9');
    await row.getByLabel('Til').fill('8');
    await press(planner, 'Lagre');
    await row.getByText('Slutten må vere etter starten same dag.').waitFor();
    expect(await shutsOut(planner)).toEqual([]);
    await row.getByLabel('Til').fill('10');
    await press(planner, 'Lagre');
    await planner.getByText('Krava er lagra.').waitFor();
    expect(await shutsOut(planner)).toEqual([]);

    const roster = await atTheRoster(addDays(thisWeek, 7));
    await roster.getByText('09–10: manglar 1 på chat').first().waitFor();

    await rows
      .nth(before)
      .getByRole('button', { name: /^Fjern/ })
      .press('Enter');
    await press(planner, 'Lagre');
    await planner.getByText('Ikkje lagra enno').waitFor({ state: 'detached' });
    await roster.reload();
    await roster.getByRole('rowheader', { name: 'Dekning' }).waitFor();
    await roster.getByText('09–10: manglar 1 på chat').waitFor({ state: 'detached' });
  });

  it('adds parts of the year and events, and shuts nobody out doing so', async () => {
    for (const options of [{ colorScheme: 'dark' as const }, { viewport: { width: 320, height: 256 } }]) {
      const planner = await atTheDemand(options);
      await press(planner, 'Legg til ein del av året');
      await press(planner, 'Legg til arrangement');
      await press(planner, 'Lagre');
      await planner.getByText('Skriv eit namn.').first().waitFor();
      expect(await shutsOut(planner)).toEqual([]);
      expect(await runsOverTheEdge(planner)).toBe(false);
    }
  });

  it('has an empty week filled by a proposal, sees it in the draft, and takes it back', async () => {
    const planner = await atTheRoster(addDays(thisWeek, 7 * 8));
    await press(planner, 'Lag framlegg …');
    await planner.getByRole('dialog', { name: 'Lag framlegg' }).waitFor();
    expect(await shutsOut(planner)).toEqual([]);
    await planner.getByRole('dialog').getByRole('button', { name: 'Lag framlegg' }).press('Enter');
    const panel = planner.getByRole('region', { name: 'Framlegg' });
    await panel.getByText(/^\d+ vakter er lagde i kladden\./).waitFor(FOUND);
    expect(await shutsOut(planner)).toEqual([]);
    await planner.getByText(/^\d+ endringar er ikkje publiserte\./).waitFor();
    await press(planner, 'Angre framlegget');
    await panel.getByText(/^\d+ vakter er tekne ut av kladden\./).waitFor();
    await planner.getByText('Vaktlista er publisert slik du ser henne.').waitFor();
  });

  it('copies a week, and is told what was left out', async () => {
    const planner = await atTheRoster(addDays(thisWeek, 7 * 2));
    const panel = planner.getByRole('region', { name: 'Lagt i kladden' });
    const copy = async () => {
      await press(planner, 'Kopier veke …');
      const dialog = planner.getByRole('dialog', { name: 'Kopier ei veke hit' });
      await dialog.waitFor();
      expect(await shutsOut(planner)).toEqual([]);
      await dialog.getByRole('button', { name: 'Legg i kladden' }).press('Enter');
      await dialog.waitFor({ state: 'detached' });
    };
    await copy();
    await panel.getByText(/^\d+ vakter er lagde i kladden/).waitFor();
    await copy();
    await panel.getByText(/^\d+ vakter er utelatne/).waitFor();
    await panel.getByText('har ei vakt då', { exact: false }).first().waitFor();
    expect(await shutsOut(planner)).toEqual([]);
  });

  it('gets shifts from a file, and sees what must be mended before anything is saved', async () => {
    const week = addDays(thisWeek, 7 * 9);
    const planner = await atTheRoster(week);
    await press(planner, 'Hent frå fil …');
    const dialog = planner.getByRole('dialog', { name: 'Hent vakter frå ei fil' });
    const choose = (rows: readonly string[]) =>
      dialog.getByLabel(/^CSV-fil/).setInputFiles({
        name: 'vakter.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(['Dato;Frå;Til;Vakttype;Namn', ...rows].join('\r\n')),
      });
    const good = `${week};09:00;12:00;telefon;Venleg Vipe`;
    await choose([good, `${week};9;12;dans;Ingen Kjend`]);
    await dialog.getByText('Vakttypen er ukjend.', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Legg i kladden' }).press('Enter');
    await dialog.getByText('Rett fila, og vel henne på nytt.').waitFor();
    expect(await shutsOut(planner)).toEqual([]);
    await choose([good]);
    await dialog.getByText('Alle er rette.', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Legg i kladden' }).press('Enter');
    await planner.getByText('1 vakt er lagd i kladden.').waitFor();
    await press(planner, 'Angre');
    await planner.getByText('1 vakt er teken ut av kladden.').waitFor();
  });

  it('gets shifts from somebody’s calendar, and says whose they are', async () => {
    const week = addDays(thisWeek, 7 * 9);
    const day = week.replaceAll('-', '');
    const planner = await atTheRoster(week);
    await press(planner, 'Hent frå fil …');
    const dialog = planner.getByRole('dialog', { name: 'Hent vakter frå ei fil' });
    const event = ['BEGIN:VEVENT', `DTSTART:${day}T090000`, `DTEND:${day}T120000`, 'SUMMARY:Telefonvakt', 'END:VEVENT'];
    await dialog.getByLabel(/^CSV-fil/).setInputFiles({
      name: 'vakter.ics',
      mimeType: 'text/calendar',
      buffer: Buffer.from(['BEGIN:VCALENDAR', 'VERSION:2.0', ...event, 'END:VCALENDAR'].join('\r\n')),
    });
    await dialog.getByText('Vi kjenner ikkje personen.').waitFor();
    expect(await shutsOut(planner)).toEqual([]);
    await dialog.getByLabel('Kven har vaktene som ikkje har namn?').selectOption('Venleg Vipe');
    await dialog.getByText('Alle er rette.', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Legg i kladden' }).press('Enter');
    await planner.getByText('1 vakt er lagd i kladden.').waitFor();
    await press(planner, 'Angre');
    await planner.getByText('1 vakt er teken ut av kladden.').waitFor();
  });

  it('sees how the shifts are shared by municipality and by person, and has it as a file', async () => {
    for (const options of [{}, { colorScheme: 'dark' as const, viewport: { width: 320, height: 256 } }]) {
      const planner = await atTheRoster(thisWeek, options);
      await planner.getByText('Fordeling av vaktene').press('Enter');
      const municipalities = planner.getByRole('table', { name: 'Fordeling på kommunane' });
      const row = municipalities.getByRole('row', { name: /^Osterøy/ });
      await row.getByText(/^\d+:\d\d timar (over|under)$|^jamt$/).waitFor();
      await row
        .getByText(/^\d+ %$/)
        .first()
        .waitFor();
      const people = planner.getByRole('table', { name: 'Fordeling på konsulentane' });
      await people.getByRole('rowheader', { name: 'Venleg Vipe' }).waitFor();
      expect(await shutsOut(planner)).toEqual([]);
      expect(await runsOverTheEdge(planner)).toBe(false);
      const saved = planner.waitForEvent('download');
      await press(planner, 'Last ned fordelinga som CSV');
      expect((await saved).suggestedFilename()).toBe(`fordeling-${thisWeek}.csv`);
    }
  });

  it('sees when nobody has shifts to share, and when it cannot be told', async () => {
    const planner = await atTheRoster(addDays(thisWeek, 7 * 20));
    await planner.getByText('Fordeling av vaktene').press('Enter');
    await planner.getByText('Ingen har vakter i desse vekene.').waitFor();
    const fault = { code: 'fault', traceId: '0af7651916cd43dd8448eb211c80319c' };
    await planner.route('**/roster/balance?*', (route) => route.fulfill({ status: 500, json: fault }));
    await planner.getByLabel(/^Kor mange veker/).selectOption('1');
    await planner.getByRole('alert').getByText(fault.traceId, { exact: false }).waitFor();
    expect(await shutsOut(planner)).toEqual([]);
    await planner.unrouteAll();
    await press(planner, 'Prøv att');
    await planner.getByText('Ingen har vakter i desse vekene.').waitFor();
  });

  it('prints a week on one page, an ordinary one and one that is full', async () => {
    const planner = await atTheRoster(addDays(thisWeek, 7));
    const pages = async () =>
      (await planner.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g);
    expect(await pages()).toHaveLength(1);
    await planner.goto(`/fjordvest/roster/${thisWeek}`);
    await planner.getByRole('rowheader', { name: 'Dekning' }).waitFor();
    expect(await pages()).toHaveLength(1);
  });
});

it('whoever has shifts has them in their calendar by a private link, until it is turned off', async () => {
  const own = await at(`/fjordvest/roster`, 'Venleg Vipe');
  await own.getByText('Vaktene dine i kalenderen din').press('Enter');
  await own.getByRole('button', { name: /^Lag (ny )?lenkje$/ }).press('Enter');
  const address = await own.getByLabel('Lenkja di').inputValue();
  expect(await shutsOut(own)).toEqual([]);
  const stranger = await arrive();
  travellers.push(stranger);
  const told = await stranger.page.request.get(address);
  expect([told.status(), told.headers()['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
  expect(await told.text()).toContain('BEGIN:VEVENT');
  await own.getByRole('button', { name: 'Slå av lenkja' }).press('Enter');
  await own.getByText('Lenkja verkar ikkje lenger.').waitFor();
  expect((await stranger.page.request.get(address)).status()).toBe(404);
});

async function at(path: string, name: string, options = {}): Promise<Page> {
  const traveller = await arrive(options);
  travellers.push(traveller);
  await signIn(traveller, name, path);
  return traveller.page;
}

async function atTheRoster(week: LocalDate, options = {}): Promise<Page> {
  const page = await at(`/fjordvest/roster/${week}`, 'Samla Selje', options);
  await page.getByRole('rowheader', { name: 'Dekning' }).waitFor();
  return page;
}

async function atTheDemand(options = {}): Promise<Page> {
  const page = await at('/fjordvest/roster/demand', 'Samla Selje', options);
  await page.getByRole('group', { name: 'Krav 1' }).first().waitFor();
  return page;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().press('Enter');
