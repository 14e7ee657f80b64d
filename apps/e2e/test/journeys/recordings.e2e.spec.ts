import { tone, wav } from '@samsvar/telephony/testing';
import type { Page } from 'playwright-core';
import { shutsOut } from './open-to-all.js';
import { until } from './patience.js';
import { atTheNumbers, everybodyLeaves, type Traveller } from './traveller.js';

let traveller: Traveller;
let page: Page;
afterEach(async () => {
  await page.context().close();
  expect(traveller.strangers).toEqual([]);
  expect(traveller.complaints).toEqual([]);
});
afterAll(everybodyLeaves);

it('a greeting is uploaded, listened to, replaced and removed, and what cannot be used is refused in words', async () => {
  traveller = await atTheNumbers('Grundig Gauk');
  page = traveller.page;
  await open();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Ingen har lasta opp noko enno.').waitFor();
  expect(await shutsOut(page)).toEqual([]);
  await upload();
  await dialog.getByText('Vel ei lydfil.').waitFor();

  await choose('møtereferat.wav', Buffer.from('Dette er ikkje lyd.'));
  await upload();
  await dialog.getByText(/Fila er ikkje eit lydopptak/).waitFor();
  expect(await shutsOut(page)).toEqual([]);

  await choose('helsing.wav', wav(tone(440, 2_000)));
  await upload();
  await page.getByText('Opptaket er lagra. Den neste som ringjer, høyrer det.').waitFor();
  await dialog.waitFor({ state: 'detached' });

  await open();
  await kept(/Helsing, Nynorsk 0:02, lasta opp/).waitFor();
  await page.getByRole('button', { name: 'Lytt til Helsing, Nynorsk' }).click();
  const player = dialog.locator('audio');
  await player.waitFor();
  await until(
    'the recording lasts two seconds',
    async () => (await player.evaluate((audio) => Reflect.get(audio, 'duration') as unknown)) === 2,
  );
  expect(await shutsOut(page)).toEqual([]);
  await choose('ny helsing.wav', wav(tone(880, 3_000)));
  await upload();
  await dialog.waitFor({ state: 'detached' });

  await open();
  await kept(/Helsing, Nynorsk 0:03/).waitFor();
  await page.getByRole('button', { name: 'Fjern Helsing, Nynorsk' }).click();
  await dialog.getByRole('button', { name: 'Nei, behald' }).click();
  await page.getByRole('button', { name: 'Fjern Helsing, Nynorsk' }).press('Enter');
  // It has the focus by then.
  await dialog.getByRole('button', { name: 'Ja, fjern' }).waitFor();
  expect(await shutsOut(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await dialog.getByText('Ingen har lasta opp noko enno.').waitFor();

  await dialog.getByLabel('Nytt opptak av').selectOption('Ventemusikk');
  // Music is in no language.
  await dialog.getByLabel('Språk').waitFor({ state: 'detached' });
  expect(await shutsOut(page)).toEqual([]);
  await choose('ventemusikk.wav', wav(tone(660, 4_000)));
  await upload();
  await dialog.waitFor({ state: 'detached' });
  await open();
  await kept(/^Ventemusikk 0:04, lasta opp/).waitFor();
});

async function open(): Promise<void> {
  await page
    .getByRole('region', { name: 'Samnanger' })
    .getByRole('button', { name: /^Endre / })
    .first()
    .click();
  await page.getByRole('menuitem', { name: /Opptak/ }).click();
  await page.getByRole('dialog').waitFor();
}

const kept = (words: RegExp) => page.getByRole('dialog').getByRole('listitem').filter({ hasText: words });
const upload = () => page.getByRole('button', { name: 'Last opp' }).click();
const choose = (name: string, buffer: Buffer) =>
  page.getByLabel('Lydfil').setInputFiles({ name, mimeType: 'audio/wav', buffer });
