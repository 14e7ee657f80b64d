import { strip } from './calls.js';
import { dayAt } from './day.js';
import { runsOverTheEdge, shutsOut } from './open-to-all.js';
import { called, forces, nobodyIsLetBe } from './reinforcing.js';

const here = dayAt('Gulen');

it('help is called by one key: somebody at other work says yes, has a call at once, and is thanked [D04]', async () => {
  const day = await here.atTheDesk('Samla Selje', 'Forsterking');
  expect(await shutsOut(day)).toEqual([]);
  await nobodyIsLetBe(day, here.leader);
  await day.keyboard.press('Alt+I');
  const asked = called(day, 'Spurd').first();
  const name = await asked.getByRole('rowheader').innerText();
  await asked.getByText(/\d:\d\d att til å svare/).waitFor();
  expect(await shutsOut(day)).toEqual([]);

  const helper = await here.atTheDesk(name, 'Kan du ta telefonen?');
  await helper.getByText('Du står ikkje på vakt no.').waitFor();
  expect(await helper.getByRole('alert').first().innerText()).toMatch(
    /^Kan du ta telefonen\? Vaktkoordinatoren ber om hjelp\. Du har \d:\d\d på å svare\.$/,
  );
  expect(await shutsOut(helper)).toEqual([]);
  const rung = await helper.request.post('/demo/callers', { data: { line: here.line } });
  await helper.keyboard.press('Alt+J');
  await helper.getByRole('heading', { name: 'Samtale til deg' }).waitFor();
  expect(await helper.locator('.offer__because').innerText()).toContain('Du er kalla inn som forsterking.');
  await called(day, 'Hjelper til').getByRole('rowheader', { name }).waitFor();
  await helper.keyboard.press('Alt+T');
  await strip(helper).getByText('I samtale').waitFor();

  await day.getByRole('button', { name: `Send tilbake ${name}` }).click();
  await called(day, 'Gjer ferdig samtalen').waitFor();
  await helper.keyboard.press('Alt+L');
  await strip(helper).getByText('Etterarbeid').waitFor();
  await helper.keyboard.press('Alt+A');
  await helper.getByRole('main').getByText('fordi forsterkinga er over.', { exact: false }).waitFor();
  await called(day, 'Sendt tilbake').getByRole('rowheader', { name }).waitFor();
  await helper.request.delete(`/demo/callers/${((await rung.json()) as { callId: string }).callId}`);
});

it('somebody whose status is set by the coordinator sees who did it, and why', async () => {
  const [name = ''] = here.agents;
  const agent = await here.atTheDesk(name, 'Statusen din');
  const day = await here.atTheDesk('Samla Selje', 'Kven er kvar');
  await day.getByRole('button', { name: `Set status ${name}` }).click();
  const form = day.getByRole('dialog', { name: `Status for ${name}` });
  await form.getByRole('button', { name: 'Set status' }).click();
  await form.getByText('Vel éin.').first().waitFor();
  expect(await shutsOut(day)).toEqual([]);
  await form.getByRole('radio', { name: 'Skranke' }).check();
  await form.getByRole('radio', { name: 'Trengst ein annan stad' }).check();
  await form.getByRole('button', { name: 'Set status' }).click();
  await agent.getByText(/^Endra av Samla Selje .+ Det er bruk for deg ein annan stad\./).waitFor();
  expect(await agent.getByRole('button', { name: 'Skranke', pressed: true }).count()).toBe(1);
  expect(await shutsOut(agent)).toEqual([]);
  await day.setViewportSize({ width: 320, height: 800 });
  expect(await runsOverTheEdge(day)).toBe(false);
  await agent.keyboard.press('Alt+5');
  await agent.getByRole('button', { name: 'Ikkje på', pressed: true }).waitFor();
});

it('whoever says no to being called in is asked no more, and may say yes again', async () => {
  const day = await here.atTheDesk('Samla Selje', 'Forsterking');
  const callable = async () => Number(/(\d+) kan kallast inn/.exec(await forces(day).innerText())?.[1] ?? '0');
  await forces(day)
    .getByText(/kan kallast inn no/)
    .waitFor();
  const letBe = await forces(day).getByRole('rowheader').allInnerTexts();
  const agent = await here.atTheDesk(await here.leader.offDuty(undefined, letBe), 'Statusen din');
  const word = agent.getByRole('checkbox', { name: 'Eg kan kallast inn når eg ikkje står på vakt' });
  await word.waitFor();
  const isYes = await word.isChecked();
  const before = await callable();
  await word.click();
  await forces(day)
    .getByText(`${before + (isYes ? -1 : 1)} kan kallast inn no.`)
    .waitFor();
  expect(await shutsOut(agent)).toEqual([]);
  await word.click();
  await forces(day).getByText(`${before} kan kallast inn no.`).waitFor();
});
