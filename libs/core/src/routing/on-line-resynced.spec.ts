import { callId } from '../kernel/ids.js';
import { anAgent, aPlan, at, Scene } from '../testing/index.js';
import type { Instant } from '../kernel/time.js';
import type { EventOf } from './events.js';
import { legId } from './legs.js';

const [call, hers, specialists] = [callId('c1'), legId(callId('c1'), 1), legId(callId('c1'), 2)];

describe('after a gap', () => {
  it('a specialist who was to be rung just then is not rung for a consultation that is over', () => {
    const floor = inConversation().asksFor('blid', 'consult-asked');
    floor.happens({ type: 'line-resynced', callIds: [call], legIds: [hers], isRestarted: false });
    expect(floor.where('c1')).toBe('connected blid');
    expect(floor.commands.slice(-2)).toMatchObject([
      { do: 'withdraw', legId: specialists },
      { do: 'bridge', legIds: [hers] },
    ]);
  });

  it('her telephone, told once more to ring for a call that comes back, does not ring on when it was not to be had', () => {
    const floor = inConversation().loses('blid', 'vanished');
    const again = legId(call, 2);
    floor.happens({ type: 'line-resynced', callIds: [call], legIds: [], isRestarted: false });
    expect(floor.commands.slice(-2)).toMatchObject([{ do: 'ring-device' }, { do: 'ring-device', legId: again }]);
    floor.deviceFails('blid', 'unreachable');
    expect(floor.commands.at(-1)).toMatchObject({ do: 'withdraw', legId: again });
  });

  it('what is wanted by news told again does not pass for what was wanted by it the first time', () => {
    const floor = aFloor().rings('c1');
    const up = { type: 'device-up', id: `${hers}:up`, callId: call, legId: hers } as Omit<EventOf<'device-up'>, 'at'>;
    floor.happens(up);
    const [bridge] = floor.commands.slice(-1);
    floor.hangsUp('c1').passes(2).happens(up);
    const [hangUp] = floor.commands.slice(-1);
    expect([bridge?.do, hangUp?.do]).toEqual(['bridge', 'hang-up']);
    expect(hangUp?.id).not.toBe(bridge?.id);
  });
});

describe('an owner who takes the floor over while the telephone system is away, and does not know whether it was down', () => {
  const resynced = (startedAt: Instant) =>
    ({ type: 'line-resynced', callIds: [], legIds: [], isRestarted: false, startedAt }) as const;

  it('takes for cut off whoever was on the line before it came up', () => {
    const floor = inConversation().rings('c2').passes(5);
    floor.happens(resynced(at('09:00:03')));
    expect([floor.where('c1'), floor.where('c2')]).toEqual(['ended interrupted', 'ended interrupted']);
    expect(floor.agent('blid').task).toEqual({ is: 'idle' });
  });

  it('and for gone, as after any gap, whoever has come since', () => {
    const floor = inConversation().rings('c2').passes(5);
    floor.happens(resynced(at('08:00')));
    expect([floor.where('c1'), floor.where('c2')]).toEqual(['ended answered', 'ended lost']);
  });
});

it('what is kept of news told again does not pass for what was kept of it the first time', () => {
  const queued = { arrivedAt: at('09:00'), endedAt: null };
  const caller = { callId: call, dialled: 'gulen', callerRef: 'c1', isInternal: false, isWithheld: false };
  const came = { type: 'call-arrived', id: `${call}:arrived`, ...caller } as const;
  const floor = aFloor()
    .happens(came)
    .picksUp('blid')
    .happens({ type: 'fallback-queued', ...caller, ...queued });
  floor.passes(8).happens({ ...came, found: [] });
  const [arrived, back] = [floor.last('call-arrived')!, floor.last('back-in-queue')!];
  expect([arrived.id, back.id]).toEqual([expect.stringContaining(came.id), expect.stringContaining(came.id)]);
  expect(back.id).not.toBe(arrived.id);
});

const aFloor = () => new Scene(aPlan({ agents: [anAgent('blid')] })).at('09:00').ready('blid');
const inConversation = () => aFloor().rings('c1').picksUp('blid');
