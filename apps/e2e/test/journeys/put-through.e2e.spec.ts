import type { Page } from 'playwright-core';
import { citizenRings, strip, talks } from './calls.js';
import { dayAt } from './day.js';
import { runsOverTheEdge, shutsOut } from './open-to-all.js';

const here = dayAt('Gulen');

it('a caller is put through by name, warm, by the keyboard alone, and fetched back when it does not fit [B05] [S01]', async () => {
  const page = await inCall();
  await page.keyboard.press('Alt+P');
  await whom(page).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('noktern nipe');
  await hit(page, 'Nøktern Nype').waitFor();
  expect(await shutsOut(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await strip(page).getByText('Du snakkar med Nøktern Nype').waitFor();
  await whom(page).waitFor({ state: 'detached' });
  expect(await shutsOut(page)).toEqual([]);
  await page.keyboard.press('Alt+B');
  await strip(page).getByText('I samtale').waitFor();

  await page.keyboard.press('Alt+P');
  await page.keyboard.type('nøktern');
  await page.keyboard.press('Enter');
  await strip(page).getByText('Du snakkar med Nøktern Nype').waitFor();
  await page.keyboard.press('Alt+V');
  await strip(page).getByText('Etterarbeid').waitFor();
  await page.getByText('Gulen: sett over til Nøktern Nype', { exact: false }).waitFor();
  await page.keyboard.press('Alt+B');
  await strip(page).getByText('I samtale').waitFor();
});

it('one key merges the consultation into the talk, and another lets the caller have the specialist', async () => {
  const page = await inCall();
  await page.keyboard.press('Alt+P');
  await page.keyboard.type('nøktern');
  await page.keyboard.press('Enter');
  await strip(page).getByText('Du snakkar med Nøktern Nype').waitFor();
  await page.keyboard.press('Alt+R');
  await strip(page).getByText('Samtale med tre').waitFor();
  await strip(page).getByText('Nøktern Nype er med i samtalen').waitFor();
  expect(await shutsOut(page)).toEqual([]);
  await page.keyboard.press('Alt+V');
  await strip(page).getByText('Etterarbeid').waitFor();
  await page.getByText('Gulen: sett over til Nøktern Nype', { exact: false }).waitFor();
});

it('in an emergency the duty telephone is called in while one talks on, and all three talk', async () => {
  const page = await inCall();
  await page.keyboard.press('Alt+N');
  await page.getByRole('button', { name: 'Kople inn vakttelefonen' }).first().click();
  await strip(page).getByText('Samtale med tre').waitFor();
  await page.keyboard.press('Alt+B');
  await strip(page).getByText('I samtale').waitFor();
});

it('one key fetches back what one has in hand, and never a call put through before it [B05]', async () => {
  const page = await inCall();
  await page.keyboard.press('Alt+P');
  await page.keyboard.type('nøktern');
  await page.keyboard.press('Enter');
  await strip(page).getByText('Du snakkar med Nøktern Nype').waitFor();
  await page.keyboard.press('Alt+V');
  await strip(page).getByText('Etterarbeid').waitFor();
  await page.keyboard.press('Alt+A');
  await strip(page).waitFor({ state: 'detached' });

  await takesCall(page);
  await page.keyboard.press('Alt+P');
  await page.keyboard.type('servicetorg');
  await page.getByRole('option').first().getByText('Gulen', { exact: false }).waitFor();
  await page.keyboard.press('Enter');
  await strip(page).getByText('Du snakkar med Servicetorget', { exact: false }).waitFor();
  await page.getByText('sett over til Nøktern Nype', { exact: false }).waitFor();
  expect(await fetchBack(page).count()).toBe(1);
  await page.keyboard.press('Alt+B');
  await strip(page).getByText('I samtale').waitFor();

  await page.keyboard.press('Alt+P');
  await page.keyboard.type('servicetorg');
  await page.getByRole('option').first().getByText('Gulen', { exact: false }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('sett over til Servicetorget', { exact: false }).waitFor();
  expect(await fetchBack(page).count()).toBe(1);
  await page.keyboard.press('Alt+B');
  await strip(page).getByText('I samtale').waitFor();
  expect(await page.getByText('sett over til Servicetorget', { exact: false }).count()).toBe(0);
});

it('somebody without a number is said to be, Esc leaves the call alone, and a service desk is rung straight', async () => {
  const page = await inCall();
  await page.keyboard.press('Alt+P');
  await page.keyboard.type('vidsynt vinje');
  await hit(page, 'Vidsynt Vinge').getByText('Utan nummer').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Vidsynt Vinge har ikkje noko nummer hos oss.', { exact: false }).waitFor();
  expect(await shutsOut(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await runsOverTheEdge(page)).toBe(false);
  await page.setViewportSize({ width: 1280, height: 800 });
  await whom(page).fill('finst ikkje');
  await page.getByText('Vi finn ingen som heiter noko slikt.').waitFor();
  await page.keyboard.press('Escape');
  await whom(page).waitFor({ state: 'detached' });
  await strip(page).getByText('I samtale').waitFor();

  await page.keyboard.press('Alt+P');
  await page.keyboard.type('servicetorg');
  await page.getByRole('option').first().getByText('Gulen', { exact: false }).waitFor();
  await page.keyboard.press('Control+Enter');
  await strip(page).getByText('Etterarbeid').waitFor();
  await page.getByText('Gulen: sett over til Servicetorget', { exact: false }).waitFor();
});

it('the strip says what to answer with, and one key shows the municipality’s card, another what to do in an emergency', async () => {
  const page = await inCall();
  const [given] = here.agents[0]?.split(' ') ?? [];
  await strip(page).getByText(`Gulen kommune, du snakkar med ${given}.`, { exact: false }).waitFor();
  await page.keyboard.press('Alt+C');
  const card = page.getByRole('region', { name: 'Kort for Gulen' });
  await card.getByText('+4754001010').waitFor();
  expect(await shutsOut(page)).toEqual([]);
  await page.keyboard.press('Alt+N');
  await card.getByRole('heading', { name: 'Naud' }).and(page.locator(':focus')).waitFor();
  expect(await shutsOut(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  await strip(page).getByText('I samtale').waitFor();
});

const fetchBack = (page: Page) => page.getByRole('button', { name: 'Hent tilbake' });
const whom = (page: Page) => page.getByRole('combobox', { name: 'Kven skal samtalen til?' });
const hit = (page: Page, name: string) => page.getByRole('option').filter({ hasText: name });

/** With a citizen of Gulen. */
async function inCall(): Promise<Page> {
  const page = await here.atTheDesk();
  await page.keyboard.press('Alt+1');
  await takesCall(page);
  return page;
}

async function takesCall(page: Page): Promise<void> {
  await page.getByText('Alt er klart.').waitFor();
  const call = await citizenRings(page, here.line);
  await page.getByRole('button', { name: 'Ta samtalen' }).waitFor();
  await page.keyboard.press('Alt+T');
  await strip(page).getByText('I samtale').waitFor();
  await talks(page, call);
}
