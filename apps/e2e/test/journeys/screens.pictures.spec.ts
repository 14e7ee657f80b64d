import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { coordinator } from './on-duty.js';
import { arrive, atTheNumbers, everybodyLeaves, signIn } from './traveller.js';

// The pictures in README and the guides: `npm run pictures`. Taken of the real system, never drawn or touched up.
const folder = join(__dirname, '../../../../docs/pictures');
const frame: BrowserContextOptions = { viewport: { width: 1120, height: 640 } };

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
});
afterAll(everybodyLeaves);

it('the door', async () => {
  const { page } = await arrive(frame);
  await page.goto('/');
  await page.getByRole('button', { name: 'Logg inn' }).waitFor();
  await page.screenshot({ path: join(folder, 'innlogging.png') });
});

it.each([
  ['light', 'telefonnummer.png'],
  ['dark', 'telefonnummer-mork.png'],
] as const)('the telephone numbers, %s', async (colorScheme, file) => {
  const { page } = await atTheNumbers('Samla Selje', { ...frame, colorScheme });
  await page.screenshot({ path: join(folder, file) });
});

it('the hours of a line', async () => {
  const { page } = await atTheNumbers('Grundig Gauk', frame);
  await page
    .getByRole('button', { name: /^Endre / })
    .first()
    .click();
  await page.getByRole('menuitem', { name: /Opningstider/ }).click();
  await page.getByRole('group', { name: 'måndag', exact: true }).waitFor();
  await page.screenshot({ path: join(folder, 'opningstider.png') });
});

it('the desk, with a call that rings, one that is held and its log', async () => {
  const leader = await coordinator();
  const line = await leader.holdOpen('Gulen');
  const traveller = await arrive(frame);
  const { page } = traveller;
  await signIn(traveller, (await leader.onDuty('Gulen'))[0] ?? '', '/fjordvest/desk');
  await page.getByRole('button', { name: 'Ledig' }).click();
  await page.getByText('Alt er klart.').waitFor();
  await page.screenshot({ path: join(folder, 'pult.png') });
  const rung = await page.request.post('/demo/callers', { data: { line } });
  await page.getByRole('button', { name: 'Ta samtalen' }).waitFor();
  await page.screenshot({ path: join(folder, 'samtale-til-deg.png') });
  await page.keyboard.press('Alt+T');
  await page.getByRole('button', { name: 'Set på vent' }).waitFor();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.keyboard.press('Alt+H');
  await page.getByRole('button', { name: 'Hald fram' }).waitFor();
  await page.screenshot({ path: join(folder, 'samtale-pa-vent-mork.png') });
  await page.keyboard.press('Alt+L');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('combobox', { name: 'Kva gjaldt det?' }).fill('bygg');
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await page.screenshot({ path: join(folder, 'logg.png') });
  await page.getByRole('button', { name: 'Ferdig' }).click();
  await page.request.delete(`/demo/callers/${((await rung.json()) as { callId: string }).callId}`);
  await leader.release();
});

const inAWeek = new Date(Date.now() + 7 * 24 * 3_600_000).toISOString().slice(0, 10);
it.each([
  ['/fjordvest/now', 'Gulen', 'tavle.png'],
  ['/fjordvest/desk', 'Gulen', 'koordinator.png'],
  // The demo lays this week's seats round the clock; the next one is as a centre would have it.
  [`/fjordvest/roster/${inAWeek}`, 'Kvikk Kvist', 'vaktliste.png'],
] as const)('what the coordinator sees at %s', async (path, row, file) => {
  const traveller = await arrive(frame);
  await signIn(traveller, 'Samla Selje', path);
  const { page } = traveller;
  await page.getByRole('rowheader', { name: row }).first().waitFor();
  await page.screenshot({ path: join(folder, file) });
});
