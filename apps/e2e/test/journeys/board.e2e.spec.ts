import type { Page } from 'playwright-core';
import { citizenRings, strip } from './calls.js';
import { dayAt } from './day.js';
import { runsOverTheEdge, shutsOut } from './open-to-all.js';
import { until } from './patience.js';
import { signIn } from './traveller.js';

const here = dayAt('Aurland');

it('the board shows who waits at once, and soon that the caller was lost; nobody stands there by name', async () => {
  const day = await theBoard('Samla Selje');
  const aurland = day.getByRole('row', { name: /^Aurland/ });
  const [waiting, lost] = [aurland.getByRole('cell').nth(0), aurland.getByRole('cell').nth(5)];
  const before = Number(await lost.innerText());
  const rung = await day.request.post('/demo/callers', { data: { line: here.line, patienceS: 8 } });
  expect(rung.ok()).toBe(true);
  await waiting.filter({ hasText: /^[1-9]/ }).waitFor();
  expect(await shutsOut(day)).toEqual([]);
  await lost.filter({ hasText: new RegExp(`^${before + 1}$`) }).waitFor();

  await day.getByRole('link', { name: 'Vis på stor skjerm' }).click();
  await day.getByRole('link', { name: 'Vanleg storleik' }).waitFor();
  expect(await day.getByRole('navigation').count()).toBe(0);
  expect(await shutsOut(day)).toEqual([]);
  await day.emulateMedia({ colorScheme: 'dark' });
  expect(await shutsOut(day)).toEqual([]);
  await day.setViewportSize({ width: 320, height: 800 });
  expect(await runsOverTheEdge(day)).toBe(false);
});

it('whoever runs the day sees who was offered the call and why, who is where, and sets a status with a reason', async () => {
  const [name = ''] = here.agents;
  const agent = await here.atTheDesk(name);
  await agent.keyboard.press('Alt+1');
  await agent.getByText('Alt er klart.').waitFor();
  await citizenRings(agent, here.line);
  await agent.getByRole('button', { name: 'Ta samtalen' }).waitFor();
  await agent.keyboard.press('Alt+T');
  await strip(agent).getByText('I samtale').waitFor();

  const day = await theBoard('Samla Selje');
  await day.getByRole('button', { name: 'Vis kven som fekk samtalane' }).click();
  const offers = day.getByRole('region', { name: 'Kven fekk samtalane, og kvifor' });
  const taken = offers.getByRole('row', { name: new RegExp(`${name} Aurland .*Tok samtalen`) });
  // The journal follows the call; nobody looks again who was not asked to.
  await until('the offer is seen to be taken', async () => {
    await offers.getByRole('button', { name: 'Hent på nytt' }).click();
    return (await taken.count()) === 1;
  });
  expect(await offers.getByRole('row').nth(1).innerText()).toBe(await taken.innerText());
  expect(await taken.innerText()).toContain('Hadde vore ledig lengst.');
  expect(await shutsOut(day)).toEqual([]);
  await strip(agent).getByText('I samtale').waitFor();
  await agent.keyboard.press('Alt+L');
  await strip(agent).getByText('Etterarbeid').waitFor();
  await agent.keyboard.press('Alt+A');

  await day.getByRole('button', { name: `Set status ${name}` }).click();
  const form = day.getByRole('dialog', { name: `Status for ${name}` });
  await form.getByRole('radio', { name: 'Pause', exact: true }).check();
  await form.getByRole('radio', { name: 'Skal ha pause' }).check();
  await form.getByRole('button', { name: 'Set status' }).click();
  await agent.getByText(/^Endra av Samla Selje .+ Du skal ha pause\./).waitFor();
  await day
    .getByRole('row', { name: new RegExp(name) })
    .getByText(/^Endra av Samla Selje .+: Skal ha pause\.$/)
    .waitFor();
  await day.emulateMedia({ colorScheme: 'dark' });
  expect(await shutsOut(day)).toEqual([]);
  await day.setViewportSize({ width: 320, height: 256 });
  expect(await runsOverTheEdge(day)).toBe(false);
});

it('whoever has no desk sees the day, and that the queue is not live', async () => {
  const steering = await theBoard('Langsynt Lerke');
  await steering.getByText(/^Køen blir ikkje oppdatert no\./).waitFor();
  expect(await steering.getByRole('button', { name: 'Vis kven som fekk samtalane' }).count()).toBe(0);
  expect(await shutsOut(steering)).toEqual([]);
});

async function theBoard(name: string): Promise<Page> {
  const traveller = await here.arrives();
  await signIn(traveller, name, '/fjordvest/now');
  await traveller.page.getByRole('heading', { level: 1, name: 'Tavle' }).waitFor();
  await traveller.page.getByRole('row', { name: /^Alle kommunane/ }).waitFor();
  return traveller.page;
}
