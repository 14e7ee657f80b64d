import type { AgentId, CallId } from '@samsvar/core';
import { AriClient } from './ari-client.js';
import type { AriChannel } from './ari-events.js';
import { AsteriskDatabase } from './asterisk-database.js';
import { FallbackCallers } from './fallback-callers.js';
import { HeldCallers } from './held-callers.js';
import type { CallerBook, Telephony } from '../telephony.js';
import { asteriskWorld, type AsteriskWorld } from '../testing/asterisk-world.js';
import { testPbx } from '../testing/config.js';
import type { Listening } from '../testing/telephone-world.js';
import { untilIs } from '../testing/until-is.js';

describe('when no router answers', () => {
  const routers: Telephony[] = [];
  let world: AsteriskWorld;
  let notes: () => Promise<ReadonlyMap<string, string>>;
  beforeAll(async () => {
    world = await asteriskWorld('unattended');
    notes = async () => (await new AsteriskDatabase(world.ami).all('fallback/unattended')) ?? new Map<string, string>();
  });
  afterEach(async () => {
    for (const router of routers.splice(0)) await router.close();
    await world.fallback.setReady([]);
    await world.hangUpAll();
  });
  afterAll(() => world.close());

  const aRouter = (callerBook?: CallerBook) => {
    const router = world.another(() => true, callerBook);
    routers.push(router.telephony);
    return router;
  };

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
    const { telephony, listening } = aRouter();
    await telephony.connect();
    const arrival = await listening.until('call-arrived', { callId: waiting });
    expect(arrival.dialled).toBe(world.dialled);
    expect(arrival.at).toBeLessThanOrEqual(seen);
    await telephony.perform({ id: 'goodbye', do: 'hang-up-caller', callId: waiting, afterMessage: false });
    await listening.until('call-ended', { callId: waiting });
  });

  it('rings as many agents as there are callers: nobody waits until the one before is answered', async () => {
    const agents = [await world.agent('misses'), await world.agent('misses')];
    await world.fallback.setReady(agents);
    await world.phone();
    await world.phone();
    await untilIs(async () => (await Promise.all(agents.map((agent) => world.rings(agent)))).every(Boolean));
  });

  it('a returned router knows first of all whose telephone the queue rings, and when it rings no more', async () => {
    const agent = await world.agent('misses');
    await world.fallback.setReady([agent]);
    const phone = await world.phone();
    await untilIs(() => world.rings(agent));
    const { telephony, listening } = aRouter();
    await telephony.connect();
    const said = listening.of('device-reachable').find(({ agentId }) => agentId === agent);
    expect(said).toMatchObject({ isReachable: false });
    const waits = listening.of('fallback-queued').find(({ endedAt }) => endedAt === null);
    expect(listening.told.indexOf(said!)).toBeLessThan(listening.told.indexOf(waits!));
    await phone.hangUp();
    await untilIs(() => isSaidOf(listening, agent, true));
  });

  it('a returned router knows who waits in the queue and who talks through it, and that neither has gone', async () => {
    const agent = await world.agent({ answersAfter: 200, talks: 600_000 });
    await world.fallback.setReady([agent]);
    const one = await world.phone();
    const talking = await theCaller(world);
    await untilIs(async () => (await world.legsInTalk(talking)) === 2);
    await world.fallback.setReady([]);
    const other = await world.phone({ number: null });
    const waiting = await theCaller(world, talking);
    await untilIs(async () => await world.inQueue(waiting));

    const { telephony, listening } = aRouter();
    await telephony.connect();
    const [resynced] = listening.of('line-resynced');
    expect([...(resynced?.callIds ?? [])].sort()).toEqual([talking, waiting].sort());
    const [answered] = listening.of('fallback-answered', { callId: talking });
    expect(answered).toMatchObject({ callId: talking, agentId: agent, dialled: world.dialled, endedAt: null });
    expect(answered!.answeredAt).toBeGreaterThan(answered!.arrivedAt);
    expect(listening.of('fallback-queued', { callId: waiting })).toMatchObject([{ endedAt: null, isWithheld: true }]);
    expect(listening.told.indexOf(answered!)).toBeLessThan(listening.told.indexOf(resynced!));

    const from = listening.told.length;
    await other.hangUp();
    const gaveUp = await listening.until('fallback-queued', { callId: waiting }, from);
    expect(gaveUp.endedAt).toBeGreaterThan(gaveUp.arrivedAt);
    await one.hangUp();
    await listening.until('call-ended', { callId: talking });
    expect(listening.of('call-ended')).toHaveLength(1);
  });

  it('what was over in the queue before a router came is told to it, and once it is kept never again', async () => {
    const agent = await world.agent({ answersAfter: 200, talks: 600_000 });
    await world.fallback.setReady([agent]);
    const one = await world.phone({ number: '+4700000003' });
    const answered = await theCaller(world);
    await untilIs(async () => (await world.legsInTalk(answered)) === 2);
    await world.fallback.setReady([]);
    const other = await world.phone({ number: null });
    await untilIs(async () => world.inQueue(await theCaller(world, answered)));
    const gaveUp = await theCaller(world, answered);
    // Notes are in whole seconds, and this test tells the moments apart.
    await world.pass(1_100);
    for (const phone of [one, other]) await phone.hangUp();
    // Whoever has hung up is on no number any more, and lives until the note is written.
    await untilIs(async () => (await world.left([answered, gaveUp])).length === 0);

    const { telephony, listening } = aRouter(bookOfNumbers);
    telephony.listen(async (event) => {
      listening.hear(event);
      return true;
    });
    await telephony.connect();
    const [talk] = listening.of('fallback-answered', { callId: answered });
    expect(talk).toMatchObject({ agentId: agent, dialled: world.dialled, callerRef: '+4700000003' });
    const { arrivedAt, answeredAt, endedAt } = talk!;
    expect([arrivedAt <= answeredAt, answeredAt < endedAt!, endedAt! <= Date.now()]).toEqual([true, true, true]);
    const [lost] = listening.of('fallback-queued', { callId: gaveUp });
    expect(lost).toMatchObject({ isWithheld: true, callerRef: 'nobody' });
    expect(lost!.endedAt).toBeGreaterThan(lost!.arrivedAt);
    expect(listening.of('line-resynced')[0]?.callIds).toEqual([]);
    await untilIs(async () => (await notes()).size === 0);
  });

  it('the fallback still has whom its queue just gave back, until a router takes the caller', async () => {
    const { httpPort: port, ariUser: user, ariPassword: password } = testPbx();
    const eye = new AriClient({ host: '127.0.0.1', port, user, password, app: 'unattended' });
    const { telephony, listening } = aRouter();
    await telephony.connect();
    await world.phone();
    const { callId: waiting } = await listening.until('call-arrived');
    await telephony.close();
    await new HeldCallers(eye, world.ami, 'unattended').sendToFallback(() => Promise.resolve(true));
    await untilIs(() => world.inQueue(waiting));
    let caller: AriChannel | undefined;
    await untilIs(async () => {
      caller = (await eye.ask('GET', `/channels/${waiting}`)).body as AriChannel;
      return caller.dialplan.app_name === 'Wait';
    });
    eye.close();
    const nothing = () => undefined;
    const inFallback = new FallbackCallers('unattended', bookOfNumbers, nothing, nothing);
    expect(inFallback.has(caller!)).toBe(true);
  });

  it('a caller whom the watchdog sent there is written down too when it is over there', async () => {
    const { httpPort: port, ariUser: user, ariPassword: password } = testPbx();
    const eye = new AriClient({ host: '127.0.0.1', port, user, password, app: 'unattended' });
    const former = aRouter();
    await former.telephony.connect();
    const phone = await world.phone();
    const { callId: waiting } = await former.listening.until('call-arrived');
    await former.telephony.close();
    await new HeldCallers(eye, world.ami, 'unattended').sendToFallback(() => Promise.resolve(true));
    eye.close();
    await untilIs(() => world.inQueue(waiting));
    await phone.hangUp();
    await untilIs(async () => (await notes()).has(waiting));
    const { telephony, listening } = aRouter();
    telephony.listen(async (event) => {
      listening.hear(event);
      return true;
    });
    await telephony.connect();
    expect(listening.of('fallback-queued', { callId: waiting })).toMatchObject([{ endedAt: expect.any(Number) }]);
    await untilIs(async () => (await notes()).size === 0);
  });

  it('hears of it when the queue gives somebody to an agent after the router is back', async () => {
    const phone = await world.phone();
    const waiting = await theCaller(world);
    await untilIs(async () => await world.inQueue(waiting));
    const { telephony, listening } = aRouter();
    await telephony.connect();
    const agent = await world.agent({ answersAfter: 1_000, talks: 600_000 });
    await world.fallback.setReady([agent]);
    await untilIs(() => isSaidOf(listening, agent, false)); // while the queue rings her
    const { answeredAt, arrivedAt } = await listening.until('fallback-answered', { callId: waiting });
    expect(answeredAt).toBeGreaterThan(arrivedAt);
    await untilIs(() => isSaidOf(listening, agent, true));
    await phone.hangUp();
    await listening.until('call-ended', { callId: waiting });
    await world.fallback.setReady([]);
  });
});

/** A centre that would rather know the numbers, to see which of them get so far. */
const bookOfNumbers: CallerBook = ({ number }) => ({ callerRef: number ?? 'nobody', isInternal: false });

/** Whether the last that was said of her telephone is that it can be rung, or that it cannot. */
const isSaidOf = async (listening: Listening, agent: AgentId, isReachable: boolean): Promise<boolean> =>
  listening.of('device-reachable').findLast(({ agentId }) => agentId === agent)?.isReachable === isReachable;

/** Who has come on the line, others aside. */
async function theCaller(world: AsteriskWorld, ...others: readonly CallId[]): Promise<CallId> {
  const come = async () => (await world.callers()).filter((call) => !others.includes(call));
  await untilIs(async () => (await come()).length === 1);
  return (await come())[0]!;
}
