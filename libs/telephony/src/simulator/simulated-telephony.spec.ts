import { agentId, instant, legId, minutes, seconds } from '@samsvar/core';
import type { TelephoneEvent } from '../telephone-events.js';
import { seededChance } from './chance.js';
import { citizensRing } from './random-citizens.js';
import { SimulatedTelephony, type Disturbance } from './simulated-telephony.js';
import { VirtualTime } from './time.js';

const blid = agentId('blid');

describe('an hour of citizens at random', () => {
  it('is the same hour for the same seed, and another for another', async () => {
    const [first, again, other] = [await anHour(7), await anHour(7), await anHour(8)];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it('has about as many calls as asked for, each told to its end', async () => {
    const told = await anHour(7);
    const arrived = told.filter(({ type }) => type === 'call-arrived').length;
    expect(arrived).toBeGreaterThan(40);
    expect(arrived).toBeLessThan(80);
    expect(told.filter(({ type }) => type === 'call-ended').length).toBeGreaterThan(arrived - 15);
  });
});

describe('an event on its way', () => {
  it.each([
    ['lost', () => [], 0],
    ['told once', () => [0], 1],
    ['told twice', () => [0, 40], 2],
  ] as const)('can be %s', async (_, disturb, times) => {
    const { telephony, timers, told } = await aTelephone(disturb);
    telephony.ring(aCitizen);
    timers.pass(seconds(1));
    expect(told.filter(({ type }) => type === 'call-arrived')).toHaveLength(times);
  });

  it('can come after its successor', async () => {
    const { telephony, timers, told } = await aTelephone((event) => [event.type === 'call-arrived' ? 3_000 : 0]);
    telephony.ring({ ...aCitizen, patience: seconds(1) });
    timers.pass(seconds(10));
    expect(told.map(({ type }) => type).slice(-2)).toEqual(['call-ended', 'call-arrived']);
  });
});

it('a device that vanishes in conversation is not a goodbye', async () => {
  const { telephony, timers, told } = await aTelephone();
  telephony.place(blid, { does: 'answer', after: seconds(2) });
  const callId = telephony.ring(aCitizen);
  const leg = legId(callId, 1);
  const until = instant(timers.now() + seconds(20));
  await telephony.perform({ id: '1', do: 'ring-device', callId, legId: leg, agentId: blid, until });
  timers.pass(seconds(3));
  await telephony.perform({ id: '2', do: 'bridge', callId, legIds: [leg] });
  expect(telephony.legsInTalk(callId)).toBe(2);
  telephony.vanish(blid);
  timers.pass(seconds(1));
  expect(told.slice(-2)).toMatchObject([
    { type: 'device-reachable', isReachable: false },
    { type: 'device-lost', cause: 'vanished' },
  ]);
});

it('a telephone system that restarts comes back empty, and says so', async () => {
  const { telephony, timers, told } = await aTelephone();
  telephony.ring(aCitizen);
  timers.pass(seconds(1));
  expect(told[0]).toMatchObject({ type: 'line-resynced', isRestarted: false, startedAt: timers.now() - seconds(1) });
  telephony.restart(seconds(2));
  timers.pass(seconds(3));
  expect(told.at(-1)).toMatchObject({ type: 'line-resynced', callIds: [], isRestarted: true });
  expect(told.at(-1)).not.toHaveProperty('startedAt');
  expect(told.some(({ type }) => type === 'call-ended')).toBe(false);
});

describe('what is given while contact is away', () => {
  it('is carried out when it is back', async () => {
    const { telephony, timers, told } = await aTelephone();
    const callId = telephony.ring(aCitizen);
    telephony.loseContact(seconds(2));
    const given = telephony.perform({ id: '1', do: 'hold', callId });
    expect(telephony.hearsMusic(callId)).toBe(false);
    timers.pass(seconds(2));
    await given;
    expect(telephony.hearsMusic(callId)).toBe(true);
    timers.pass(seconds(10));
    expect(told.some(({ type }) => type === 'command-failed')).toBe(false);
  });

  it('has failed when contact does not come back in time, and that is told', async () => {
    const { telephony, timers, told } = await aTelephone();
    const callId = telephony.ring(aCitizen);
    telephony.loseContact(seconds(30));
    const given = telephony.perform({ id: '1', do: 'hold', callId });
    timers.pass(seconds(6));
    await given;
    expect(told.at(-1)).toMatchObject({ type: 'command-failed', commandId: '1', command: 'hold' });
    timers.pass(seconds(30));
    expect(telephony.hearsMusic(callId)).toBe(false);
  });
});

const aCitizen = { dialled: '57000000', number: '+4700000001', patience: minutes(5), talk: minutes(3) };

async function aTelephone(disturb?: Disturbance) {
  const timers = new VirtualTime(instant(Date.UTC(2026, 10, 30, 8)));
  const callerBook = () => ({ callerRef: 'some-caller', isInternal: false });
  const telephony = new SimulatedTelephony({ timers, callerBook, ...(disturb && { disturb }) });
  const told: TelephoneEvent[] = [];
  telephony.listen((event) => told.push(event));
  await telephony.connect();
  return { telephony, timers, told };
}

async function anHour(seed: number): Promise<TelephoneEvent[]> {
  const { telephony, timers, told } = await aTelephone();
  const habits = { perHour: 60, lines: ['57000000', '56000000'], talk: minutes(3), patience: minutes(4) };
  citizensRing((citizen) => telephony.ring(citizen), timers, seededChance(seed), habits);
  timers.pass(minutes(60));
  return told;
}
