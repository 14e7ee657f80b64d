import { asteriskWorld, type AsteriskWorld } from '../testing/asterisk-world.js';

describe('who does not own the floor', () => {
  let world: AsteriskWorld;
  beforeAll(async () => {
    world = await asteriskWorld('lease');
    await world.telephony.close();
  });
  afterAll(() => world.close());

  it('never connects: the owner goes on hearing', async () => {
    const owner = world.another(() => true);
    const standby = world.another(() => false);
    await owner.telephony.connect();
    void standby.telephony.connect();
    await world.pass(300);
    await world.ring({});
    await owner.listening.until('call-arrived');
    expect(standby.listening.told).toEqual([]);
    await standby.telephony.close();
    await owner.telephony.close();
  });

  it('hears while its listener is not ready yet, and tells then who rang meanwhile', async () => {
    let beReady = (): void => undefined;
    const owner = world.another(() => true);
    const connected = owner.telephony.connect(new Promise<void>((ready) => (beReady = ready)));
    await world.ring({});
    while ((await world.callers()).length === 0) await world.pass(20);
    expect(owner.listening.told).toEqual([]);
    beReady();
    await connected;
    const [callId] = await world.callers();
    const told = owner.listening.told.filter((event) => 'callId' in event && event.callId === callId);
    expect(told.map(({ type }) => type)).toContainEqual(expect.stringMatching(/^(call-arrived|fallback-queued)$/));
    await world.hangUpAll();
    await owner.telephony.close();
  });

  it('says no word more once the floor is lost, and its successor finds the call as it was', async () => {
    let isOwner = true;
    const former = world.another(() => isOwner);
    await former.telephony.connect();
    await world.ring({});
    const { callId, at } = await former.listening.until('call-arrived');
    await former.telephony.perform({ id: 'answer', do: 'answer', callId });
    await former.telephony.perform({ id: 'hold', do: 'hold', callId });

    isOwner = false;
    const successor = world.another(() => true);
    await successor.telephony.connect();
    const [again] = successor.listening.of('call-arrived', { callId });
    expect(again).toMatchObject({ at, dialled: world.dialled });

    const told = former.listening.told.length;
    await former.telephony.perform({ id: 'late', do: 'hang-up-caller', callId, afterMessage: false });
    await successor.telephony.perform({ id: 'end', do: 'hang-up-caller', callId, afterMessage: false });
    await successor.listening.until('call-ended', { callId });
    expect(former.listening.told).toHaveLength(told);
    expect(successor.listening.of('call-ended', { callId })).toHaveLength(1);
    await former.telephony.close();
    await successor.telephony.close();
  });
});
