import { callId, instant, legId, minutes, seconds } from '@samsvar/core';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { WebSocket } from 'ws';
import { remoteWorld, type RemoteWorld } from '../testing/remote-world.js';

describe('the wire to the simulator', () => {
  let world: RemoteWorld;
  beforeEach(async () => {
    world = await remoteWorld();
  });
  afterEach(() => world.close());

  it('carries out what was given while contact was away, once, when it is back', async () => {
    const call = world.exchange.ring(aCitizen);
    await world.listening.until('call-arrived', { callId: call });
    await world.loseContact();
    await Promise.all([
      world.telephony.perform({ id: 'answer', do: 'answer', callId: call }),
      world.telephony.perform({ id: 'hold', do: 'hold', callId: call }),
    ]);
    expect(await world.hearsMusic(call)).toBe(true);
    expect(world.listening.of('command-failed')).toEqual([]);
  });

  it('says what a router that was not there does not know: who is on the line, and with whom', async () => {
    const call = world.exchange.ring(aCitizen);
    const { telephony, listening } = world.another();
    await telephony.connect();
    expect(listening.told.map(({ type }) => type)).toEqual(['call-arrived', 'line-resynced']);
    expect(listening.of('line-resynced')[0]).toMatchObject({ callIds: [call], isRestarted: false });
    await telephony.close();
  });

  it('says of a simulator that was down itself that its calls ended with it', async () => {
    world.exchange.ring(aCitizen);
    world.exchange.restart();
    const from = world.listening.told.length;
    await world.loseContact();
    const resynced = await world.listening.until('line-resynced', {}, from);
    expect(resynced).toMatchObject({ callIds: [], isRestarted: true });
  });

  it('has one owner: a later one takes the line, and the earlier hears nothing more', async () => {
    const successor = world.another();
    await successor.telephony.connect();
    const told = world.listening.told.length;
    const call = world.exchange.ring(aCitizen);
    await successor.listening.until('call-arrived', { callId: call });
    expect(world.listening.told).toHaveLength(told);
    await successor.telephony.close();
  });

  it('is not taken by whoever does not own the floor, nor used after it is lost', async () => {
    let isOwner = false;
    const standby = world.another(() => isOwner);
    void standby.telephony.connect();
    const call = world.exchange.ring(aCitizen);
    await world.listening.until('call-arrived', { callId: call });
    expect(standby.listening.told).toEqual([]);

    isOwner = true;
    await standby.listening.until('line-resynced');
    isOwner = false;
    await standby.telephony.perform({ id: 'late', do: 'hang-up-caller', callId: call, afterMessage: false });
    expect(world.exchange.callers().map(({ callId }) => callId)).toEqual([call]);
    await standby.telephony.close();
  });

  it('picks up the device of an agent who has accepted at the desk', async () => {
    const agent = await world.agent('misses');
    const call = world.exchange.ring(aCitizen);
    const leg = legId(call, 1);
    const until = instant(world.now() + seconds(60));
    await world.telephony.perform({ id: 'ring', do: 'ring-device', callId: call, legId: leg, agentId: agent, until });
    world.telephony.acceptedAtDesk(leg);
    await world.listening.until('device-up', { legId: leg });
  });

  it('is closed to whoever does not know the token', async () => {
    expect(await answerTo('/exchange/x', 'another token')).toBe(401);
    expect(await answerTo('/exchange/x', 'known to both ends of the wire')).toBe(404);
    expect(await answerTo('/exchange/%E0%A4%A', 'known to both ends of the wire')).toBe(404);
  });

  it.each([
    'not JSON',
    'null',
    '{"say":"perform","command":{"id":"1","do":"constructor"}}',
    '{"say":"perform","command":{"id":"1","do":"bridge","callId":"c","legIds":[{}]}}',
    '{"say":"pick-up"}',
  ])('hangs up on whoever says %s', async (text) => {
    const socket = new WebSocket(`${world.url}/exchange/some%20centre%2Fwith%20a%20name`, {
      headers: { authorization: 'Bearer known to both ends of the wire' },
    });
    await once(socket, 'open');
    socket.send(text);
    const [code] = (await once(socket, 'close')) as [number];
    expect(code).toBe(4002);
  });

  async function answerTo(path: string, token: string): Promise<number> {
    const socket = new WebSocket(world.url + path, { headers: { authorization: `Bearer ${token}` } });
    socket.on('error', () => undefined);
    const [, answer] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }];
    socket.terminate();
    return answer.statusCode;
  }
});

it('a command that nobody answers fails within its deadline', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const world = await remoteWorld();
  const { telephony, listening } = world.another(undefined, (silent.address() as AddressInfo).port);
  void telephony.connect();
  await telephony.perform({ id: 'hold', do: 'hold', callId: callId('c') });
  expect(listening.told).toMatchObject([{ type: 'command-failed', commandId: 'hold', callId: 'c', legId: null }]);
  await telephony.close();
  silent.close();
  await world.close();
});

const aCitizen = { dialled: '57000000', number: '+4700000001', patience: minutes(5), talk: minutes(3) };
