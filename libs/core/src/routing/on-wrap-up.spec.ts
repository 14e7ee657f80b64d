import { agentId, callId } from '../kernel/ids.js';
import { anAgent, aPlan, Scene } from '../testing/index.js';

describe('the minute after a call', () => {
  it('lasts 45 s, and sixty more when asked for', () => {
    const floor = extend(afterCall().passes(30)).passes(74.999);
    expect(floor.agent('blid').task).toMatchObject({ is: 'wrap-up', isExtended: true });
    floor.passes(0.001);
    expect(floor.agent('blid').task).toEqual({ is: 'idle' });
    expect(floor.last('wrap-up-ended')).toMatchObject({ by: 'deadline' });
  });

  it('is made longer once', () => {
    const floor = extend(extend(afterCall().passes(30)).passes(20)).passes(54.999);
    expect(floor.agent('blid').task.is).toBe('wrap-up');
    expect(floor.passes(0.001).agent('blid').task).toEqual({ is: 'idle' });
    expect(floor.facts.filter(({ fact }) => fact === 'wrap-up-extended')).toHaveLength(1);
  });

  it('is hers to end', () => {
    const floor = extend(afterCall()).rings('c2').passes(5).asks('blid', 'wrap-up-ended');
    expect(floor.last('wrap-up-ended')).toMatchObject({ callId: 'c1', by: 'agent' });
    expect(floor.where('c2')).toBe('offered blid');
  });
});

const extend = (floor: Scene): Scene =>
  floor.happens({ type: 'wrap-up-extended', agentId: agentId('blid'), callId: callId('c1') });

const afterCall = (): Scene =>
  new Scene(aPlan({ agents: [anAgent('blid')] }))
    .at('09:00')
    .ready('blid')
    .rings('c1')
    .picksUp('blid')
    .passes(60)
    .hangsUp('c1');
