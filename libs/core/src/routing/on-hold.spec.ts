import { anAgent, aPlan, Scene } from '../testing/index.js';

describe('hold', () => {
  it('gives the caller music, and the agent’s line stays up; resumed, they talk again', () => {
    const floor = inConversation();
    const before = floor.commands.length;
    floor.asks('blid', 'hold-asked');
    expect(floor.where('c1')).toBe('held blid');
    expect(floor.last('held')).toMatchObject({ callId: 'c1', agentId: 'blid' });
    floor.passes(300).asks('blid', 'resume-asked');
    expect(floor.where('c1')).toBe('connected blid');
    expect(floor.last('resumed')).toMatchObject({ callId: 'c1', agentId: 'blid' });
    expect(floor.commands.slice(before)).toMatchObject([
      { do: 'hold', callId: 'c1' },
      { do: 'bridge', callId: 'c1', legIds: ['c1.1'] },
    ]);
  });

  it('asked for twice is one, and so is resuming', () => {
    const floor = inConversation().asks('blid', 'hold-asked').asks('blid', 'hold-asked');
    floor.asks('blid', 'resume-asked').asks('blid', 'resume-asked');
    const told = floor.facts.map(({ fact }) => fact).filter((fact) => fact === 'held' || fact === 'resumed');
    expect(told).toEqual(['held', 'resumed']);
  });

  it('ends with the caller, who was answered', () => {
    const floor = inConversation().asks('blid', 'hold-asked').hangsUp('c1');
    expect(floor.where('c1')).toBe('ended answered');
    expect(floor.commands.at(-1)).toMatchObject({ do: 'hang-up', legId: 'c1.1' });
  });
});

function inConversation(): Scene {
  return new Scene(aPlan({ agents: [anAgent('blid')] })).at('09:00').ready('blid').rings('c1').picksUp('blid');
}
