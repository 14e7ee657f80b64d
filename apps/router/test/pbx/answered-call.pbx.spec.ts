import { gulen, routedCentre, type RoutedCentre } from './routed-centre.js';

let centre: RoutedCentre;
beforeAll(async () => {
  centre = await routedCentre('router');
});
afterEach(() => centre.clear());
afterAll(() => centre.close());

describe('the router on a real Asterisk', () => {
  it('[D01] [C02] lets an employee of Osterøy answer a call to Gulen, and says why', async () => {
    const venleg = await centre.world.agent({ answersAfter: 200 });
    const router = await centre.router();
    await router.open({ agents: [venleg] });
    await centre.world.ring({ stays: 2_000 });
    const connected = await router.fact('connected');
    expect(connected.agentId).toBe(venleg);
    expect(await router.fact('offer-made')).toMatchObject({ agentId: venleg, because: ['longest-idle'] });
    await centre.talk(connected.callId, ['citizen', 'device']);
    expect(await router.fact('call-ended')).toMatchObject({
      callId: connected.callId,
      municipalityId: gulen,
      outcome: 'answered',
    });
  });

  it('lets the next router find a conversation as the former left it, and end it once', async () => {
    const venleg = await centre.world.agent({ answersAfter: 200 });
    const former = await centre.router();
    await former.open({ agents: [venleg] });
    await centre.world.ring({ stays: 3_000 });
    const { callId } = await former.fact('connected');
    await centre.talk(callId, ['citizen', 'device']);
    await former.stop();
    const next = await centre.router();
    await centre.talk(callId, ['citizen', 'device']);
    expect(await next.fact('call-ended')).toMatchObject({ callId, outcome: 'answered', agentId: venleg });
    expect(former.facts.some(({ fact }) => fact === 'call-ended')).toBe(false);
  });

  it('keeps the arrival of a caller who waited while no router lived', async () => {
    const former = await centre.router();
    await former.open();
    await centre.world.phone();
    const arrived = await former.fact('call-arrived');
    await former.stop();
    const venleg = await centre.world.agent({ answersAfter: 200 });
    const next = await centre.router();
    await next.open({ agents: [venleg] });
    const connected = await next.fact('connected');
    expect(connected.callId).toBe(arrived.callId);
    expect(connected.waited).toBe(connected.at - arrived.at);
  });
});
