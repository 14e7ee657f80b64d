import { seconds, type CallId } from '@samsvar/core';
import { eventually } from './eventually.js';
import { routedCentre, type RoutedCentre, type TestRouter } from './routed-centre.js';

let centre: RoutedCentre;
let router: TestRouter;
beforeAll(async () => {
  centre = await routedCentre('abandoned');
});
beforeEach(async () => {
  router = await centre.router();
});
afterEach(() => centre.clear());
afterAll(() => centre.close());

describe('a citizen who hangs up', () => {
  it('while waiting leaves nothing behind, and is counted once', async () => {
    await router.open();
    const citizen = await centre.world.phone();
    const { callId } = await router.fact('call-arrived');
    await eventually(() => centre.world.hearsMusic(callId), 'music');
    await citizen.hangUp();
    expect(await router.fact('call-ended')).toMatchObject({ outcome: 'short-abandon', why: 'caller-hung-up' });
    await centre.nothingLeft([callId]);
    expect(router.of('call-ended')).toHaveLength(1);
  });

  it('while a telephone rings silences it, and is no miss: the agent has the next call at once', async () => {
    const venleg = await centre.world.agent('misses');
    await router.open({ agents: [venleg] });
    const citizen = await centre.world.phone();
    const { callId } = await router.fact('offer-made');
    await eventually(() => centre.world.rings(venleg), 'ringing');
    await citizen.hangUp();
    expect(await router.fact('offer-ended')).toMatchObject({ callId, how: 'caller-gone', isMiss: false });
    await centre.nothingLeft([callId]);
    await centre.world.phone();
    await eventually(() => router.of('offer-made', { agentId: venleg }).length === 2, 'next offer');
    await eventually(() => centre.world.rings(venleg), 'ringing');
  });

  it('in the same instant as the answer ends the call once, whichever came first, and every agent is free again', async () => {
    const agents = await centre.world.agents(8, { answersAfter: 150 });
    await router.open({ agents, policies: { wrapUp: seconds(0.2) } });
    const apart = await fromRingingToAnswer();
    // Either side of the answer by so many milliseconds, the two outermost surely so.
    const offsets = [-200, 200, ...Array.from({ length: 30 }, (_, index) => index * 2 - 30)];
    for (let next = 0; next < offsets.length; next += agents.length)
      await Promise.all(offsets.slice(next, next + agents.length).map((offset) => hangsUpAfter(apart + offset)));

    const raced = offsets.length + 1;
    await eventually(() => router.of('call-ended').length === raced, 'end of every call');
    await router.allIdle();
    const calls = router.of('call-arrived').map(({ callId }) => callId);
    await centre.nothingLeft(calls);
    const answered = new Set(router.of('connected').map(({ callId }) => callId));
    expect(new Set(router.of('call-ended').map(({ callId }) => callId)).size).toBe(raced);
    for (const { callId, outcome } of router.of('call-ended'))
      expect(outcome).toBe(answered.has(callId) ? 'answered' : 'short-abandon');
    expect(answered.size).toBeGreaterThan(1);
    expect(answered.size).toBeLessThan(raced);
    await everybodyAnswersAgain(agents.length);
  });
});

async function fromRingingToAnswer(): Promise<number> {
  const citizen = await centre.world.phone();
  const began = performance.now();
  await router.fact('connected');
  const apart = performance.now() - began;
  await citizen.hangUp();
  await router.allIdle();
  return apart;
}

async function hangsUpAfter(ms: number) {
  const citizen = await centre.world.phone();
  await new Promise((resolve) => setTimeout(resolve, ms));
  await citizen.hangUp();
}

async function everybodyAnswersAgain(count: number) {
  const before = router.of('connected').length;
  await Promise.all(Array.from({ length: count }, () => centre.world.phone()));
  await eventually(() => router.of('connected').length === before + count, 'answer from everybody');
  const talking: CallId[] = router
    .of('connected')
    .slice(before)
    .map(({ callId }) => callId);
  for (const callId of talking) await centre.talk(callId, ['citizen', 'device']);
}
