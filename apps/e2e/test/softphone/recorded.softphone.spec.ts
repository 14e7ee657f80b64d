import { CitizenPhone, testPbx, tone, wav } from '@samsvar/telephony/testing';
import type { Page } from 'playwright-core';
import { atTheNumbers, everybodyLeaves, type Traveller } from '../journeys/traveller.js';

/*
 * From the coordinator's screen to the citizen's ear, through all of the house: API, Postgres, plan, the process beside
 * Asterisk, and Asterisk. What is heard is decoded from the packets that came.
 */

/** Gulen's number in the demo, open at any hour. */
const gulen = '4754001010';
/** For what happens at once when the machine has nothing else to do. */
const patiently = { timeout: 40_000 };

let traveller: Traveller;
let page: Page;
const phones: CitizenPhone[] = [];
afterEach(async () => {
  for (const phone of phones.splice(0)) await phone.hangUp();
  await page.context().close();
  expect(traveller.complaints).toEqual([]);
});
afterAll(everybodyLeaves);

it('a greeting is uploaded and heard by the next caller, and so is the one that replaces it', async () => {
  traveller = await atTheNumbers('Samla Selje');
  page = traveller.page;
  for (const hz of [620, 1_240]) {
    await upload(hz);
    await isHeard(hz);
  }
}, 240_000);

async function upload(hz: number): Promise<void> {
  await page
    .getByRole('region', { name: 'Gulen' })
    .getByRole('button', { name: /^Endre / })
    .first()
    .click();
  await page.getByRole('menuitem', { name: /Opptak/ }).click();
  const buffer = wav(tone(hz, 4_000));
  await page.getByLabel('Lydfil').setInputFiles({ name: 'helsing.wav', mimeType: 'audio/wav', buffer });
  await page.getByRole('button', { name: 'Last opp' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached', ...patiently });
}

/** Whoever rings before the file is there hears nothing of it, and the next one does. */
async function isHeard(hz: number): Promise<void> {
  const deadline = Date.now() + patiently.timeout;
  const { sipPort } = testPbx();
  while (Date.now() < deadline) {
    const phone = await CitizenPhone.ring({ sipPort, dialled: gulen, from: '<sip:+4700000123@127.0.0.2>' });
    phones.push(phone);
    const greeted = Date.now() + 6_000;
    while (Date.now() < greeted && !phone.hears(hz)) await new Promise((resolve) => setTimeout(resolve, 50));
    if (phone.hears(hz)) return;
    await phone.hangUp();
  }
  throw new Error(`Nobody heard ${hz} Hz.`);
}
