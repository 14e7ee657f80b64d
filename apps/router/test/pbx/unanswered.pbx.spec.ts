import { seconds, type AgentId } from '@samsvar/core';
import type { Behaviour } from '@samsvar/telephony/testing';
import { eventually } from './eventually.js';
import { routedCentre, type RoutedCentre, type TestRouter } from './routed-centre.js';

let centre: RoutedCentre;
let router: TestRouter;
let blid: AgentId;
beforeAll(async () => {
  centre = await routedCentre('unanswered');
  blid = await centre.world.agent({ answersAfter: 50 });
});
beforeEach(async () => {
  router = await centre.router();
});
afterEach(() => centre.clear());
afterAll(() => centre.close());

const briefly = { offerFor: seconds(1), restAfterUnanswered: seconds(0.2) };

describe('a call that the first agent does not take', () => {
  it('because nobody picks up goes to the next, and is a miss', async () => {
    const { venleg, callId } = await offeredFirstTo('misses');
    expect(await router.fact('offer-ended')).toMatchObject({ agentId: venleg, how: 'unanswered', isMiss: true });
    await goesToBlid(callId);
    expect(router.of('offer-made', { agentId: venleg })).toHaveLength(1);
  });

  it('because her telephone is busy goes to the next, and is no miss', async () => {
    const { venleg, callId } = await offeredFirstTo({ refuses: 'busy' });
    expect(await router.fact('offer-ended')).toMatchObject({ agentId: venleg, how: 'failed-delivery', isMiss: false });
    await goesToBlid(callId);
  });

  it('because she declines on it goes to the next, and is no miss', async () => {
    const { venleg, callId } = await offeredFirstTo({ refuses: 'declined' });
    expect(await router.fact('offer-ended')).toMatchObject({ agentId: venleg, how: 'declined', isMiss: false });
    await goesToBlid(callId);
  });

  it('because she has no telephone that can be reached goes to the next, and is no miss', async () => {
    const venleg = await centre.world.agent('nowhere');
    await router.open({ agents: [venleg, blid], policies: briefly });
    await centre.world.phone();
    const { callId } = await router.fact('call-arrived');
    await goesToBlid(callId);
    expect(router.of('offer-ended', { isMiss: true })).toEqual([]);
  });

  it('twice sets her to away, and the caller waits for somebody else', async () => {
    const venleg = await centre.world.agent('misses');
    await router.open({ agents: [venleg], policies: briefly });
    await centre.world.phone();
    expect(await router.fact('presence-changed', { to: 'away' })).toMatchObject({
      agentId: venleg,
      by: { who: 'system', why: 'misses' },
    });
    expect(router.of('offer-ended', { isMiss: true })).toHaveLength(2);
    const { callId } = await router.fact('call-arrived');
    await eventually(() => centre.world.hearsMusic(callId), 'music');
    await eventually(async () => !(await centre.world.rings(venleg)), 'silence');
  });

  const offeredFirstTo = async (behaviour: Behaviour) => {
    const venleg = await centre.world.agent(behaviour);
    await router.open({ agents: [venleg, blid], policies: briefly });
    await centre.world.phone();
    const { callId } = await router.fact('offer-made', { agentId: venleg });
    return { venleg, callId };
  };

  async function goesToBlid(callId: Parameters<RoutedCentre['talk']>[0]) {
    expect(await router.fact('connected')).toMatchObject({ callId, agentId: blid });
    await centre.talk(callId, ['citizen', 'device']);
  }
});

describe('an agent who puts the telephone down', () => {
  it('ends the conversation at the citizen’s end too', async () => {
    const venleg = await centre.world.agent({ answersAfter: 50, talks: 300 });
    await router.open({ agents: [venleg] });
    const citizen = await centre.world.phone();
    const ended = await router.fact('call-ended');
    expect(ended).toMatchObject({ outcome: 'answered', agentId: venleg });
    await eventually(() => citizen.end === 'was-hung-up-on', 'goodbye');
    await centre.nothingLeft([ended.callId]);
  });
});
