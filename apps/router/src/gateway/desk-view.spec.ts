import { agentId, agentsAt, callId, callsOn, type Agent, type AgentId, type Call, type CallId } from '@samsvar/core';
import { aLine, anAgent, aPlan, at, gulen, osteroy, Scene, shift } from '@samsvar/core/testing';
import { deskView, overviewOf, type DeskView } from './desk-view.js';

describe('what a desk shows of the floor', () => {
  it('is the offer held out to her: whose citizen, since when, until when, and why she', () => {
    const scene = aMorning().ready('blid').rings('one');
    const { offer, me, call } = desk(scene, 'blid');
    expect(me).toMatchObject({ presence: 'available', presenceBy: { who: 'agent' }, task: 'ringing', onDuty: 'phone' });
    expect(offer).toMatchObject({ callId: 'one', municipalityId: gulen, isAccepted: false, because: ['longest-idle'] });
    expect((offer?.expiresAt ?? 0) - (offer?.arrivedAt ?? 0)).toBe(20_000);
    expect(call).toBeNull();
    expect(desk(scene, 'mild').offer).toBeNull();
  });

  it('is the call in her hands through consulting, handing on and wrap-up', () => {
    const scene = aMorning().ready('blid').rings('one').picksUp('blid');
    expect(desk(scene, 'blid').call).toMatchObject({ callId: 'one', state: 'connected', party: null });
    scene.asksFor('blid', 'consult-asked');
    expect(desk(scene, 'blid').call).toMatchObject({ state: 'consulting', party: { isUp: false } });
    scene.party('one', 'party-up');
    expect(desk(scene, 'blid').call).toMatchObject({ party: { to: { kind: 'specialist' }, isUp: true }, until: null });
    scene.asks('blid', 'merge-asked');
    expect(desk(scene, 'blid').call).toMatchObject({ state: 'conference', party: { isUp: true }, until: null });
    scene.asks('blid', 'transfer-asked');
    const after = desk(scene, 'blid');
    expect(after.call).toMatchObject({ callId: 'one', state: 'wrap-up', isExtended: false });
    expect(after.handedOn).toMatchObject([{ callId: 'one', isUp: true }]);
    expect(desk(scene.passes(61), 'blid')).toMatchObject({ call: null, handedOn: [] });
  });

  it('is that the caller hears her, when the telephone system did not put the call on hold', () => {
    const scene = aMorning().ready('blid').rings('one').picksUp('blid').asks('blid', 'hold-asked');
    expect(desk(scene, 'blid').call).toMatchObject({ state: 'held', isHoldRefused: false });
    const hold = { commandId: scene.commands.at(-1)!.id, command: 'hold', callId: callId('one'), legId: null };
    scene.happens({ type: 'command-failed', ...hold });
    expect(desk(scene, 'blid').call).toMatchObject({ state: 'connected', isHoldRefused: true });
  });

  it('is the call that the telephone system gave her while no router was there, and its wrap-up', () => {
    const scene = aMorning().ready('blid').happens(answeredElsewhere('one', 'blid'));
    expect(desk(scene, 'blid')).toMatchObject({ me: { task: 'talking' }, call: { callId: 'one', state: 'fallback' } });
    scene.happens(answeredElsewhere('one', 'blid', true));
    expect(desk(scene, 'blid').call).toMatchObject({ callId: 'one', state: 'wrap-up' });
    expect(desk(scene.passes(61), 'blid')).toMatchObject({ me: { task: 'idle' }, call: null });
  });

  it('is the queue of those she answers for, and who else is on duty', () => {
    const scene = aMorning().rings('one', 'gulen').passes(3).rings('two', 'gulen').rings('three', 'osteroy');
    const { queue } = desk(scene, 'blid');
    expect(queue.map(({ municipalityId, waiting }) => [municipalityId, waiting])).toEqual([
      [gulen, 2],
      [osteroy, 1],
    ]);
    expect((queue[1]?.longestSince ?? 0) - (queue[0]?.longestSince ?? 0)).toBe(3_000);
    expect(desk(scene, 'local').queue.map(({ municipalityId }) => municipalityId)).toEqual([osteroy]);
    scene.says('mild', 'pause');
    expect(desk(scene, 'blid').colleagues).toEqual([{ personId: 'mild', is: 'away' }]);
    scene.passes(1).says('mild', 'available');
    expect(desk(scene, 'blid').colleagues).toContainEqual({ personId: 'mild', is: 'busy' });
  });

  it('says of nobody who has gone off that they are away', () => {
    const scene = aMorning().ready('blid', 'mild');
    expect(desk(scene, 'blid').colleagues).toEqual([{ personId: 'mild', is: 'free' }]);
    expect(desk(scene.passes(1).says('mild', 'off'), 'blid').colleagues).toEqual([]);
  });

  it('says that the system set her to away, and why', () => {
    const scene = aMorning().ready('blid').rings('one').passes(21).passes(31).passes(21);
    expect(desk(scene, 'blid').me).toMatchObject({ presence: 'away', presenceBy: { who: 'system', why: 'misses' } });
  });

  it('holds no number, no caller’s reference, and nothing of a call that is not hers', () => {
    const scene = aMorning().ready('blid', 'mild').rings('one', 'gulen', 'ref-1').rings('two', 'gulen', 'ref-2');
    scene.picksUp('blid').picksUp('mild');
    expect(JSON.stringify(desk(scene, 'blid'))).not.toMatch(/ref-|"two"/);
  });

  it('is nothing for somebody who is not on the floor', () => {
    const empty = { me: null, offer: null, callOut: null, call: null, handedOn: [], queue: [], colleagues: [] };
    expect(desk(aMorning().rings('one'), 'nobody')).toEqual({ ...empty, lead: null });
  });
});

/** Blid and Mild are on the phone for everybody, Local for Osterøy only; Late comes on in the afternoon. */
function aMorning(): Scene {
  const agents = [
    anAgent('blid', { answersFor: [osteroy, gulen] }),
    anAgent('mild'),
    anAgent('local', { answersFor: [osteroy] }),
    anAgent('late', { duties: [shift('12:00', '16:00')] }),
  ];
  const lines = [aLine('gulen'), aLine('osteroy', { municipalityId: osteroy })];
  return new Scene(aPlan({ lines, agents })).at('09:00');
}

const answeredElsewhere = (name: string, agent: string, isOver = false) => {
  const times = { arrivedAt: at('08:59'), answeredAt: at('09:00'), endedAt: isOver ? at('09:01') : null };
  const caller = { dialled: 'gulen', callerRef: 'ref', isInternal: false, isWithheld: false };
  return { type: 'fallback-answered', callId: callId(name), agentId: agentId(agent), ...caller, ...times } as const;
};

function desk({ floor }: Scene, name: string): DeskView {
  const agents = new Map<AgentId, Agent>([...agentsAt(floor)].map((agent) => [agent.id, agent]));
  const calls = new Map<CallId, Call>([...callsOn(floor)].map((call) => [call.id, call]));
  return deskView({ agents, calls }, overviewOf({ agents, calls }), agentId(name));
}
