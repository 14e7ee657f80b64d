import { randomUUID } from 'node:crypto';
import { agentId } from '@samsvar/core';
import { asteriskWorld, type AsteriskWorld } from '../testing/asterisk-world.js';
import { testPbx } from '../testing/config.js';
import { AriClient } from './ari-client.js';

describe('the walls of the telephone system', () => {
  let world: AsteriskWorld;
  beforeAll(async () => {
    world = await asteriskWorld('walls');
  });
  afterAll(() => world.close());

  it('a number that no centre has claimed is refused, and nobody is told', async () => {
    const from = world.listening.told.length;
    const { ended } = await world.sipp.ring({ dialled: '99999999', from: '<sip:+4700000001@127.0.0.2>', staysMs: 100 });
    expect(await ended).not.toBe(0);
    expect(world.listening.of('call-arrived', {}, from)).toEqual([]);
  });

  it('a dialled number is digits or it is none', async () => {
    const from = world.listening.told.length;
    const dialled = `${world.dialled}%24%7BSHELL(id)%7D`;
    const { ended } = await world.sipp.ring({ dialled, from: '<sip:+4700000001@127.0.0.2>', staysMs: 100 });
    expect(await ended).not.toBe(0);
    expect(world.listening.of('call-arrived', {}, from)).toEqual([]);
  });

  it('nobody speaks to it without its secret', async () => {
    const { httpPort, ariUser } = testPbx();
    const stranger = new AriClient({
      host: '127.0.0.1',
      port: httpPort,
      user: ariUser,
      password: 'guess',
      app: 'walls',
    });
    expect((await stranger.ask('GET', '/channels')).status).toBe(401);
    stranger.close();
  });

  it('a telephone signs in with its own secret, and as nobody else', async () => {
    const [ours, hers] = [randomUUID(), randomUUID()].map((id) => ({ agentId: agentId(id), password: randomUUID() }));
    if (!ours || !hers) throw new Error('there are two');
    for (const device of [ours, hers]) await world.devices.push({ ...device, kind: 'sip' });
    const { password } = ours;
    expect(await world.sipp.register({ as: ours.agentId, user: ours.agentId, password })).toBe(0);
    expect(await world.sipp.register({ as: hers.agentId, user: ours.agentId, password })).not.toBe(0);
    expect(await world.sipp.register({ as: hers.agentId, user: hers.agentId, password })).not.toBe(0);
    for (const device of [ours, hers]) await world.devices.remove(device.agentId);
  });

  it('takes a browser’s telephone as well as a SIP device, twice without harm', async () => {
    const browser = { agentId: agentId(randomUUID()), kind: 'browser', password: randomUUID() } as const;
    expect(await world.devices.push(browser)).toBe(true);
    expect(await world.devices.push({ ...browser, password: randomUUID() })).toBe(true);
    await world.devices.remove(browser.agentId);
  });
});
