import { agentId, callId } from '../kernel/ids.js';
import { days, minutes } from '../kernel/time.js';
import { anAgent, aPlan, at, Scene } from '../testing/index.js';

describe('a call back', () => {
  it('is offered when the wait ahead is over three minutes, and not before', () => {
    const floor = aBusyFloor();
    floor.rings('c1');
    expect(floor.last('call-back-offered')).toMatchObject({ callId: 'c1', why: 'long-wait' });
    expect(greeting(floor)).toMatchObject({ say: 'greeting', offersCallBack: true });
    const calm = new Scene(aPlan({ agents: [anAgent('blid')], policies })).at('09:00').ready('blid').rings('c1');
    expect(calm.last('call-back-offered')).toBeUndefined();
  });

  it.each([
    ['whose number nobody knows', { isWithheld: true }],
    ['whose number the centre may not ring', { isWithheld: false, isOutOfReach: true }],
  ] as const)('is not offered to a caller %s', (_, about) => {
    const floor = aBusyFloor();
    const caller = { dialled: 'gulen', callerRef: 'x', isInternal: false, ...about };
    floor.happens({ type: 'call-arrived', callId: callId('c1'), ...caller });
    expect(floor.last('call-back-offered')).toBeUndefined();
  });

  it('ends the first contact once, as promised, and keeps its place in the queue', () => {
    const floor = promised();
    expect(floor.where('c1')).toBe('ended callback-promised');
    expect(floor.call('c1-back')).toMatchObject({ callbackOf: 'c1', arrivedAt: floor.call('c1').arrivedAt });
    floor.rings('c2').passes(30).hangsUp('c0').passes(45);
    expect(floor.where('c1-back')).toBe('offered blid');
    expect(floor.where('c2')).toBe('waiting');
  });

  it('dials the citizen only when the agent is on the line, and puts them together', () => {
    const floor = agentIsOn();
    expect(floor.commands.at(-1)).toMatchObject({ do: 'ring-citizen', callId: 'c1-back', callerRef: 'kari' });
    floor.passes(6).happens({ type: 'citizen-up', callId: callId('c1-back') });
    expect(floor.where('c1-back')).toBe('connected blid');
    expect(floor.commands.at(-1)).toMatchObject({ do: 'bridge', callId: 'c1-back', legIds: ['c1-back.1'] });
    floor.asks('blid', 'hold-asked').asks('blid', 'resume-asked').hangsUp('c1-back');
    expect(floor.where('c1-back')).toBe('ended answered');
  });

  it('that the agent does not take is no failed attempt', () => {
    const floor = promised().hangsUp('c0').passes(45).answers('blid', 'decline').passes(10).picksUp('blid');
    expect(floor.last('citizen-rung')).toMatchObject({ attempt: 1 });
  });

  it('is on no line, and cannot have been answered in the telephone system’s own queue', () => {
    const times = { arrivedAt: at('08:59'), answeredAt: at('09:00'), endedAt: null };
    const caller = { dialled: 'gulen', callerRef: 'kari', isInternal: false, isWithheld: false };
    const floor = promised();
    const was = floor.where('c1-back');
    const agent = agentId('blid');
    floor.happens({ type: 'fallback-answered', callId: callId('c1-back'), agentId: agent, ...caller, ...times });
    expect(floor.where('c1-back')).toBe(was);
  });

  it('that nobody answers is tried again after a quarter of an hour, three times in all', () => {
    const floor = agentIsOn();
    for (let attempt = 1; attempt <= 2; attempt++) {
      floor.passes(30);
      expect(floor.where('c1-back')).toBe('postponed');
      expect(floor.agent('blid').task.is).toBe('wrap-up');
      floor.passes(900).picksUp('blid');
    }
    floor.happens({ type: 'citizen-failed', callId: callId('c1-back'), cause: 'busy' });
    expect(floor.where('c1-back')).toBe('ended not-reached');
  });

  it.each(['citizen-failed', 'call-ended'] as const)(
    'has failed once where the telephone system says so twice: %s of the attempt before is old news',
    (type) => {
      const about = { callId: callId('c1-back'), at: at('09:01') };
      const said = type === 'call-ended' ? { type, ...about } : { type, ...about, cause: 'busy' as const };
      const floor = agentIsOn().at('09:01').happens(said).passes(900).picksUp('blid').happens(said);
      expect(floor.where('c1-back')).toBe('calling-back blid');
      expect(floor.call('c1-back').attempts).toBe(1);
    },
  );

  it('is somebody else’s turn when the agent’s telephone goes away first', () => {
    const floor = agentIsOn().loses('blid', 'vanished');
    expect(floor.commands.at(-2)).toMatchObject({ do: 'hang-up-caller', callId: 'c1-back' });
    expect(floor.call('c1-back').attempts).toBe(0);
  });

  it('is given up when nobody has made it within three days', () => {
    const floor = promised()
      .says('blid', 'off')
      .passes(days(3) / 1000);
    expect(floor.last('call-ended')).toMatchObject({ callId: 'c1-back', outcome: 'not-reached' });
  });

  it('is promised at closing time as well', () => {
    const floor = new Scene(aPlan({ agents: [anAgent('blid')] })).at('15:29').rings('c1').at('15:45');
    floor.happens({ type: 'key-pressed', callId: callId('c1'), key: '1' });
    expect(floor.where('c1-back')).toBe('waiting');
  });
});

