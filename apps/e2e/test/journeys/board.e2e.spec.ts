import type { Page } from 'playwright-core';
import { coordinator, type Coordinator } from './on-duty.js';
import { runsOverTheEdge, shutsOut } from './open-to-all.js';
import { arrive, everybodyLeaves, leaves, signIn, type Traveller } from './traveller.js';

/** The board looks again every ten seconds, and the journal follows the call. */
const FOLLOWS = { timeout: 30_000 };

let leader: Coordinator;
let line: string;
const travellers: Traveller[] = [];

beforeAll(async () => {
  leader = await coordinator();
  line = await leader.holdOpen('Aurland');
}, 60_000);
afterEach(async () => {
  for (const traveller of travellers.splice(0)) await leaves(traveller);
});
afterAll(async () => {
  await leader.release();
  await everybodyLeaves();
}, 60_000);

it('the board shows who waits at once, and soon that the caller was lost; nobody stands there by name', async () => {
  const day = await theBoard('Samla Selje');
  const aurland = day.getByRole('row', { name: /^Aurland/ });
  const [waiting, lost] = [aurland.getByRole('cell').nth(0), aurland.getByRole('cell').nth(5)];
  const before = Number(await lost.innerText());
  const rung = await day.request.post('/demo/callers', { data: { line, patienceS: 8 } });
  expect(rung.ok()).toBe(true);
  await waiting.filter({ hasText: /^[1-9]/ }).waitFor(FOLLOWS);
  expect(await shutsOut(day)).toEqual([]);
  await lost.filter({ hasText: new RegExp(`^${before + 1}$`) }).waitFor(FOLLOWS);

  await day.getByRole('link', { name: 'Vis på stor skjerm' }).click();
  await day.getByRole('link', { name: 'Vanleg storleik' }).waitFor();
  expect(await day.getByRole('navigation').count()).toBe(0);
  expect(await shutsOut(day)).toEqual([]);
  await day.setViewportSize({ width: 320, height: 800 });
  expect(await runsOverTheEdge(day)).toBe(false);
}, 120_000);

it('whoever has no desk sees the day, and that the queue is not live', async () => {
  const steering = await theBoard('Langsynt Lerke');
  await steering.getByText(/^Køen er ikkje direkte no\./).waitFor();
  expect(await shutsOut(steering)).toEqual([]);
}, 60_000);

async function theBoard(name: string): Promise<Page> {
  const traveller = await arrive();
  travellers.push(traveller);
  await signIn(traveller, name, '/fjordvest/now');
  await traveller.page.getByRole('heading', { level: 1, name: 'Tavle' }).waitFor();
  await traveller.page.getByRole('row', { name: /^Alle kommunane/ }).waitFor();
  return traveller.page;
}
