import type { Page } from 'playwright-core';
import { press } from './by-keyboard.js';
import { callers, citizenRings } from './calls.js';
import { Desk } from './desk-without-screen.js';
import { coordinator, type Coordinator } from './on-duty.js';
import { shutsOut } from './open-to-all.js';
import { until } from './patience.js';
import { called, forces, nobodyIsLetBe } from './reinforcing.js';
import { arrive, everybodyLeaves, leaves, signIn, type Traveller } from './traveller.js';

/** How long it may take half of those who are called, from the ask until calls come to them. */
const AT_MOST_S = 120;

let leader: Coordinator;
let line: string;
let traveller: Traveller;
const desks: Desk[] = [];

beforeAll(async () => {
  leader = await coordinator();
  line = await leader.holdOpen('Gulen');
});
afterAll(async () => {
  for (const desk of desks) desk.leaves();
  await leaves(traveller);
  await leader.release();
  await everybodyLeaves();
});

it('in a large event one key calls everybody: where two answered, and a standby, twelve do within two minutes [D04] [D18]', async () => {
  const day = await atTheDesk();
  await nobodyIsLetBe(day, leader);
  for (const name of leader.mayBeCalled) desks.push(await Desk.of(name, leader.centreId));
  expect(desks).toHaveLength(12);
  const [onDuty, atOtherWork] = [desks.filter((one) => one.isOnDuty), desks.filter((one) => !one.isOnDuty)];
  for (const desk of onDuty) await desk.says('presence:set', { presence: 'available' });

  await press(day, 'Kall inn alle');
  await forces(day).getByText('Alle som kan, blir kalla inn.').waitFor();
  const took = await Promise.all(atOtherWork.map((desk) => desk.comes()));
  await until('the coordinator sees all who came', async () => {
    return (await called(day, 'Hjelper til').count()) === atOtherWork.length;
  });
  expect(await shutsOut(day)).toEqual([]);

  const rung = await Promise.all(desks.map(() => citizenRings(day, line)));
  await until('each of the twelve has a citizen to talk with', () =>
    Promise.resolve(desks.every(({ talks }) => talks)),
  );
  const onTheLine = (await callers(day)).filter(({ callId }) => rung.includes(callId));
  expect(onTheLine.filter(({ talksWith }) => talksWith.length > 0)).toHaveLength(12);

  const median = took.toSorted((one, other) => one - other)[Math.floor(took.length / 2)] ?? Infinity;
  process.stdout.write(
    `${onDuty.length} to ${desks.length} routable; median ${median.toFixed(2)} s from ask to routable\n`,
  );
  expect(median).toBeLessThanOrEqual(AT_MOST_S);

  for (const call of rung) await day.request.delete(`/demo/callers/${call}`);
  await press(day, 'Send alle tilbake');
  await until(
    'everybody is sent back',
    async () => (await called(day, 'Sendt tilbake').count()) === atOtherWork.length,
  );
  for (const desk of onDuty) await desk.says('presence:set', { presence: 'off' });
  await nobodyIsLetBe(day, leader);
});

async function atTheDesk(): Promise<Page> {
  traveller = await arrive();
  await signIn(traveller, 'Samla Selje', '/fjordvest/desk');
  await forces(traveller.page).waitFor();
  return traveller.page;
}
