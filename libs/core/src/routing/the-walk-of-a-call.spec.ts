import { aLine, anAgent, aPlan, gulen, osteroy, samnanger, Scene } from '../testing/index.js';

const aCentre = () => new Scene(aPlan({ agents: [anAgent('blid'), anAgent('mild')] })).at('09:00');

describe('the walk of a call', () => {
  it('goes from Gulen to an agent of Osterøy, and home again [D01]', () => {
    const floor = aCentre().ready('blid');

    floor.rings('c1');
    expect(floor.where('c1')).toBe('offered blid');
    expect(floor.agent('blid').home).toBe(osteroy);
    expect(floor.commands.map((command) => command.do)).toEqual(['answer', 'hold', 'play', 'ring-device']);

    floor.passes(4).answers('blid', 'accept').passes(1).picksUp('blid');
    expect(floor.where('c1')).toBe('connected blid');
    expect(floor.last('connected')).toMatchObject({ agentId: 'blid', waited: 5_000, isFirst: true });
    expect(floor.commands.at(-1)).toMatchObject({ do: 'bridge', callId: 'c1', legIds: ['c1.1'] });

    floor.passes(180).hangsUp('c1');
    expect(floor.where('c1')).toBe('ended answered');
    expect(floor.agent('blid').task).toMatchObject({ is: 'wrap-up', callId: 'c1' });
    expect(floor.commands.at(-1)).toMatchObject({ do: 'hang-up', legId: 'c1.1' });

    floor.passes(45);
    expect(floor.agent('blid').task).toEqual({ is: 'idle' });
  });

  it('is answered as ever when all of its own municipality are ill, and says that a storm is going on [D18]', () => {
    const lines = [aLine('gulen', { incidentId: 'storm' })];
    const floor = new Scene(aPlan({ lines, agents: [anAgent('ill', { home: gulen }), anAgent('osteroy')] }));
    floor.at('09:00').ready('osteroy').rings('c1');
    expect(floor.commands).toContainEqual(
      expect.objectContaining({ do: 'play', message: expect.objectContaining({ incidentId: 'storm' }) }),
    );
    expect(floor.picksUp('osteroy').where('c1')).toBe('connected osteroy');
    floor.rings('c2').hangsUp('c1').passes(45);
    expect(floor.picksUp('osteroy').where('c2')).toBe('connected osteroy');
  });

  it('is answered while everybody of its own municipality is in a meeting: nobody closes the phone for it [D05]', () => {
    const ofGulen = ['blid', 'roleg'].map((name) => anAgent(name, { home: gulen }));
    const floor = new Scene(aPlan({ lines: [aLine('gulen')], agents: [...ofGulen, anAgent('venleg')] })).at('09:00');
    floor.ready('blid', 'roleg', 'venleg').says('blid', 'away').says('roleg', 'away').rings('c1');
    expect(floor.last('call-arrived')).toMatchObject({ opening: 'open' });
    expect(floor.where('c1')).toBe('offered venleg');
    floor.picksUp('venleg').rings('c2').passes(10).says('roleg', 'available');
    expect(floor.where('c2')).toBe('offered roleg');
  });

  it('waits while nobody is free, and is held out to whoever is first', () => {
    const floor = aCentre().rings('c1');
    expect(floor.where('c1')).toBe('waiting');
    floor.passes(7).ready('blid');
    expect(floor.where('c1')).toBe('offered blid');
    expect(floor.last('offer-made')).toMatchObject({ waited: 7_000, because: ['longest-idle'] });
  });

  it('is answered by the device going up, without a key at the desk', () => {
    const floor = aCentre().ready('blid').rings('c1').picksUp('blid');
    expect(floor.where('c1')).toBe('connected blid');
  });

  it('is known again by its id: rung twice it is one call', () => {
    const floor = aCentre().rings('c1').rings('c1');
    expect(floor.facts.filter(({ fact }) => fact === 'call-arrived')).toHaveLength(1);
  });

  it('keeps the municipality it was dialled to, over all the lines', () => {
    const lines = [aLine('gulen'), aLine('samnanger', { municipalityId: samnanger })];
    const floor = new Scene(aPlan({ lines, agents: [anAgent('blid')] })).at('09:00').rings('c1', 'samnanger');
    expect(floor.call('c1')).toMatchObject({ municipalityId: samnanger, lineId: 'samnanger' });
  });
});

describe('a caller who hangs up', () => {
  it.each([
    [4.999, 'ended short-abandon'],
    [5, 'ended lost'],
  ])('in the queue after %d s has %s', (waited, end) => {
    const floor = aCentre().rings('c1').passes(waited).hangsUp('c1');
    expect(floor.where('c1')).toBe(end);
  });

  it('while it rings frees the agent at once, without a miss or a rest', () => {
    const floor = aCentre().ready('blid').rings('c1').passes(6).hangsUp('c1');
    expect(floor.where('c1')).toBe('ended lost');
    expect(floor.agent('blid')).toMatchObject({ task: { is: 'idle' }, misses: 0, restsUntil: null });
    expect(floor.commands.at(-1)).toMatchObject({ do: 'withdraw', legId: 'c1.1' });
  });

  it('in the instant of the answer leaves a device that is put down again', () => {
    const floor = aCentre().ready('blid').rings('c1').hangsUp('c1');
    floor.happens({ type: 'device-up', callId: floor.call('c1').id, legId: 'c1.1' as never });
    expect(floor.commands.at(-1)).toMatchObject({ do: 'hang-up', legId: 'c1.1' });
    expect(floor.agent('blid').task).toEqual({ is: 'idle' });
  });
});
