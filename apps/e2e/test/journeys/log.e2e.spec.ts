import type { Page } from 'playwright-core';
import { tabTo } from './by-keyboard.js';
import { citizenRings, strip, talks } from './calls.js';
import { dayAt } from './day.js';
import { runsOverTheEdge, shutsOut } from './open-to-all.js';
import { until } from './patience.js';

const here = dayAt('Gulen');

it('a call from ring to filed log, by the keyboard alone and at most eight keys for the log [D09]', async () => {
  const page = await available();
  await takesCall(page);
  await page.keyboard.press('Alt+L');
  await strip(page).getByText('Etterarbeid').waitFor();
  await log(page).getByRole('combobox', { name: 'Kva gjaldt det?' }).and(page.locator(':focus')).waitFor();
  expect(await log(page).getByRole('radio', { checked: true }).count()).toBe(0);
  expect(await shutsOut(page)).toEqual([]);

  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await log(page).getByText('Vel korleis det gjekk.').waitFor();
  expect(await shutsOut(page)).toEqual([]);
  await page.keyboard.press('Alt+O');

  for (const key of ['b', 'y', 'g', 'g', 'Enter', '5', '3', 'Enter']) await page.keyboard.press(key);
  await log(page).waitFor({ state: 'detached' });
  await ownCalls(page).getByText('Laga ei bestilling').first().waitFor();
  await ownCalls(page)
    .getByRole('button', { name: /Gulen, Bygg/ })
    .first()
    .waitFor();
  await page.keyboard.press('Alt+A');
  await strip(page).waitFor({ state: 'detached' });
});

