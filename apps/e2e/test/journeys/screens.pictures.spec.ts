import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { arrive, atTheNumbers, everybodyLeaves } from './traveller.js';

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
