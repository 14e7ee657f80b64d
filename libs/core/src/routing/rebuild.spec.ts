import { agentId, callId } from '../kernel/ids.js';
import { later, seconds } from '../kernel/time.js';
import { anAgent, aPlan, at, Scene } from '../testing/index.js';
import { apply, type FloorEvent } from './index.js';
import { decide } from './decide.js';
import { emptyFloor } from './floor.js';
import { legId, type LegId } from './legs.js';

const caller = { dialled: 'gulen', callerRef: 'r1', isInternal: false, isWithheld: false };

describe('an owner whose floor is empty', () => {
  it('takes up the conversation that goes on, and the agent is taken', () => {
    const floor = aFloor().happens(found('c1', '08:57', [{ legId: leg('c1', 4), agentId: agentId('blid') }]));
    expect(floor.where('c1')).toBe('connected blid');
    expect(floor.commands).toEqual([]);
    expect(floor.agent('blid').task).toMatchObject({ is: 'talking', callId: 'c1' });
    floor.happens({ type: 'device-up', callId: callId('c1'), legId: leg('c1', 4) });
    expect(floor.commands).toEqual([]);
    floor.asksFor('blid', 'consult-asked');
    expect(floor.commands.at(-1)).toMatchObject({ do: 'ring-party', legId: 'c1.5' });
  });

  it('leaves the caller with whoever has been put through to', () => {
    const floor = aFloor().happens(found('c1', '08:57', [{ legId: leg('c1', 2), agentId: null }]));
    expect(floor.where('c1')).toBe('put-through');
    floor.hangsUp('c1');
    expect(floor.where('c1')).toBe('ended answered');
  });

  it('lets those who wait wait on, in the order in which they came', () => {
    const floor = aFloor()
      .happens(found('c2', '08:58', []))
      .happens(found('c1', '08:56', []))
      .ready('blid');
    expect(floor.where('c1')).toBe('offered blid');
    expect(floor.last('offer-made')).toMatchObject({ waited: 240_000 });
    expect(floor.last('call-arrived')).toMatchObject({ callId: 'c1', isFound: true });
  });

  it('serves who came before closing time though it has passed', () => {
    const floor = aFloor()
      .at('15:31')
      .happens(found('c1', '15:29', []));
    expect(floor.where('c1')).toBe('waiting');
  });

  it('takes a citizen who was being rung back for a caller like any other', () => {
    const floor = aFloor().happens(found('c1-back', '08:57', []));
    floor.happens({ type: 'citizen-up', callId: callId('c1-back') });
    expect(floor.where('c1-back')).toBe('waiting');
    floor.happens(found('c2-back', '08:58', [{ legId: leg('c2-back', 1), agentId: agentId('blid') }]));
    floor.happens({ type: 'citizen-up', callId: callId('c2-back') });
    expect(floor.where('c2-back')).toBe('connected blid');
    expect(floor.commands.map((one) => one.do)).not.toContain('hang-up-caller');
  });

  it('leaves every caller alone until it has a plan', () => {
    const event: FloorEvent = { id: 'e1', ...found('c1', '08:57', []) };
    const floor = emptyFloor(aPlan({}).centreId);
    const { commands, facts } = decide(floor, event);
    expect([...commands, ...facts]).toEqual([]);
    expect(apply(floor, decide(floor, event).changes).calls).toBeNull();
  });
});

describe('a conversation whose other end went while nobody heard', () => {
  const resynced = (...legIds: LegId[]) =>
    ({ type: 'line-resynced', callIds: [callId('c1')], legIds, isRestarted: false }) as const;

  it('is not left to the caller alone: the agent is rung again, and talks on', () => {
    const floor = aFloor().ready('blid').rings('c1').picksUp('blid').happens(resynced());
    expect(floor.last('device-lost')).toMatchObject({ callId: 'c1', agentId: 'blid' });
    expect(floor.where('c1')).toBe('returning blid');
    expect(floor.commands.at(-1)).toMatchObject({ do: 'ring-device', legId: 'c1.2', agentId: 'blid' });
  });

  it('goes on when both ends are there', () => {
    const floor = aFloor()
      .ready('blid')
      .rings('c1')
      .picksUp('blid')
      .happens(resynced(legId(callId('c1'), 1)));
    expect(floor.where('c1')).toBe('connected blid');
  });
});

describe('an agent’s telephone that shall ring, and went silent while nobody heard', () => {
  const resynced = (...legIds: LegId[]) =>
    ({ type: 'line-resynced', callIds: [callId('c1')], legIds, isRestarted: false }) as const;

  it('rings again for the same offer, which is no miss, and she is with the caller as soon as she takes it', () => {
    const floor = aFloor().ready('blid').rings('c1').passes(8);
    const [rung] = floor.commands.filter((one) => one.do === 'ring-device');
    floor.happens(resynced());
    // She has all of an offer's time again, and not what was left of it when her telephone fell silent.
    const again = { id: expect.not.stringMatching(rung!.id), until: later(rung!.until, seconds(8)) };
    expect(floor.commands.at(-1)).toEqual({ ...rung, ...again });
    expect(floor.facts.filter(({ fact }) => fact === 'offer-ended')).toEqual([]);
    expect(floor.picksUp('blid').where('c1')).toBe('connected blid');
    expect(floor.agent('blid').misses).toBe(0);
  });

  it('is not rung again when it is there', () => {
    const floor = aFloor().ready('blid').rings('c1');
    const before = floor.commands.length;
    floor.happens(resynced(leg('c1', 1)));
    expect(floor.commands).toHaveLength(before);
  });

  it('and cannot be rung any more, gives the caller to the next at once', () => {
    const floor = aFloor().ready('blid', 'mild').rings('c1').happens(resynced()).deviceFails('blid', 'unreachable');
    expect(floor.last('offer-ended')).toMatchObject({ how: 'failed-delivery', isMiss: false });
    expect(floor.where('c1')).toBe('offered mild');
  });

  it('rings again for a caller who is kept for her', () => {
    const floor = aFloor().ready('blid').rings('c1').picksUp('blid').loses('blid', 'vanished');
    floor.happens(resynced());
    expect(floor.commands.filter((one) => one.do === 'ring-device' && one.legId === leg('c1', 2))).toHaveLength(2);
    expect(floor.picksUp('blid').where('c1')).toBe('connected blid');
  });
});

const leg = (call: string, number: number) => legId(callId(call), number);

const found = (
  name: string,
  since: string,
  legs: readonly { legId: ReturnType<typeof leg>; agentId: ReturnType<typeof agentId> | null }[],
) => ({ type: 'call-arrived', at: at(since), callId: callId(name), ...caller, found: legs }) as const;

function aFloor(): Scene {
  return new Scene(aPlan({ agents: [anAgent('blid'), anAgent('mild')] })).at('09:00');
}