describe('a citizen who rings again before being rung back', () => {
  it('has the place that was promised, and is answered once', () => {
    const floor = promised().rings('c2').passes(60).rings('c3', 'gulen', 'kari');
    expect(floor.where('c1-back')).toBe('set-aside');
    floor.hangsUp('c0').passes(45);
    expect(floor.where('c3')).toBe('offered blid');
    floor.picksUp('blid');
    expect(floor.where('c1-back')).toBe('ended merged');
  });

  it('is still rung back after giving up once more', () => {
    const floor = promised().rings('c3', 'gulen', 'kari').passes(20).hangsUp('c3');
    expect(floor.where('c1-back')).toBe('waiting');
  });

  it('has one promise, however often it is asked for', () => {
    const floor = promised().rings('c3', 'gulen', 'kari');
    floor.happens({ type: 'key-pressed', callId: callId('c3'), key: '1' });
    expect(floor.where('c3')).toBe('ended callback-promised');
    expect(floor.where('c1-back')).toBe('waiting');
    expect(floor.facts.filter(({ fact }) => fact === 'call-back-queued')).toHaveLength(1);
  });
});

describe('a caller who has been answered and waits again', () => {
  it('may still be rung back; the contact stays answered, and the citizen is dialled like any other', () => {
    const floor = aBusyFloor().rings('c1', 'gulen', 'kari').hangsUp('c0').passes(45).picksUp('blid');
    floor.passes(20).loses('blid', 'vanished').passes(30);
    expect(floor.where('c1')).toBe('waiting');
    floor.happens({ type: 'key-pressed', callId: callId('c1'), key: '1' });
    expect(floor.where('c1')).toBe('ended answered');
    expect(floor.call('c1-back')).toMatchObject({ answeredAt: null, front: null });
    expect(floor.floor.queued).toBe(0);
    floor.passes(1).says('blid', 'available').picksUp('blid');
    expect(floor.where('c1-back')).toBe('calling-back blid');
    expect(floor.commands.at(-1)).toMatchObject({ do: 'ring-citizen', callId: 'c1-back', callerRef: 'kari' });
  });

  it('is an answered contact after closing time’s grace too, when no call back is wanted', () => {
    const floor = new Scene(aPlan({ agents: [anAgent('blid')] })).at('15:29').ready('blid').rings('c1').picksUp('blid');
    floor.at('15:44').loses('blid', 'vanished').at('15:45');
    expect(floor.last('call-back-offered')).toMatchObject({ callId: 'c1', why: 'closing-time' });
    expect(floor.passes(60).last('call-ended')).toMatchObject({ outcome: 'answered', why: 'call-back-not-wanted' });
  });
});

it('a promised call back is on no line: neither a resync nor a call-out is about it', () => {
  const floor = promised();
  floor.happens({ type: 'line-resynced', callIds: [callId('c0')], isRestarted: false });
  expect(floor.where('c1-back')).toBe('waiting');
  expect(floor.floor.queued).toBe(0);
});

it('an agent whose telephone is gone after a gap, while the citizen is rung back, is not kept waiting for nobody', () => {
  const floor = promised().hangsUp('c0').passes(46).picksUp('blid');
  expect(floor.where('c1-back')).toBe('calling-back blid');
  floor.happens({ type: 'line-resynced', callIds: [], legIds: [], isRestarted: true });
  expect(floor.last('citizen-unreached')).toMatchObject({ callId: 'c1-back', cause: 'agent-gone' });
  expect(floor.where('c1-back')).not.toBe('calling-back blid');
});

it('who rings again has the place that was promised, and is on the line since then: no restart before it cuts them off', () => {
  const floor = promised().passes(60);
  const startedAt = floor.floor.now;
  floor.passes(5).rings('c2', 'gulen', 'kari').hangsUp('c0').passes(46).picksUp('blid');
  expect(floor.call('c2').arrivedAt).toBeLessThan(startedAt);
  floor.happens({ type: 'line-resynced', callIds: [], isRestarted: false, startedAt });
  expect(floor.where('c2')).toBe('ended answered');
});

const policies = { callBackOver: minutes(3) };

/** One seat, taken. */
function aBusyFloor(): Scene {
  return new Scene(aPlan({ agents: [anAgent('blid')], policies }))
    .at('09:00')
    .ready('blid')
    .rings('c0')
    .picksUp('blid');
}

const promised = () =>
  aBusyFloor()
    .rings('c1', 'gulen', 'kari')
    .passes(10)
    .happens({ type: 'key-pressed', callId: callId('c1'), key: '1' });

const agentIsOn = () => promised().hangsUp('c0').passes(45).picksUp('blid');

const greeting = ({ commands }: Scene) => commands.flatMap((one) => (one.do === 'play' ? [one.message] : [])).at(-1);
