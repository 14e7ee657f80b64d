import type { Page } from 'playwright-core';
import { press } from './by-keyboard.js';
import { coordinator, type Coordinator } from './on-duty.js';
import { shutsOut } from './open-to-all.js';
import { called, forces, nobodyIsLetBe } from './reinforcing.js';
import { arrive, everybodyLeaves, leaves, signIn, type Traveller } from './traveller.js';

let leader: Coordinator;
const travellers: Traveller[] = [];

beforeAll(async () => {
  leader = await coordinator();
});
afterAll(async () => {
  for (const traveller of travellers.splice(0)) await leaves(traveller);
  await leader.release();
  await everybodyLeaves();
});

it('who cannot come says so by one key, who does not answer is asked no longer, and each time the next is asked at once [D03] [D04]', async () => {
  await leader.steer({ callOutFor: 15 });
  const day = await atTheDesk('Samla Selje', 'Forsterking');
  const seated = await leader.seated();
  const both = leader.mayBeCalled.filter((name) => !seated.includes(name)).slice(0, 2);
  await nobodyIsLetBe(day, leader, both);
  const [one, other] = [await atTheDesk(both[0], 'Statusen din'), await atTheDesk(both[1], 'Statusen din')];

  await day.keyboard.press('Alt+I');
  const first = await called(day, 'Spurd').getByRole('rowheader').innerText();
  const [second = ''] = both.filter((name) => name !== first);
  const [busy, elsewhere] = first === both[0] ? [one, other] : [other, one];
  await asked(busy).waitFor();
  await busy.keyboard.press('Escape');
  await busy.keyboard.press('Alt+K');
  await busy.getByText('«Kan ikkje no» er gjort.').waitFor();
  await asked(busy).waitFor({ state: 'detached' });
  await busy.getByText('Du står ikkje på vakt no.').waitFor();
  await called(day, 'Kan ikkje no').getByRole('rowheader', { name: first }).waitFor();

  await asked(elsewhere).waitFor();
  await called(day, 'Spurd').getByRole('rowheader', { name: second }).waitFor();
  await elsewhere.getByText('Du treng ikkje ta telefonen lenger.').waitFor({ state: 'attached' });
  expect(await asked(elsewhere).count()).toBe(0);
  await elsewhere.getByText('Du står ikkje på vakt no.').waitFor();
  await called(day, 'Svara ikkje').getByRole('rowheader', { name: second }).waitFor();

  await forces(day).getByText('Ventar på 1 til. Ingen fleire kan kallast inn no.').waitFor();
  await press(day, 'Send alle tilbake');
  await forces(day).getByText('Ventar på 1 til.', { exact: false }).waitFor({ state: 'detached' });
  for (const page of [day, busy, elsewhere]) expect(await shutsOut(page)).toEqual([]);
  await nobodyIsLetBe(day, leader);
});

const asked = (page: Page) => page.getByRole('heading', { name: 'Kan du ta telefonen?' });

async function atTheDesk(name: string | undefined, heading: string): Promise<Page> {
  const traveller = await arrive();
  travellers.push(traveller);
  await signIn(traveller, name ?? '', '/fjordvest/desk');
  await traveller.page.getByRole('heading', { name: heading }).waitFor();
  return traveller.page;
}
