import { agentId, callId } from '../kernel/ids.js';
import { hours, later, minutes, type Instant } from '../kernel/time.js';
import { anAgent, aPlan, at, Scene } from '../testing/index.js';
import { legId } from './legs.js';

const caller = { dialled: 'gulen', callerRef: 'r1', isInternal: false, isWithheld: false };

describe('a call that the telephone system’s own queue gave to an agent', () => {
  it('is answered, with the reason, and occupies her until it ends', () => {
    const floor = aFloor().ready('blid', 'mild').happens(fallback('c1', 'blid'));
    expect(floor.last('connected')).toMatchObject({ agentId: 'blid', because: 'fallback', waited: 30_000 });
    floor.rings('c2');
    expect(floor.where('c2')).toBe('offered mild');
    floor.hangsUp('c1');
    expect(floor.where('c1')).toBe('ended answered');
    expect(floor.agent('blid').task.is).toBe('wrap-up');
  });

  it('that is over by now is kept as facts alone', () => {
    const floor = aFloor()
      .ready('blid')
      .happens(fallback('c1', 'blid', true));
    expect(floor.last('call-ended')).toMatchObject({
      callId: 'c1',
      outcome: 'answered',
      lasted: 50_000,
      agentId: 'blid',
    });
    expect(floor.agent('blid').task).toEqual({ is: 'idle' });
  });

  it('that is over is counted once, however late the note of it is told again', () => {
    const floor = aFloor()
      .ready('blid')
      .happens(fallback('c1', 'blid', true));
    const counted = floor.facts.filter((fact) => 'callId' in fact).length;
    floor.passes(minutes(30) / 1_000).happens(fallback('c1', 'blid', true));
    expect(floor.facts.filter((fact) => 'callId' in fact)).toHaveLength(counted);
  });

  it('that went on is counted once too, when the note of it is told after its end was heard', () => {
    const floor = aFloor().ready('blid').happens(fallback('c1', 'blid')).hangsUp('c1');
    floor.passes(hours(2) / 1_000);
    const counted = () => floor.facts.filter((fact) => 'callId' in fact && fact.callId === 'c1').length;
    const once = counted();
    floor.happens(fallback('c1', 'blid', true));
    expect(counted()).toBe(once);
  });

  it('and a floor that had lost it finds anew, says so, for its arrival may have been kept before', () => {
    expect(aFloor().happens(fallback('c1', 'blid')).last('call-arrived')).toMatchObject({ isFound: true });
    const gaveUp = aFloor().happens(queued('c1', at('08:59:50')));
    expect(gaveUp.last('call-arrived')).toMatchObject({ isFound: true });
  });

  it('was waiting here, and is not counted as lost when the line is asked who is left', () => {
    const floor = aFloor().rings('c1').happens(fallback('c1', 'blid'));
    expect(floor.where('c1')).toBe('fallback blid');
    floor.happens({ type: 'line-resynced', callIds: [callId('c1')], isRestarted: false });
    expect(floor.where('c1')).toBe('fallback blid');
    expect(floor.facts.filter(({ fact }) => fact === 'call-arrived')).toHaveLength(1);
  });

  it('is hers though her call before was not known to be over, and she is offered nothing else', () => {
    const floor = aFloor().ready('blid').rings('c1').picksUp('blid').happens(fallback('c2', 'blid'));
    expect(floor.where('c1')).toBe('connected blid'); // for all that is known yet
    floor.rings('c3').happens(resynced(['c2', 'c3'], talk('c2', 'blid')));
    expect(floor.where('c1')).toBe('ended answered');
    expect(floor.where('c2')).toBe('fallback blid');
    floor.passes(minutes(2) / 1_000);
    expect(floor.where('c3')).toBe('waiting');
    floor.hangsUp('c2');
    expect(floor.agent('blid').task).toMatchObject({ is: 'wrap-up', callId: 'c2' });
    expect(floor.facts.filter((one) => one.fact === 'connected' && one.callId === 'c2')).toHaveLength(1);
  });

  it('is hers though the caller before is kept for her: that one is first in the queue, and others may have it', () => {
    const floor = aFloor().ready('blid', 'mild').rings('c1').picksUp('blid').happens(fallback('c2', 'blid'));
    floor.happens(resynced(['c1', 'c2'], talk('c2', 'blid')));
    expect(floor.where('c2')).toBe('fallback blid');
    expect(floor.last('back-in-queue')).toMatchObject({ callId: 'c1', why: 'device-lost' });
    expect(floor.where('c1')).toBe('offered mild');
  });

  it('is not hers when she talks on with somebody else: that word is old', () => {
    const floor = aFloor().ready('blid').rings('c1').picksUp('blid').happens(fallback('c2', 'blid'));
    floor.happens({ ...resynced(['c1', 'c2'], talk('c2', 'blid')), legIds: [leg('c1', 1)] });
    expect(floor.where('c1')).toBe('connected blid');
    expect(floor.where('c2')).toBe('fallback');
  });

  it('cannot be held or handed on from a desk', () => {
    const floor = aFloor().ready('blid').happens(fallback('c1', 'blid'));
    floor.happens({ type: 'hold-asked', agentId: agentId('blid'), callId: callId('c1') });
    expect(floor.where('c1')).toBe('fallback blid');
  });
});

