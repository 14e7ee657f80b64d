import { agentId, callId } from '../kernel/ids.js';
import { anAgent, aPlan, Scene } from '../testing/index.js';
import type { LegId } from './legs.js';

describe('an agent whose device vanishes in conversation', () => {
  it('gets the same caller again when she is back within the grace time: one contact, not two', () => {
    const floor = inConversation().loses('blid', 'vanished');
    expect(floor.where('c1')).toBe('returning blid');
    expect(floor.commands.slice(-2).map((command) => command.do)).toEqual(['hold', 'ring-device']);

    floor.deviceFails('blid', 'unreachable').passes(8);
    floor.happens({ type: 'device-reachable', agentId: agentId('blid'), isReachable: true }).picksUp('blid');
    expect(floor.where('c1')).toBe('connected blid');
    expect(floor.facts.filter(({ fact }) => fact === 'connected')).toHaveLength(1);
    expect(floor.last('re-attached')).toMatchObject({ agentId: 'blid' });
  });

  it('loses the call to the front of the queue after 30 s, and is set to away', () => {
    const floor = inConversation().rings('c2').loses('blid', 'vanished').passes(30);
    expect(floor.where('c1')).toBe('waiting');
    expect(floor.agent('blid')).toMatchObject({ presence: 'away', task: { is: 'idle' } });
    floor.ready('mild');
    expect(floor.where('c1')).toBe('offered mild');
    expect(floor.last('offer-made')!.because).toEqual(['front:device-lost', 'longest-idle']);
    expect(floor.where('c2')).toBe('waiting');
  });

  it('has answered, even if the caller gives up while waiting for her', () => {
    const floor = inConversation().loses('blid', 'vanished').passes(5).hangsUp('c1');
    expect(floor.where('c1')).toBe('ended answered');
  });
});

describe('a telephone that nobody asked to ring, the telephone system being at its limit', () => {
  const notAsked = (floor: Scene, legId: string) =>
    floor.happens({
      ...{ type: 'command-failed', commandId: 'k', command: 'ring-device', callId: callId('c1'), isUnsaid: true },
      legId: legId as LegId,
    });

  it('costs its agent no rest and no miss: she is rung anew', () => {
    const floor = new Scene(aPlan({ agents: [anAgent('blid')] })).at('09:00').ready('blid').rings('c1');
    notAsked(floor.passes(5), 'c1.1');
    expect(floor.last('offer-ended')).toMatchObject({ how: 'not-rung', isMiss: false });
    expect(floor.agent('blid')).toMatchObject({ restsUntil: null, misses: 0 });
    expect(floor.where('c1')).toBe('offered blid');
    expect(floor.last('offer-made')!.because).toEqual(['longest-idle']);
    expect(floor.picksUp('blid').where('c1')).toBe('connected blid');
  });

  it('is rung anew for the caller who is kept for her, and set to away for nothing', () => {
    const floor = inConversation().loses('blid', 'vanished');
    notAsked(floor.passes(5), 'c1.2');
    expect(floor.commands.at(-1)).toMatchObject({ do: 'ring-device', legId: 'c1.3' });
    notAsked(floor, 'c1.2');
    expect(floor.picksUp('blid').where('c1')).toBe('connected blid');
  });
});

it('a telephone put down in conversation is goodbye', () => {
  const floor = inConversation().loses('blid', 'hung-up');
  expect(floor.where('c1')).toBe('ended answered');
  expect(floor.commands.at(-2)).toMatchObject({ do: 'hang-up-caller', callId: 'c1' });
});

it('a telephone put down while the caller is on hold is not: nobody said goodbye', () => {
  const floor = inConversation().asks('blid', 'hold-asked').loses('blid', 'hung-up');
  expect(floor.where('c1')).toBe('returning blid');
});

function inConversation(): Scene {
  const plan = aPlan({ agents: [anAgent('blid'), anAgent('mild')] });
  return new Scene(plan).at('09:00').ready('blid').rings('c1').picksUp('blid').passes(60);
}
