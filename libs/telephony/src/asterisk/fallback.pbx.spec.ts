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
});

async function theCaller(world: AsteriskWorld) {
  await untilIs(async () => (await world.callers()).length === 1);
  const [caller] = await world.callers();
  if (!caller) throw new Error('Nobody is on the line.');
  return caller;
}

async function untilIs(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('It did not come to that within 10 s.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
