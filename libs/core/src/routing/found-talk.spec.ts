import { agentId, callId } from '../kernel/ids.js';
import { anAgent, aPlan, at, Scene } from '../testing/index.js';
import { legId } from './legs.js';

const leg = (call: string, number: number) => legId(callId(call), number);

describe('a talk found with somebody who is not in the plan', () => {
  it('goes on untouched: nobody else is rung for it, and the caller hears no music', () => {
    const floor = aFloor().ready('blid').happens(found('c1', 'gone'));
    expect(floor.where('c1')).toBe('put-through');
    expect(floor.commands).toEqual([]);
    expect(floor.facts.filter(({ fact }) => fact === 'connected' || fact === 'offer-made')).toEqual([]);
  });

  it('is an answered contact when one of them says goodbye', () => {
    const floor = aFloor().happens(found('c1', 'gone')).happens(lost('c1', 'hung-up'));
    expect(floor.commands.at(-2)).toMatchObject({ do: 'hang-up-caller', callId: 'c1' });
    expect(floor.where('c1')).toBe('ended answered');
    expect(aFloor().happens(found('c1', 'gone')).hangsUp('c1').where('c1')).toBe('ended answered');
  });

  it('gives the caller to somebody else, first in the queue, when that telephone falls silent', () => {
    const floor = aFloor().ready('blid').rings('c0').picksUp('blid').rings('c2');
    floor.happens(found('c1', 'gone')).happens(lost('c1', 'vanished'));
    expect(floor.where('c1')).toBe('waiting');
    floor.hangsUp('c0').passes(45);
    expect(floor.where('c1')).toBe('offered blid');
    expect(floor.last('offer-made')!.because).toEqual(['front:device-lost', 'longest-idle']);
    expect(floor.picksUp('blid').last('connected')).toMatchObject({ callId: 'c1', isFirst: false });
  });
});

describe('a talk found with an agent whom the floor believes elsewhere', () => {
  it('is hers, and the telephone that rings for another falls silent without a miss', () => {
    const floor = aFloor().ready('blid').rings('c2');
    expect(floor.where('c2')).toBe('offered blid');
    floor.happens(found('c1', 'blid'));
    expect(floor.where('c1')).toBe('connected blid');
    expect(floor.last('offer-ended')).toMatchObject({ callId: 'c2', how: 'failed-delivery', isMiss: false });
    expect(floor.where('c2')).toBe('waiting');
  });

  it('is left alone while the floor has her in another talk', () => {
    const floor = aFloor().ready('blid').rings('c0').picksUp('blid');
    const said = floor.commands.length;
    floor.happens(found('c1', 'blid'));
    expect(floor.where('c0')).toBe('connected blid');
    expect(floor.where('c1')).toBe('put-through');
    expect(floor.commands).toHaveLength(said);
  });
});

const found = (name: string, agent: string) =>
  ({
    type: 'call-arrived',
    at: at('08:57'),
    callId: callId(name),
    dialled: 'gulen',
    callerRef: name,
    isInternal: false,
    isWithheld: false,
    found: [{ legId: leg(name, 4), agentId: agentId(agent) }],
  }) as const;

const lost = (name: string, cause: 'hung-up' | 'vanished') =>
  ({ type: 'device-lost', callId: callId(name), legId: leg(name, 4), cause }) as const;

const aFloor = (): Scene => new Scene(aPlan({ agents: [anAgent('blid')] })).at('09:00');
