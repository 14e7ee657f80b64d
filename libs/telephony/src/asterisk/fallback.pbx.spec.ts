import type { CallId } from '@samsvar/core';
import { asteriskWorld, type AsteriskWorld } from '../testing/asterisk-world.js';

describe('when no router answers', () => {
  let world: AsteriskWorld;
  beforeAll(async () => {
    world = await asteriskWorld('fallback');
  });
  afterAll(() => world.close());

  it('the fallback queue’s members are those on duty and ready, and nobody else', async () => {
    const [one, other] = [await world.agent('misses'), await world.agent('misses')];
    await world.fallback.setReady([one, other]);
    expect([...((await world.fallback.members()) ?? [])].sort()).toEqual([one, other].sort());
    await world.fallback.setReady([other]);
    await world.fallback.setReady([other]);
    expect(await world.fallback.members()).toEqual([other]);
    await world.fallback.setReady([]);
  });

  it('a citizen is answered from the queue, and comes back to a returned router who waits there', async () => {
    const agent = await world.agent({ answersAfter: 200, talks: 3_000 });
    await world.telephony.close();
    await world.fallback.setReady([agent]);
    await world.ring({ stays: 6_000 });
    const answered = await theCaller(world);
    await untilIs(async () => (await world.legsInTalk(answered)) === 2);
    await untilIs(async () => (await world.callers()).length === 0);

    await world.fallback.setReady([]);
    await world.ring({});
    const waiting = await theCaller(world);
    const seen = Date.now();
    await world.pass(1_000);
    const { telephony, listening } = world.another(() => true);
    await telephony.connect();
    const arrival = await listening.until('call-arrived', { callId: waiting });
    expect(arrival.dialled).toBe(world.dialled);
    expect(arrival.at).toBeLessThanOrEqual(seen);
    await telephony.perform({ id: 'goodbye', do: 'hang-up-caller', callId: waiting, afterMessage: false });
    await listening.until('call-ended', { callId: waiting });
    await telephony.close();
  });

  it('a returned router knows who waits in the queue and who talks through it, and that neither has gone', async () => {
    const agent = await world.agent({ answersAfter: 200, talks: 600_000 });
    await world.fallback.setReady([agent]);
    await world.ring({ stays: 5_000 });
    const talking = await theCaller(world);
    await untilIs(async () => (await world.legsInTalk(talking)) === 2);
    await world.fallback.setReady([]);
    await world.ring({ stays: 3_000, number: null });
    const waiting = await theCaller(world, talking);
    await untilIs(async () => await world.inQueue(waiting));

    const { telephony, listening } = world.another(() => true);
    await telephony.connect();
    const [resynced] = listening.of('line-resynced');
    expect([...(resynced?.callIds ?? [])].sort()).toEqual([talking, waiting].sort());
    const [answered] = listening.of('fallback-answered');
    expect(answered).toMatchObject({ callId: talking, agentId: agent, dialled: world.dialled, endedAt: null });
    expect(answered!.answeredAt).toBeGreaterThan(answered!.arrivedAt);
    expect(listening.of('fallback-queued', { callId: waiting })).toMatchObject([{ endedAt: null, isWithheld: true }]);
    expect(listening.told.indexOf(answered!)).toBeLessThan(listening.told.indexOf(resynced!));

    const from = listening.told.length;
    const gaveUp = await listening.until('fallback-queued', { callId: waiting }, from);
    expect(gaveUp.endedAt).toBeGreaterThan(gaveUp.arrivedAt);
    await listening.until('call-ended', { callId: talking });
    expect(listening.of('call-ended')).toHaveLength(1);
    await telephony.close();
  });

  it('hears of it when the queue gives somebody to an agent after the router is back', async () => {
    await world.ring({ stays: 5_000 });
    const waiting = await theCaller(world);
    await untilIs(async () => await world.inQueue(waiting));
    const { telephony, listening } = world.another(() => true);
    await telephony.connect();
    await world.fallback.setReady([await world.agent({ answersAfter: 200, talks: 600_000 })]);
    const { answeredAt, arrivedAt } = await listening.until('fallback-answered', { callId: waiting });
    expect(answeredAt).toBeGreaterThan(arrivedAt);
    await listening.until('call-ended', { callId: waiting });
    await world.fallback.setReady([]);
    await telephony.close();
  });
});

/** Who has come on the line, others aside. */
async function theCaller(world: AsteriskWorld, ...others: readonly CallId[]): Promise<CallId> {
  const come = async () => (await world.callers()).filter((call) => !others.includes(call));
  await untilIs(async () => (await come()).length === 1);
  return (await come())[0]!;
}

async function untilIs(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('It did not come to that within 10 s.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
