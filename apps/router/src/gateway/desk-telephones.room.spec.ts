import { planFormat, type DeskTelephone, type PublishedPlan } from '@samsvar/contracts';
import { agentId, centreId, instant, later, minutes, refuse, type AgentId } from '@samsvar/core';
import { Clock, PublishedPlans } from '@samsvar/platform';
import { testRedis, type TestRedis } from '@samsvar/platform/testing';
import { uuidv7 } from 'uuidv7';
import { DeviceEpochs, devicePassword, sipPassword } from '../in-step/device-password.js';
import { DeskTelephones } from './desk-telephones.js';
import { iceServersFor } from './ice-servers.js';

const [mona, kari, nils] = [agentId('mona'), agentId('kari'), agentId('nils')];
const fjordvest = centreId(uuidv7());

const ice = { iceServers: ['turn:turn.example'], turnSecret: 'shared with the relay' };

class SetClock extends Clock {
  at = instant(1_000_000);
  override now = () => this.at;
}

let redis: TestRedis;
let clock: SetClock;
/** What the telephone system lets in now. */
let letIn: Map<AgentId, string>;
let takes: boolean;
let telephones: DeskTelephones;
let epochs: DeviceEpochs;

beforeAll(async () => {
  redis = await testRedis();
});
beforeEach(async () => {
  await redis.client.flushdb();
  [clock, letIn, takes] = [new SetClock(), new Map(), true];
  const plans = new PublishedPlans(redis.client);
  await plans.publish(aPlan());
  epochs = new DeviceEpochs(redis.client);
  telephones = new DeskTelephones({
    ...{ plans, epochs, clock, ice },
    door: {
      secret: 'the telephone system’s own',
      letIn: ({ agentId: agent, password }) => {
        if (takes) letIn.set(agent, password);
        return Promise.resolve(takes);
      },
    },
  });
});
afterAll(() => redis.quit());

describe('a telephone in the browser', () => {
  it('is let in with a password of its own at each opening, and what was good before is not any more', async () => {
    const first = await opened();
    expect(letIn.get(mona)).toBe(first.password);
    const second = await opened();
    expect(letIn.get(mona)).toBe(second.password);
    expect(second.password).not.toBe(first.password);
    expect([first.user, second.user]).toEqual([mona, mona]);
  });

  it('has a way round for its sound, opened by this opening alone', async () => {
    const { epoch, until, iceServers } = await opened();
    expect(iceServers).toEqual(iceServersFor(ice, { epoch, until }));
    expect(iceServers[0]?.username).toContain(epoch);
    expect(iceServers[0]?.username).not.toContain(mona);
  });

  it('opens anew for the desk that had it last, and says to any other that it is elsewhere', async () => {
    const here = await opened();
    const again = await opened(here.epoch);
    const there = await opened();
    expect(await telephones.open(fjordvest, mona, again.epoch)).toEqual({ kind: 'elsewhere' });
    expect(letIn.get(mona)).toBe(there.password);
  });

  it('opens anew when the house has forgotten it', async () => {
    const { epoch } = await opened();
    await redis.client.flushdb();
    await new PublishedPlans(redis.client).publish(aPlan());
    expect(await opened(epoch)).toMatchObject({ kind: 'browser' });
  });

  it('is good for two hours, and then for nothing', async () => {
    const { password, until } = await opened();
    expect(until).toBe(later(clock.now(), minutes(120)));
    expect(await good()).toBe(password);
    clock.at = until;
    expect(await good()).toBe(closed);
  });

  it('is good for nothing once she has signed out, but for one that was opened since', async () => {
    const first = await opened();
    const second = await opened();
    await telephones.close(fjordvest, mona, first.epoch);
    expect(await good()).toBe(second.password);
    await telephones.close(fjordvest, mona, second.epoch);
    expect(await good()).toBe(closed);
  });

  it('is not promised when the telephone system did not take it', async () => {
    takes = false;
    expect(await telephones.open(fjordvest, mona, null)).toEqual(refuse('too-slow'));
  });
});

it('who has a telephone of her own, or none, is told so and nothing more', async () => {
  expect(await telephones.open(fjordvest, kari, null)).toEqual({ kind: 'own' });
  expect(await telephones.open(fjordvest, nils, null)).toEqual({ kind: 'none' });
  expect(await telephones.open(centreId(uuidv7()), mona, null)).toEqual({ kind: 'none' });
  expect([...letIn]).toEqual([]);
});

describe('a telephone of one’s own, on the table', () => {
  it('signs in with what the key it was given is good for, hers and nobody else’s', () => {
    const [key, other] = [uuidv7(), uuidv7()];
    const own = telephones.signIn(kari, key);
    const password = sipPassword('the telephone system’s own', kari, key);
    expect(own).toEqual({ kind: 'sip', user: kari, password, registrar: null });
    expect(telephones.signIn(kari, key)).toEqual(own);
    for (const another of [telephones.signIn(kari, other), telephones.signIn(mona, key)])
      expect(another).not.toMatchObject({ password });
  });

  it('has nothing to sign in to where there is no telephone system', () => {
    const plans = new PublishedPlans(redis.client);
    const none = new DeskTelephones({ plans, epochs, clock, ice, door: undefined });
    expect(none.signIn(kari, uuidv7())).toEqual({ kind: 'none' });
  });
});

it('where no browser telephones, nobody is given a password', async () => {
  const plans = new PublishedPlans(redis.client);
  const none = new DeskTelephones({ plans, epochs, clock, ice, door: undefined });
  expect(await none.open(fjordvest, mona, null)).toEqual({ kind: 'none' });
});

async function opened(after: string | null = null): Promise<Extract<DeskTelephone, { kind: 'browser' }>> {
  const telephone = await telephones.open(fjordvest, mona, after);
  if (!('epoch' in telephone)) throw new Error('it was not opened');
  return telephone;
}

/** What whoever keeps the telephone system in step says to it. */
const good = async () =>
  devicePassword('the telephone system’s own', mona, (await epochs.all(fjordvest, clock.now())).get(mona)?.epoch);
const closed = devicePassword('the telephone system’s own', mona);

const aPlan = () =>
  ({
    ...{ format: planFormat, slug: 'fjordvest', publishedAt: instant(0), plan: { centreId: fjordvest, version: 1 } },
    edge: {
      ...{ sounds: {}, numbers: {}, ownNumbers: {} },
      devices: { [mona]: { kind: 'browser' }, [kari]: { kind: 'sip', standsAt: 'sip:kari@127.0.0.1' } },
    },
  }) as unknown as PublishedPlan;
