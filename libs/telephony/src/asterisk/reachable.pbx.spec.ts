import { randomUUID } from 'node:crypto';
import { agentId } from '@samsvar/core';
import { asteriskWorld, type AsteriskWorld } from '../testing/asterisk-world.js';

describe('whether an agent’s telephone can be rung', () => {
  let world: AsteriskWorld;
  let heard: number;
  beforeAll(async () => {
    world = await asteriskWorld('reachable');
  });
  afterAll(() => world.close());

  it('is told when it is put in place, when it signs in, and when it is put in place anew for somebody who was gone', async () => {
    heard = world.listening.told.length;
    const venleg = { agentId: agentId(randomUUID()), kind: 'sip', password: randomUUID() } as const;
    await world.devices.push(venleg);
    expect(await next()).toBe(false);
    await world.devices.remove(venleg.agentId);
    await world.devices.push(venleg);
    expect(await next()).toBe(false);
    await world.sipp.register({ as: venleg.agentId, user: venleg.agentId, password: venleg.password });
    expect(await next()).toBe(true);
    await world.devices.remove(venleg.agentId);

    /** Other telephones are on this Asterisk too. */
    async function next(): Promise<boolean> {
      for (;;) {
        const event = await world.listening.until('device-reachable', {}, heard);
        heard = world.listening.told.indexOf(event) + 1;
        if (event.agentId === venleg.agentId) return event.isReachable;
      }
    }
  });
});