it('what most calls are about is one digit away, and a call that is logged can be put right', async () => {
  const page = await available();
  await takesCall(page);
  await page.keyboard.press('Alt+L');
  await strip(page).getByText('Etterarbeid').waitFor();
  await page.keyboard.press('Alt+O');
  await log(page).getByRole('option').first().waitFor();
  for (const key of ['1', '1', 'Enter']) await page.keyboard.press(key);
  await log(page).waitFor({ state: 'detached' });
  await page.keyboard.press('Alt+A');
  await strip(page).waitFor({ state: 'detached' });

  await ownCalls(page)
    .getByRole('button', { name: /Gulen, Bygg/ })
    .first()
    .click();
  await log(page).getByRole('heading', { name: 'Rett loggen: Gulen' }).waitFor();
  await log(page).getByRole('radio', { name: 'Bestilte time' }).check();
  expect(await shutsOut(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await shutsOut(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await runsOverTheEdge(page)).toBe(false);
  await page.setViewportSize({ width: 1280, height: 800 });
  await log(page).getByRole('button', { name: 'Lagre loggen' }).click();
  await ownCalls(page).getByText('Bestilte time').first().waitFor();
});

it('while a log is typed a call rings: nothing is taken or refused, nothing typed is lost', async () => {
  const page = await available();
  await takesCall(page);
  await page.keyboard.press('Alt+L');
  await strip(page).getByText('Etterarbeid').waitFor();
  const note = log(page).getByRole('textbox', { name: 'Notat' });
  await note.focus();
  await page.keyboard.type('Ring att, ');
  await page.keyboard.press('Alt+A');
  await strip(page).waitFor({ state: 'detached' });

  await citizenRings(page, here.line);
  await page.getByRole('button', { name: 'Ta samtalen' }).waitFor();
  await page.keyboard.type('tkgh ?');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('AltGraph+T');
  expect(await note.inputValue()).toMatch(/^Ring att, tkgh \?/);
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Ta samtalen' }).count()).toBe(1);
  expect(await shutsOut(page)).toEqual([]);
  await page.keyboard.press('Alt+T');
  await strip(page).getByText('I samtale').waitFor();
  await page.keyboard.type('!');
  expect(await note.inputValue()).toMatch(/!$/);

  await page.reload();
  await strip(page).getByText('I samtale').waitFor();
  expect(await log(page).getByRole('textbox', { name: 'Notat' }).inputValue()).toMatch(/^Ring att, tkgh \?[^]*!$/);
  await log(page).getByRole('radio', { name: 'Feil nummer' }).check();
  await log(page).getByRole('textbox', { name: 'Notat' }).press('Control+Enter');
  await ownCalls(page).getByText('Feil nummer').first().waitFor();
  expect(await page.evaluate(keptNotes)).toEqual([]);
  await page.keyboard.press('Alt+L');
  await strip(page).getByText('Etterarbeid').waitFor();
  await log(page).getByRole('heading', { name: 'Logg samtalen: Gulen' }).waitFor();
});

it('a national identity number is warned of before it is saved, and not kept [S07]', async () => {
  const page = await available();
  await takesCall(page);
  await page.keyboard.press('Alt+L');
  await strip(page).getByText('Etterarbeid').waitFor();
  const note = log(page).getByRole('textbox', { name: 'Notat' });
  await note.fill(`Gjeld ${nobodysNumber}.`);
  await log(page).getByText('Dette liknar eit fødselsnummer.', { exact: false }).waitFor();
  expect(await shutsOut(page)).toEqual([]);
  await log(page).getByRole('radio', { name: 'Tok imot ein beskjed' }).check();
  await note.press('Control+Enter');
  const kept = ownCalls(page).getByRole('listitem').filter({ hasText: 'Tok imot ein beskjed' });
  await kept.getByRole('button').click();
  expect(await log(page).getByRole('textbox', { name: 'Notat' }).inputValue()).toBe('Gjeld •••••••••••.');
});

it('what came by no call of ours is logged by hand, by the keyboard alone [S01]', async () => {
  const page = await available();
  await page.keyboard.press('Alt+Y');
  await log(page).getByRole('combobox', { name: 'Kommune' }).and(page.locator(':focus')).waitFor();
  expect(await shutsOut(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Skranke');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Verksemd');
  await page.keyboard.press('Tab');
  for (const key of ['r', 'e', 'n', 'o', 'v', 'Enter', '1', 'Enter']) await page.keyboard.press(key);
  await log(page).getByText('Vel kva kommune det gjeld.').waitFor();
  expect(await shutsOut(page)).toEqual([]);
  await log(page).getByRole('combobox', { name: 'Kommune' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Aurland');
  await page.reload();
  expect(await log(page).getByRole('combobox', { name: 'Kven spør?' }).inputValue()).toBe('business');
  await tabTo(page, 'Notat');
  await page.keyboard.press('Control+Enter');
  await log(page).waitFor({ state: 'detached' });
  await ownCalls(page)
    .getByRole('button', { name: /Aurland, Renovasjon/ })
    .first()
    .waitFor();
});

it('about something sensitive no note is kept, and what was typed stands until somebody takes it away [S07]', async () => {
  const page = await available();
  await page.keyboard.press('Alt+Y');
  await log(page).getByRole('combobox', { name: 'Kommune' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Aurland');
  const note = log(page).getByRole('textbox', { name: 'Notat' });
  const inTheWay = log(page).getByText('Notatet kan ikkje lagrast med dette emnet.', { exact: false });
  await note.fill('Ring att, ho er redd.');
  const choose = async (letters: string) => {
    await page.keyboard.press('Alt+O');
    await page.keyboard.type(letters);
    await page.keyboard.press('Enter');
  };
  await choose('sosia');
  await inTheWay.waitFor();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  const takeAway = log(page).getByRole('button', { name: 'Ta bort notatet' });
  await takeAway.and(page.locator(':focus')).waitFor();
  expect(await shutsOut(page)).toEqual([]);

  await page.reload();
  await inTheWay.waitFor();
  expect(await note.inputValue()).toBe('Ring att, ho er redd.');
  expect(await note.isEditable()).toBe(false);
  await choose('renov');
  const subject = log(page).getByRole('combobox', { name: 'Kva gjaldt det?' });
  await until('the subject is another', async () => (await subject.inputValue()) === 'Renovasjon');
  await inTheWay.waitFor({ state: 'detached' });
  expect(await note.isEditable()).toBe(true);
  expect(await note.inputValue()).toBe('Ring att, ho er redd.');
  await choose('sosia');
  await inTheWay.waitFor();

  await takeAway.press('Enter');
  await inTheWay.waitFor({ state: 'detached' });
  await log(page).getByText('Emnet er sensitivt.', { exact: false }).waitFor();
  expect(await note.inputValue()).toBe('');
  expect(await shutsOut(page)).toEqual([]);
  await log(page).getByRole('radio', { checked: true }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await log(page).waitFor({ state: 'detached' });
  expect(await page.evaluate(keptNotes)).toEqual([]);
  await ownCalls(page)
    .getByRole('button', { name: /Aurland, Sosial/ })
    .first()
    .click();
  await log(page).getByText('Emnet er sensitivt.', { exact: false }).waitFor();
  expect(await note.inputValue()).toBe('');
});

it('without a note a log about something sensitive takes no more keys than any other', async () => {
  const page = await available();
  await takesCall(page);
  await page.keyboard.press('Alt+L');
  await strip(page).getByText('Etterarbeid').waitFor();
  await page.keyboard.press('Alt+O');
  for (const key of ['s', 'o', 's', 'i', 'a', 'Enter', '1', 'Enter']) await page.keyboard.press(key);
  await log(page).waitFor({ state: 'detached' });
  await ownCalls(page)
    .getByRole('button', { name: /Gulen, Sosial/ })
    .first()
    .waitFor();
});

/** Made up: its month is 80 too high for anybody's. */
const nobodysNumber = '01819010192';

const log = (page: Page) => page.getByRole('complementary', { name: 'Logg' });
const ownCalls = (page: Page) => page.getByRole('region', { name: 'Siste samtalar' });

/** At the desk, available, and with nothing left over from before. */
async function available(): Promise<Page> {
  const page = await here.atTheDesk();
  await page.keyboard.press('Alt+1');
  await page.getByText('Alt er klart.').waitFor();
  return page;
}

async function takesCall(page: Page): Promise<void> {
  const call = await citizenRings(page, here.line);
  await page.getByRole('button', { name: 'Ta samtalen' }).waitFor();
  await page.keyboard.press('Alt+T');
  await strip(page).getByText('I samtale').waitFor();
  await talks(page, call);
}

/** Notes that lie in the tab still. */
const keptNotes = `Object.entries(sessionStorage).filter(([key, kept]) => key.includes('.log.') && kept.includes('Ring att'))`;
