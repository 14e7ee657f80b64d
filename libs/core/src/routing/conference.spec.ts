import { agentId, callId } from '../kernel/ids.js';
import { anAgent, aPlan, Scene } from '../testing/index.js';
import { legId } from './legs.js';

describe('a specialist who is consulted and merged into the talk', () => {
  it('talks with caller and agent, all three together', () => {
    const floor = consulting().asks('blid', 'merge-asked');
    expect(floor.where('c1')).toBe('conference blid');
    expect(floor.commands.at(-1)).toMatchObject({ do: 'bridge', callId: 'c1', legIds: ['c1.1', 'c1.2'] });
    expect(floor.last('consult-ended')).toMatchObject({ how: 'merged' });
    expect(floor.last('conference-began')).toMatchObject({ agentId: 'blid', to: { kind: 'specialist' } });
    expect(floor.agent('blid').task.is).toBe('talking');
  });

  it('is not merged before answering, nor by anybody but the agent who consults', () => {
    const ringing = inConversation().asksFor('blid', 'consult-asked').asks('blid', 'merge-asked');
    expect(ringing.where('c1')).toBe('consulting blid');
    const other = consulting().happens({ type: 'merge-asked', agentId: agentId('mild'), callId: callId('c1') });
    expect(other.where('c1')).toBe('consulting blid');
  });

  it.each(['transfer-asked', 'hang-up-asked'] as const)('has the caller when the agent leaves by %s', (by) => {
    const floor = together().asks('blid', by);
    expect(floor.where('c1')).toBe('put-through');
    expect(floor.commands.slice(-2)).toMatchObject([
      { do: 'bridge', legIds: ['c1.2'] },
      { do: 'hang-up', legId: 'c1.1' },
    ]);
    expect(floor.last('conference-ended')).toMatchObject({ how: 'put-through' });
    expect(floor.last('put-through')).toMatchObject({ how: 'warm' });
    expect(floor.agent('blid').task.is).toBe('wrap-up');
  });

  it('has the caller when the agent puts her telephone down, and one key fetches the caller back', () => {
    const floor = together().loses('blid', 'hung-up');
    expect(floor.where('c1')).toBe('put-through');
    floor.passes(20).asks('blid', 'fetch-back-asked').picksUp('blid');
    expect(floor.where('c1')).toBe('connected blid');
  });

  it('goes on talking with the caller when the agent’s telephone vanishes', () => {
    const floor = together().loses('blid', 'vanished');
    expect(floor.where('c1')).toBe('put-through');
    expect(floor.last('device-lost')).toMatchObject({ agentId: 'blid' });
    expect(floor.commands.filter((one) => one.do === 'hold' && one.callId === callId('c1'))).toHaveLength(1);
  });

  it('leaves: caller and agent talk on', () => {
    const floor = together().party('c1', 'party-lost');
    expect(floor.where('c1')).toBe('connected blid');
    expect(floor.last('conference-ended')).toMatchObject({ how: 'party-left' });
  });

  it('is let go by the agent, who has the caller alone again', () => {
    const floor = together().asks('blid', 'fetch-back-asked');
    expect(floor.where('c1')).toBe('connected blid');
    expect(floor.commands.slice(-2)).toMatchObject([
      { do: 'hang-up', legId: 'c1.2' },
      { do: 'bridge', legIds: ['c1.1'] },
    ]);
  });

  it('is put down with the agent when the caller hangs up: the contact is over, once', () => {
    const floor = together().hangsUp('c1').hangsUp('c1');
    expect(floor.where('c1')).toBe('ended answered');
    expect(floor.commands.slice(-2)).toMatchObject([
      { do: 'hang-up', legId: 'c1.1' },
      { do: 'hang-up', legId: 'c1.2' },
    ]);
    expect(floor.last('conference-ended')).toMatchObject({ how: 'caller-gone' });
    expect(floor.agent('blid').task.is).toBe('wrap-up');
    expect(floor.facts.filter(({ fact }) => fact === 'call-ended')).toHaveLength(1);
  });

  it('is let go when the three could not be joined, and the caller has the agent', () => {
    const floor = together();
    const failed = { commandId: 'e', command: 'bridge', callId: callId('c1'), legId: legId(callId('c1'), 1) };
    floor.happens({ type: 'command-failed', ...failed });
    expect(floor.where('c1')).toBe('connected blid');
    expect(floor.commands.at(-1)).toMatchObject({ do: 'bridge', legIds: ['c1.1'] });
  });
});

