import { instant, legId, type CallId, type LegId } from '@samsvar/core';
import { asteriskWorld, type AsteriskWorld } from '../testing/asterisk-world.js';

describe('an agent’s telephone that is taken while no router is there', () => {
  let world: AsteriskWorld;
  beforeAll(async () => {
    world = await asteriskWorld('taken-meanwhile', { isSpokenFor: true });
  });
  afterEach(() => world.hangUpAll());
  afterAll(() => world.close());

  it('waits for the next router, which puts it together with the caller', async () => {
    const { callId, leg } = await takenMeanwhile();
    const { telephony, listening } = world.another(() => true);
    await telephony.connect();
    expect(listening.of('line-resynced')[0]?.legIds).toEqual([leg]);
    await listening.until('device-up', { legId: leg });
    await telephony.perform({ id: 'bridge', do: 'bridge', callId, legIds: [leg] });
    expect(await world.legsInTalk(callId)).toBe(2);
    await telephony.close();
  });

  it('is put down after some seconds when none comes', async () => {
    const { callId } = await takenMeanwhile();
    expect(await world.left([])).toHaveLength(1);
    while ((await world.left([])).length > 0) await world.pass(100);
    expect(await world.callers()).toEqual([callId]);
  });

  /** A router has rung it for a caller who waits, and is gone before it is taken. */
  async function takenMeanwhile(): Promise<{ readonly callId: CallId; readonly leg: LegId }> {
    const { telephony, listening } = world.another(() => true);
    await telephony.connect();
    await world.ring({});
    const { callId } = await listening.until('call-arrived');
    await telephony.perform({ id: 'answer', do: 'answer', callId });
    await telephony.perform({ id: 'hold', do: 'hold', callId });
    const agent = await world.agent({ answersAfter: 1_000 });
    const leg = legId(callId, 1);
    const until = instant(world.now() + 20_000);
    await telephony.perform({ id: 'ring', do: 'ring-device', callId, legId: leg, agentId: agent, until });
    await telephony.close();
    while (await world.rings(agent)) await world.pass(20);
    return { callId, leg };
  }
});