describe('a caller who waits in the telephone system’s own queue', () => {
  it('is not offered to anybody until back, and then keeps the place and hears music again', () => {
    const floor = aFloor().rings('c1').happens(queued('c1')).ready('blid');
    expect(floor.where('c1')).toBe('queued-elsewhere');
    floor.happens({ type: 'line-resynced', callIds: [callId('c1')], isRestarted: false });
    floor.rings('c2').happens({ type: 'call-arrived', callId: callId('c1'), ...caller });
    expect(floor.where('c2')).toBe('offered blid');
    expect(floor.where('c1')).toBe('waiting');
    expect(floor.commands.at(-1)).toMatchObject({ do: 'hold', callId: 'c1' });
    floor.ready('mild');
    expect(floor.where('c1')).toBe('offered mild');
    expect(floor.facts.filter(({ fact, ...of }) => fact === 'call-arrived' && 'callId' in of)).toHaveLength(2);
  });

  it('is taken from whoever it was offered to, without a miss', () => {
    const floor = aFloor().ready('blid').rings('c1').happens(queued('c1'));
    expect(floor.commands.at(-1)).toMatchObject({ do: 'withdraw', legId: 'c1.1' });
    expect(floor.last('offer-ended')).toMatchObject({ how: 'failed-delivery', isMiss: false });
    expect(floor.where('c1')).toBe('queued-elsewhere');
  });

  it('was in conversation before, and goes first when back', () => {
    const floor = aFloor().ready('blid').rings('c1').picksUp('blid').rings('c2').happens(queued('c1'));
    expect(floor.agent('blid').task).not.toMatchObject({ callId: 'c1' });
    floor.happens({ type: 'call-arrived', callId: callId('c1'), ...caller });
    expect(floor.last('back-in-queue')).toMatchObject({ callId: 'c1', why: 'interrupted-before' });
  });

  it('is answered there', () => {
    const floor = aFloor().ready('blid').rings('c1').happens(queued('c1')).happens(fallback('c1', 'blid'));
    expect(floor.where('c1')).toBe('fallback blid');
  });

  it('who has given up there is a lost call, known before or not', () => {
    const floor = aFloor().rings('c1');
    for (const name of ['c1', 'c2']) floor.happens(queued(name, at('08:59:50')));
    const ended = floor.facts.filter(({ fact }) => fact === 'call-ended');
    expect(ended).toMatchObject([
      { callId: 'c1', why: 'caller-hung-up' },
      { callId: 'c2', outcome: 'lost' },
    ]);
    expect(floor.facts.filter(({ fact }) => fact === 'call-arrived')).toHaveLength(2);
    expect(floor.commands.map((one) => one.do)).not.toContain('ring-device');
  });

  it('and is not known here comes as a new call, with its own first arrival', () => {
    const floor = aFloor().happens(queued('c1'));
    expect(floor.facts.filter(({ fact }) => fact === 'call-arrived')).toEqual([]);
    floor.happens({ type: 'call-arrived', at: at('08:59'), callId: callId('c1'), ...caller }).ready('blid');
    expect(floor.last('offer-made')).toMatchObject({ waited: 60_000 });
  });
});

const fallback = (name: string, agent: string, isOver = false) => {
  const arrivedAt = at('08:59');
  const times = { arrivedAt, answeredAt: later(arrivedAt, 30_000), endedAt: isOver ? at('08:59:50') : null };
  return { type: 'fallback-answered', callId: callId(name), agentId: agentId(agent), ...caller, ...times } as const;
};

const leg = (call: string, number: number) => legId(callId(call), number);

const talk = (name: string, agent: string) => ({ callId: callId(name), agentId: agentId(agent) });

const resynced = (names: readonly string[], ...fallbackTalks: ReturnType<typeof talk>[]) =>
  ({ type: 'line-resynced', callIds: names.map(callId), legIds: [], fallbackTalks, isRestarted: false }) as const;

const queued = (name: string, endedAt: Instant | null = null) =>
  ({ type: 'fallback-queued', callId: callId(name), ...caller, arrivedAt: at('08:59'), endedAt }) as const;

function aFloor(): Scene {
  return new Scene(aPlan({ agents: [anAgent('blid'), anAgent('mild')] })).at('09:00');
}