describe('an emergency', () => {
  it('rings the duty number while caller and agent talk on, and all three talk as soon as it is answered', () => {
    const floor = inConversation().asksFor('blid', 'conference-asked', 'duty-number');
    expect(floor.where('c1')).toBe('conference blid');
    expect(floor.commands.slice(-2)).toMatchObject([
      { do: 'bridge', legIds: ['c1.1'] },
      { do: 'ring-party', legId: 'c1.2', to: { kind: 'duty-number' } },
    ]);
    floor.passes(5).party('c1', 'party-up');
    expect(floor.commands.at(-1)).toMatchObject({ do: 'bridge', legIds: ['c1.1', 'c1.2'] });
    expect(floor.last('conference-answered')).toMatchObject({ callId: 'c1' });
  });

  it('takes a caller off hold', () => {
    const floor = inConversation().asks('blid', 'hold-asked').asksFor('blid', 'conference-asked', 'duty-number');
    expect(floor.commands.slice(-2)).toMatchObject([{ do: 'bridge', legIds: ['c1.1'] }, { do: 'ring-party' }]);
  });

  it('that nobody answers within 25 s leaves caller and agent together', () => {
    const floor = inConversation().asksFor('blid', 'conference-asked', 'duty-number').passes(25);
    expect(floor.where('c1')).toBe('connected blid');
    expect(floor.last('conference-ended')).toMatchObject({ how: 'unanswered' });
  });

  it('goes on ringing for the caller when the agent’s telephone vanishes', () => {
    const floor = inConversation().asksFor('blid', 'conference-asked', 'duty-number').loses('blid', 'vanished');
    expect(floor.where('c1')).toBe('putting-through');
    floor.party('c1', 'party-up');
    expect(floor.where('c1')).toBe('put-through');
    expect(floor.commands.at(-1)).toMatchObject({ do: 'bridge', legIds: ['c1.2'] });
  });

  it('is no goodbye while it rings', () => {
    const floor = inConversation().asksFor('blid', 'conference-asked', 'duty-number').asks('blid', 'hang-up-asked');
    expect(floor.where('c1')).toBe('conference blid');
  });
});

describe('after a gap', () => {
  it('three who talk together are left together', () => {
    const floor = together();
    const { length } = floor.commands;
    const legIds = [legId(callId('c1'), 1), legId(callId('c1'), 2)];
    floor.happens({ type: 'device-up', callId: callId('c1'), legId: legIds[0]! }).party('c1', 'party-up');
    floor.happens({ type: 'line-resynced', callIds: [callId('c1')], legIds, isRestarted: false });
    expect(floor.where('c1')).toBe('conference blid');
    expect(floor.commands).toHaveLength(length);
  });

  it.each([
    ['the third', 1, 'connected blid'],
    ['the agent', 2, 'put-through'],
    ['either of them', 0, 'returning blid'],
  ])('in which %s has gone, the caller has whom there is', (_who, left, where) => {
    const legIds = left === 0 ? [] : [legId(callId('c1'), left)];
    const floor = together().happens({
      ...{ type: 'line-resynced', callIds: [callId('c1')], legIds, isRestarted: false },
    });
    expect(floor.where('c1')).toBe(where);
  });

  it('three who are found together by a floor that had lost them talk on', () => {
    const [own, third] = [legId(callId('c9'), 1), legId(callId('c9'), 2)];
    const floor = new Scene(aPlan({ agents: [anAgent('blid')] })).at('09:00').ready('blid');
    const found = [
      { legId: own, agentId: agentId('blid') },
      { legId: third, agentId: null },
    ];
    const caller = { dialled: 'gulen', callerRef: 'r', isInternal: false, isWithheld: false };
    floor.happens({ type: 'call-arrived', callId: callId('c9'), ...caller, found });
    expect(floor.where('c9')).toBe('conference blid');
    floor.happens({ type: 'device-up', callId: callId('c9'), legId: own }).party('c9', 'party-up');
    expect(floor.commands.filter((one) => one.do === 'hang-up')).toEqual([]);
  });
});

function inConversation(): Scene {
  const plan = aPlan({ agents: [anAgent('blid'), anAgent('mild')] });
  return new Scene(plan).at('09:00').ready('blid').rings('c1').picksUp('blid').passes(60);
}

const consulting = (): Scene => inConversation().asksFor('blid', 'consult-asked').party('c1', 'party-up');

const together = (): Scene => consulting().asks('blid', 'merge-asked');
