import { callId, instant, legId, type AgentId, type CallId, type LegId } from '@samsvar/core';
import type { TelephoneCommand } from '../telephone-commands.js';
import type { RingingPerson, TelephoneWorld } from './telephone-world.js';

/** A command without its id, each kind by itself. */
type Verb = TelephoneCommand extends infer One ? (One extends TelephoneCommand ? Omit<One, 'id'> : never) : never;

/** What every telephone system does for the centre. Tried on the simulator and on a real Asterisk, word for word. */
export function telephonyContract(name: string, makeWorld: () => Promise<TelephoneWorld>): void {
  describe(`the telephone system, ${name}`, () => {
    let world: TelephoneWorld;
    let commands = 0;
    beforeAll(async () => {
      world = await makeWorld();
    });
    afterAll(() => world.close());

    describe('a citizen rings', () => {
      it('is told with the dialled number and a reference in place of the own', async () => {
        const arrival = await rings({ number: '+4700000001' });
        expect(arrival).toMatchObject({ dialled: world.dialled, isWithheld: false, isInternal: false });
        expect(JSON.stringify(world.listening.told)).not.toContain('4700000001');
      });

      it('with a withheld number is told as such', async () => {
        expect(await rings({ number: null })).toMatchObject({ isWithheld: true });
      });

      it.each(['"; DROP TABLE call; --', '<script>alert(1)</script>', '${SHELL(id)}', 'a,b|c&d\\', 'Ærlig Øygard 😀'])(
        'by a hostile name, %s, that nobody hears',
        async (hostile) => {
          const { callId } = await rings({ name: hostile });
          await perform({ do: 'answer', callId });
          await perform({ do: 'hold', callId });
          expect(await world.hearsMusic(callId)).toBe(true);
          expect(JSON.stringify(world.listening.told)).not.toContain(hostile.slice(0, 8));
        },
      );

      it('hears hold music after being picked up', async () => {
        const { callId } = await waits();
        expect(await world.hearsMusic(callId)).toBe(true);
      });

      it('presses a key', async () => {
        const { callId } = await waits({ presses: '2' });
        expect(await world.listening.until('key-pressed', { callId })).toMatchObject({ key: '2' });
      });

      it('gives up while waiting, and that is told once', async () => {
        const { callId } = await waits({ stays: 300 });
        await world.listening.until('call-ended', { callId });
        await world.pass(300);
        expect(world.listening.of('call-ended', { callId })).toHaveLength(1);
      });

      it('gives up while a device rings: the device stops and says nothing more', async () => {
        const { callId } = await waits({ stays: 600 });
        const leg = await ringsAt(callId, await world.agent('misses'));
        await world.listening.until('call-ended', { callId });
        await perform({ do: 'withdraw', legId: leg });
        await world.pass(500);
        expect(world.listening.of('device-failed', { legId: leg })).toEqual([]);
      });
    });

    describe('an agent’s device', () => {
      it('is answered, and citizen and agent are in one conversation', async () => {
        const { callId } = await talks();
        expect(await world.legsInTalk(callId)).toBe(2);
        expect(await world.hearsMusic(callId)).toBe(false);
      });

      it('rings unanswered until its time is out', async () => {
        const { callId } = await waits();
        const leg = await ringsAt(callId, await world.agent('misses'), 1_000);
        expect(await world.listening.until('device-failed', { legId: leg })).toMatchObject({ cause: 'unanswered' });
        expect(await world.hearsMusic(callId)).toBe(true);
      });

      it.each(['busy', 'declined'] as const)('is %s', async (cause) => {
        const { callId } = await waits();
        const leg = await ringsAt(callId, await world.agent({ refuses: cause }));
        expect(await world.listening.until('device-failed', { legId: leg })).toMatchObject({ cause });
      });

      it('cannot be reached', async () => {
        const { callId } = await waits();
        const leg = await ringsAt(callId, await world.agent('nowhere'));
        expect(await world.listening.until('device-failed', { legId: leg })).toMatchObject({ cause: 'unreachable' });
      });

      it('that fell silent rings again as the same leg when that is wanted anew', async () => {
        const { callId } = await waits();
        const agent = await world.agent({ answersAfter: 100, talks: 100 });
        const leg = await ringsAt(callId, agent);
        const { at } = await world.listening.until('device-lost', { legId: leg });
        const from = world.listening.told.length;
        const until = instant(at + 5_000);
        await perform({ do: 'ring-device', callId, legId: leg, agentId: agent, until });
        await perform({ do: 'ring-device', callId, legId: leg, agentId: agent, until });
        await world.listening.until('device-up', { legId: leg }, from);
        await world.listening.until('device-lost', { legId: leg }, from);
        expect(world.listening.of('device-up', { legId: leg }, from)).toHaveLength(1);
      });

      it('withdrawn while it rings says nothing more, and the citizen goes on waiting', async () => {
        const { callId } = await waits();
        const leg = await ringsAt(callId, await world.agent({ answersAfter: 700 }));
        await world.pass(200);
        await perform({ do: 'withdraw', legId: leg });
        await world.pass(1_000);
        expect(world.listening.told.filter((event) => 'legId' in event && event.legId === leg)).toEqual([]);
        expect(await world.hearsMusic(callId)).toBe(true);
      });
    });

    describe('a conversation', () => {
      it('ends when the citizen hangs up; the agent’s leg is ours to end', async () => {
        const { callId, leg } = await talks({ stays: 1_200 });
        await world.listening.until('call-ended', { callId });
        expect(world.listening.of('device-lost', { legId: leg })).toEqual([]);
        await perform({ do: 'hang-up', legId: leg });
        expect(await world.listening.until('device-lost', { legId: leg })).toMatchObject({ cause: 'hung-up' });
      });

      it('loses the agent who hangs up; the citizen is still on the line', async () => {
        const { callId, leg } = await talks({}, 600);
        expect(await world.listening.until('device-lost', { legId: leg })).toMatchObject({ cause: 'hung-up' });
        await perform({ do: 'hold', callId });
        expect(await world.hearsMusic(callId)).toBe(true);
        expect(world.listening.of('call-ended', { callId })).toEqual([]);
      });

      it('is none yet when the agent puts the telephone down before it: that is no goodbye', async () => {
        const { callId } = await waits();
        const leg = await ringsAt(callId, await world.agent({ answersAfter: 100, talks: 300 }));
        await world.listening.until('device-up', { legId: leg });
        expect(await world.listening.until('device-lost', { legId: leg })).toMatchObject({ cause: 'vanished' });
        expect(await world.hearsMusic(callId)).toBe(true);
      });

      it('is set on hold and taken up again with the same agent', async () => {
        const { callId, leg } = await talks();
        await perform({ do: 'hold', callId });
        expect(await world.legsInTalk(callId)).toBe(0);
        expect(await world.hearsMusic(callId)).toBe(true);
        await perform({ do: 'bridge', callId, legIds: [leg] });
        expect(await world.legsInTalk(callId)).toBe(2);
      });

      it('rests while the agent consults, is put through, and is fetched back', async () => {
        const { callId, leg } = await talks();
        const specialist = await ringsAt(callId, await world.agent({ answersAfter: 100 }));
        await world.listening.until('device-up', { legId: specialist });
        await perform({ do: 'consult', callId, legIds: [leg, specialist] });
        expect(await world.hearsMusic(callId)).toBe(true);
        expect(await world.legsInTalk(callId)).toBe(0);
        await perform({ do: 'bridge', callId, legIds: [specialist] });
        expect(await world.legsInTalk(callId)).toBe(2);
        await perform({ do: 'bridge', callId, legIds: [leg, specialist] });
        expect(await world.legsInTalk(callId)).toBe(3);
        await perform({ do: 'bridge', callId, legIds: [leg] });
        expect(await world.legsInTalk(callId)).toBe(2);
      });

      it('is ended by us', async () => {
        const { callId } = await talks();
        await perform({ do: 'hang-up-caller', callId, afterMessage: false });
        await world.listening.until('call-ended', { callId });
      });
    });

    describe('a citizen who is rung back', () => {
      it('is rung when the agent is on the line, talks with her, rests on hold, and is let go', async () => {
        const { callId, leg } = await talksBack();
        expect(await world.legsInTalk(callId)).toBe(2);
        await perform({ do: 'hold', callId });
        expect(await world.hearsMusic(callId)).toBe(true);
        await perform({ do: 'bridge', callId, legIds: [leg] });
        expect(await world.legsInTalk(callId)).toBe(2);
        await perform({ do: 'hang-up-caller', callId, afterMessage: false });
        await world.listening.until('call-ended', { callId });
        expect(JSON.stringify(world.listening.told)).not.toContain('4700000002');
      });

      it('hangs up like any other', async () => {
        const { callId } = await talksBack({ answersAfter: 100, talks: 500 });
        await world.listening.until('call-ended', { callId });
        expect(world.listening.of('citizen-failed', { callId })).toEqual([]);
      });

      it('does not take the telephone, and can be rung again', async () => {
        const callId = aCallBack();
        await ringsBack(callId, await world.citizen('misses'), 1_000);
        expect(await world.listening.until('citizen-failed', { callId })).toMatchObject({ cause: 'unanswered' });
        await ringsBack(callId, await world.citizen({ answersAfter: 100 }));
        await world.listening.until('citizen-up', { callId });
        await perform({ do: 'hang-up-caller', callId, afterMessage: false });
        await world.listening.until('call-ended', { callId });
      });

      it.each(['busy', 'declined'] as const)('is %s', async (cause) => {
        const callId = aCallBack();
        await ringsBack(callId, await world.citizen({ refuses: cause }));
        expect(await world.listening.until('citizen-failed', { callId })).toMatchObject({ cause });
      });

      it('is let go while the telephone rings, and says nothing more', async () => {
        const callId = aCallBack();
        await ringsBack(callId, await world.citizen({ answersAfter: 700 }));
        await world.pass(200);
        await perform({ do: 'hang-up-caller', callId, afterMessage: false });
        await world.pass(1_000);
        expect(world.listening.told.filter((event) => 'callId' in event && event.callId === callId)).toEqual([]);
      });

      it('is rung by nobody but whom the allow-list lets, and not too late', async () => {
        const [foreign, late] = [aCallBack(), aCallBack()];
        await ringsBack(foreign, '+4682000000');
        await ringsBack(late, await world.citizen({ answersAfter: 0 }), -1);
        for (const callId of [foreign, late])
          expect(await world.listening.until('command-failed', { callId })).toMatchObject({ command: 'ring-citizen' });
      });

      it('is found after a gap as one who is on the line, with whom, and as being up', async () => {
        const { callId, leg, agent } = await talksBack();
        const from = world.listening.told.length;
        await world.loseContact();
        const resynced = await world.listening.until('line-resynced', {}, from);
        expect(resynced.callIds).toContain(callId);
        const about = world.listening.told.slice(from).filter((event) => 'callId' in event && event.callId === callId);
        expect(about.map(({ type }) => type)).toEqual(['call-arrived', 'citizen-up', 'device-up']);
        const found = [{ legId: leg, agentId: agent }];
        expect(about[0]).toMatchObject({ dialled: world.dialled, isWithheld: false, found });
        await perform({ do: 'hang-up-caller', callId, afterMessage: false });
        await world.listening.until('call-ended', { callId });
      });
    });

    describe('a message', () => {
      it('is heard to its end before the line is closed', async () => {
        const { callId } = await rings();
        await perform({ do: 'answer', callId });
        await perform({ do: 'play', callId, sounds: ['beep'] });
        await perform({ do: 'hang-up-caller', callId, afterMessage: true });
        expect(world.listening.of('call-ended', { callId })).toEqual([]);
        await world.listening.until('call-ended', { callId });
      });

      it('stops when the conversation begins', async () => {
        const { callId } = await waits();
        await perform({ do: 'play', callId, sounds: ['demo-congrats'] });
        const leg = await ringsAt(callId, await world.agent({ answersAfter: 100 }));
        await world.listening.until('device-up', { legId: leg });
        await perform({ do: 'bridge', callId, legIds: [leg] });
        expect(await world.legsInTalk(callId)).toBe(2);
      });
    });

    describe('a command', () => {
      it('given twice is carried out once', async () => {
        const { callId } = await waits();
        const device = await world.agent({ answersAfter: 100 });
        const leg = nextLeg(callId);
        const until = instant(world.now() + 5_000);
        const ring = { id: nextId(), do: 'ring-device', callId, legId: leg, agentId: device, until } as const;
        await Promise.all([world.telephony.perform(ring), world.telephony.perform(ring)]);
        await world.listening.until('device-up', { legId: leg });
        const bridge = { id: nextId(), do: 'bridge', callId, legIds: [leg] } as const;
        await world.telephony.perform(bridge);
        await world.telephony.perform(bridge);
        await perform({ do: 'bridge', callId, legIds: [leg] });
        expect(await world.legsInTalk(callId)).toBe(2);
        expect(world.listening.of('device-up', { legId: leg })).toHaveLength(1);
        await perform({ do: 'hang-up', legId: leg });
        await world.listening.until('device-lost', { legId: leg });
        await world.telephony.perform(ring);
        await world.pass(400);
        expect(world.listening.of('device-up', { legId: leg })).toHaveLength(1);
      });

      it('that comes too late fails as an event, and rings nobody', async () => {
        const { callId } = await waits();
        const leg = await ringsAt(callId, await world.agent({ answersAfter: 0 }), -1);
        expect(await world.listening.until('command-failed', { callId })).toMatchObject({ legId: leg });
      });

      it('to ring a number that is not on the allow-list fails', async () => {
        const { callId } = await waits();
        const leg = nextLeg(callId);
        const until = instant(world.now() + 5_000);
        await perform({ do: 'ring-party', callId, legId: leg, number: '+46701740605', until });
        const failure = await world.listening.until('command-failed', { callId });
        expect(failure).toMatchObject({ command: 'ring-party', legId: leg });
      });

      it('to bridge a leg that is gone fails, and the citizen stays on the line', async () => {
        const { callId, leg } = await talks({}, 300);
        await world.listening.until('device-lost', { legId: leg });
        await perform({ do: 'bridge', callId, legIds: [leg] });
        expect(await world.listening.until('command-failed', { callId })).toMatchObject({ command: 'bridge' });
        expect(world.listening.of('call-ended', { callId })).toEqual([]);
      });

      it('about a call that is gone fails without harm', async () => {
        const { callId } = await waits({ stays: 200 });
        await world.listening.until('call-ended', { callId });
        await perform({ do: 'hold', callId });
        expect(await world.listening.until('command-failed', { callId })).toMatchObject({ command: 'hold' });
      });
    });

    it('tells after a gap who is still on the line, since when, and with whom', async () => {
      const waiting = await waits();
      const talking = await talks();
      const from = world.listening.told.length;
      await world.loseContact();
      const resynced = await world.listening.until('line-resynced', {}, from);
      expect(resynced).toMatchObject({
        isRestarted: false,
        callIds: expect.arrayContaining([waiting.callId, talking.callId]),
        legIds: expect.arrayContaining([talking.leg]),
      });
      const again = await world.listening.until('call-arrived', { callId: waiting.callId }, from);
      expect(again).toEqual({ ...waiting, found: [] });
      const talkingAgain = await world.listening.until('call-arrived', { callId: talking.callId }, from);
      expect(talkingAgain.found).toEqual([{ legId: talking.leg, agentId: talking.agent }]);
      await world.listening.until('device-up', { legId: talking.leg }, from);
      expect(await world.legsInTalk(talking.callId)).toBe(2);
    });

    it('tells after a gap that somebody outside has the citizen, and that who is on hold talks with nobody', async () => {
      const held = await talks();
      await perform({ do: 'hold', callId: held.callId });
      const { callId } = await waits();
      const leg = nextLeg(callId);
      const number = await world.citizen({ answersAfter: 100 });
      await perform({ do: 'ring-party', callId, legId: leg, number, until: instant(world.now() + 5_000) });
      await world.listening.until('party-up', { legId: leg });
      await perform({ do: 'bridge', callId, legIds: [leg] });
      const from = world.listening.told.length;
      await world.loseContact();
      await world.listening.until('line-resynced', {}, from);
      const [put] = world.listening.of('call-arrived', { callId }, from);
      expect(put?.found).toEqual([{ legId: leg, agentId: null }]);
      const [resting] = world.listening.of('call-arrived', { callId: held.callId }, from);
      expect(resting?.found).toEqual([]);
    });

    it('tells after a gap of three who talk together, and leaves them together', async () => {
      const { callId, leg, agent } = await talks();
      const third = nextLeg(callId);
      const number = await world.citizen({ answersAfter: 100 });
      await perform({ do: 'ring-party', callId, legId: third, number, until: instant(world.now() + 5_000) });
      await world.listening.until('party-up', { legId: third });
      await perform({ do: 'consult', callId, legIds: [leg, third] });
      await perform({ do: 'bridge', callId, legIds: [leg, third] });
      expect(await world.legsInTalk(callId)).toBe(3);
      const from = world.listening.told.length;
      await world.loseContact();
      const { legIds } = await world.listening.until('line-resynced', {}, from);
      expect(legIds).toEqual(expect.arrayContaining([leg, third]));
      const [arrival] = world.listening.of('call-arrived', { callId }, from);
      expect(arrival?.found).toHaveLength(2);
      expect(arrival?.found).toEqual(
        expect.arrayContaining([
          { legId: leg, agentId: agent },
          { legId: third, agentId: null },
        ]),
      );
      expect(await world.legsInTalk(callId)).toBe(3);
    });

    it('forgets after a gap who hung up in it', async () => {
      const { callId } = await waits({ stays: 400 });
      const from = world.listening.told.length;
      await world.loseContact();
      await world.pass(600);
      const last = () => world.listening.of('line-resynced', {}, from).at(-1);
      await world.listening.until('line-resynced', {}, from);
      const isTold = world.listening.of('call-ended', { callId }, from).length > 0;
      expect(isTold || !last()?.callIds.includes(callId)).toBe(true);
    });

    async function rings(person: RingingPerson = {}) {
      const from = world.listening.told.length;
      await world.ring(person);
      return world.listening.until('call-arrived', {}, from);
    }

    async function waits(person: RingingPerson = {}) {
      const arrival = await rings(person);
      await perform({ do: 'answer', callId: arrival.callId });
      await perform({ do: 'hold', callId: arrival.callId });
      return arrival;
    }

    async function talks(person: RingingPerson = {}, agentTalks?: number) {
      const { callId } = await waits(person);
      const talking = agentTalks === undefined ? {} : { talks: agentTalks };
      const agent = await world.agent({ answersAfter: 100, ...talking });
      const leg = await ringsAt(callId, agent);
      await world.listening.until('device-up', { legId: leg });
      await perform({ do: 'bridge', callId, legIds: [leg] });
      return { callId, leg, agent };
    }

    async function talksBack(behaviour: { answersAfter: number; talks?: number } = { answersAfter: 100 }) {
      const callId = aCallBack();
      const agent = await world.agent({ answersAfter: 100 });
      const leg = await ringsAt(callId, agent);
      await world.listening.until('device-up', { legId: leg });
      await ringsBack(callId, await world.citizen(behaviour));
      await world.listening.until('citizen-up', { callId });
      await perform({ do: 'bridge', callId, legIds: [leg] });
      return { callId, leg, agent };
    }

    const ringsBack = (callId: CallId, number: string, within = 5_000): Promise<void> =>
      perform({ do: 'ring-citizen', callId, number, shown: world.dialled, until: instant(world.now() + within) });

    async function ringsAt(callId: CallId, agentId: AgentId, within = 5_000): Promise<LegId> {
      const leg = nextLeg(callId);
      await perform({ do: 'ring-device', callId, legId: leg, agentId, until: instant(world.now() + within) });
      return leg;
    }

    const aCallBack = (): CallId => callId(`${world.now()}.${commands++}-back`);
    const nextId = (): string => `command-${commands++}`;
    const nextLeg = (callId: CallId): LegId => legId(callId, commands++);
    const perform = (verb: Verb): Promise<void> =>
      world.telephony.perform({ ...verb, id: nextId() } as TelephoneCommand);
  });
}
