import { anAgent, aPlan, gulen, Scene } from '../testing/index.js';

describe('an offer', () => {
  it('stands for 20 s; unanswered, the call goes to someone else and keeps its arrival time', () => {
    const floor = aFloor().rings('c1').passes(19.999);
    expect(floor.where('c1')).toBe('offered blid');
    floor.passes(0.001);
    expect(floor.where('c1')).toBe('offered mild');
    expect(floor.last('offer-made')).toMatchObject({ waited: 20_000 });
    expect(floor.agent('blid')).toMatchObject({ misses: 1, task: { is: 'idle' } });
  });

  it('answered at its very deadline is not answered', () => {
    const floor = aFloor().rings('c1');
    const { legId } = floor.last('offer-made')!;
    floor.passes(20).happens({ type: 'device-up', callId: 'c1' as never, legId });
    expect(floor.where('c1')).toBe('offered mild');
  });

  it('declined rests the agent for 10 s and is no miss', () => {
    const floor = aFloor().rings('c1').answers('blid', 'decline');
    expect(floor.where('c1')).toBe('offered mild');
    expect(floor.last('offer-ended')).toMatchObject({ how: 'declined', isMiss: false });
    floor.rings('c2').passes(9.9);
    expect(floor.where('c2')).toBe('waiting');
    floor.passes(0.1);
    expect(floor.where('c2')).toBe('offered blid');
  });

  it('passed on goes to another at the front, with no miss, no rest, and never back', () => {
    const floor = aFloor('blid').rings('c1').rings('c2').answers('blid', 'pass-on');
    expect(floor.where('c1')).toBe('waiting');
    expect(floor.where('c2')).toBe('offered blid');
    floor.ready('mild');
    expect(floor.where('c1')).toBe('offered mild');
    expect(floor.last('offer-made')!.because).toEqual(['front:passed-on', 'longest-idle']);
  });

  it('comes back to the same agent only when there is nobody else', () => {
    const floor = aFloor('blid').rings('c1').answers('blid', 'decline').passes(10);
    expect(floor.where('c1')).toBe('offered blid');
    expect(floor.last('offer-made')!.because).toEqual(['only-others-tried', 'longest-idle']);
  });

  it('accepted but not up within 3 s is a failed delivery, not a miss', () => {
    const floor = aFloor('blid').rings('c1').passes(5).answers('blid', 'accept').passes(3);
    expect(floor.last('offer-ended')).toMatchObject({ how: 'failed-delivery', isMiss: false });
    expect(floor.agent('blid')).toMatchObject({ misses: 0, presence: 'available' });
    expect(floor.where('c1')).toBe('waiting');
  });

  it.each(['busy', 'unreachable'] as const)('to a device that is %s is no miss either', (cause) => {
    const floor = aFloor('blid').rings('c1').deviceFails('blid', cause).passes(19.9);
    expect(floor.agent('blid').misses).toBe(0);
    expect(floor.where('c1')).toBe('waiting');
    floor.passes(0.1);
    expect(floor.where('c1')).toBe('offered blid');
  });

  it('missed twice sets the agent to away, and says who did', () => {
    const floor = aFloor('blid').rings('c1').passes(20).passes(30);
    expect(floor.where('c1')).toBe('offered blid');
    floor.passes(20);
    expect(floor.agent('blid').presence).toBe('away');
    expect(floor.last('presence-changed')).toMatchObject({ to: 'away', by: { who: 'system', why: 'misses' } });
  });

  it('leaves the wish that the agent spoke during it', () => {
    const floor = aFloor('blid').rings('c1').passes(2).says('blid', 'pause').passes(18);
    expect(floor.agent('blid').presence).toBe('pause');
    expect(floor.where('c1')).toBe('waiting');
  });
});

describe('the agent for a call', () => {
  it('is whoever has been idle longest since the last conversation, not since a missed offer', () => {
    const floor = aFloor('blid', 'mild', 'trygg').rings('c1').passes(20).picksUp('mild').passes(30).hangsUp('c1');
    floor.passes(60).rings('c2');
    expect(floor.where('c2')).toBe('offered blid');
  });

  it('is the one who talked with the caller just before', () => {
    const floor = aFloor('blid', 'mild').rings('c1', 'gulen', 'ola').picksUp('blid').hangsUp('c1').passes(60);
    floor.rings('c2', 'gulen', 'ola');
    expect(floor.where('c2')).toBe('offered blid');
    expect(floor.last('offer-made')!.because).toEqual(['same-agent']);
  });

  it.each([
    [300, 'offered blid'],
    [300.001, 'offered mild'],
  ])('is the one who talked with the caller for five minutes, and after %d s it is %s', (after, where) => {
    const floor = aFloor('blid', 'mild').rings('c1', 'gulen', 'ola').picksUp('blid').hangsUp('c1');
    expect(floor.passes(after).rings('c2', 'gulen', 'ola').where('c2')).toBe(where);
  });

  it('is whoever has been idle longest, wherever she is employed, unless the centre prefers local knowledge', () => {
    const agents = [anAgent('blid'), anAgent('mild', { home: gulen })];
    const floor = new Scene(aPlan({ agents })).at('09:00').ready('blid', 'mild').rings('c1');
    expect(floor.where('c1')).toBe('offered blid');
    expect(floor.last('offer-made')!.because).toEqual(['longest-idle']);
  });

  it('is one of the called municipality’s own where the centre prefers local knowledge, which says so', () => {
    const agents = [anAgent('blid'), anAgent('mild', { home: gulen })];
    const policies = { prefersLocalKnowledge: true };
    const floor = new Scene(aPlan({ agents, policies })).at('09:00').ready('blid', 'mild').rings('c1');
    expect(floor.where('c1')).toBe('offered mild');
    expect(floor.last('offer-made')!.because).toEqual(['local-knowledge:gulen', 'longest-idle']);
  });

  it('is another’s all the same while the called municipality’s own are busy: local knowledge costs no waiting', () => {
    const agents = [anAgent('blid'), anAgent('mild', { home: gulen })];
    const policies = { prefersLocalKnowledge: true };
    const floor = new Scene(aPlan({ agents, policies })).at('09:00').ready('blid', 'mild').rings('c1').rings('c2');
    expect(floor.where('c2')).toBe('offered blid');
  });
});

function aFloor(...names: string[]): Scene {
  const agents = ['blid', 'mild', 'trygg'].map((name) => anAgent(name));
  return new Scene(aPlan({ agents })).at('09:00').ready(...(names.length > 0 ? names : ['blid', 'mild']));
}
