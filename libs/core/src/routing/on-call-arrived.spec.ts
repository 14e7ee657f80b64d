import { callId } from '../kernel/ids.js';
import { at, aLine, anAgent, aPlan, gulen, Scene } from '../testing/index.js';

describe('outside hours', () => {
  it('the caller hears why, and may be put through to the duty number', () => {
    const floor = aFloor().at('17:00').rings('c1');
    expect(floor.commands.at(-1)).toMatchObject({ do: 'play', message: { say: 'closed', why: 'closed' } });
    floor.happens({ type: 'key-pressed', callId: floor.call('c1').id, key: '9' });
    expect(floor.where('c1')).toBe('putting-through');
    floor.party('c1', 'party-up').passes(90).hangsUp('c1');
    expect(floor.where('c1')).toBe('ended diverted');
  });

  it('the call ends as closed when the message is over', () => {
    const floor = aFloor().at('17:00').rings('c1').passes(60);
    expect(floor.where('c1')).toBe('ended closed');
  });

  it.each([
    ['2026-11-30 12:00', 'holiday'],
    ['2026-11-30 17:00', 'closed'],
  ])('the reason at %s is %s: emergency, holiday, closed, open, in that order', (when, why) => {
    const holidays = [{ from: at('12:00'), to: at('13:00') }];
    const floor = new Scene(aPlan({ lines: [aLine('gulen', { holidays })] })).at(when).rings('c1');
    expect(floor.last('call-arrived')).toMatchObject({ opening: why });
  });

  it('a line that the coordinator holds open in an emergency is open', () => {
    const lines = [aLine('gulen', { emergency: { isOpen: true }, incidentId: 'ras' })];
    const floor = new Scene(aPlan({ lines })).at('22:00').rings('c1');
    expect(floor.where('c1')).toBe('waiting');
    expect(floor.commands.at(-1)).toMatchObject({ message: { say: 'greeting', incidentId: 'ras' } });
  });
});

describe('at closing time', () => {
  it('callers who wait are served for 15 minutes, then offered a call-back', () => {
    const floor = aFloor().at('15:29').rings('c1').at('15:44:59').ready('blid');
    expect(floor.where('c1')).toBe('offered blid');
    floor.answers('blid', 'decline').passes(1);
    expect(floor.last('call-back-offered')).toMatchObject({ why: 'closing-time' });
    floor.happens({ type: 'key-pressed', callId: floor.call('c1').id, key: '1' });
    expect(floor.where('c1')).toBe('ended callback-promised');
  });

  it.each([
    ['whose number is withheld', { isWithheld: true }],
    ['whose number the centre may not ring', { isWithheld: false, isOutOfReach: true }],
  ] as const)('nobody is promised to be rung %s: then it is the closed message, and the duty number', (_, about) => {
    const caller = { dialled: 'gulen', callerRef: 'x', isInternal: false, ...about };
    const floor = aFloor()
      .at('15:29')
      .happens({ type: 'call-arrived', callId: callId('c1'), ...caller });
    floor.at('15:45');
    expect(floor.last('call-back-offered')).toBeUndefined();
    expect(floor.commands.at(-1)).toMatchObject({ do: 'play', message: { say: 'closed', why: 'closed' } });
    floor.happens({ type: 'key-pressed', callId: callId('c1'), key: '1' });
    expect(floor.where('c1')).toBe('greeted');
    floor.happens({ type: 'key-pressed', callId: callId('c1'), key: '9' });
    expect(floor.where('c1')).toBe('putting-through');
  });
});

describe('a caller who was cut off', () => {
  it('by the telephone system and rings again within ten minutes goes first', () => {
    const floor = aFloor().at('09:00').rings('c1', 'gulen', 'ola').passes(5);
    floor.happens({ type: 'line-resynced', callIds: [], isRestarted: true });
    expect(floor.where('c1')).toBe('ended interrupted');
    floor.rings('c2').passes(60).rings('c3', 'gulen', 'ola').ready('blid');
    expect(floor.where('c3')).toBe('offered blid');
    expect(floor.last('offer-made')!.because).toContain('front:interrupted-before');
  });

  it('and rings again after those ten minutes waits like everybody', () => {
    const floor = aFloor().at('09:00').rings('c1', 'gulen', 'ola').passes(5);
    floor.happens({ type: 'line-resynced', callIds: [], isRestarted: true }).passes(590).rings('c2').passes(10);
    floor.rings('c3', 'gulen', 'ola').ready('blid');
    expect(floor.where('c2')).toBe('offered blid');
    expect(floor.call('c3').front).toBeNull();
  });
});

it('a number that no line has is put down, and told', () => {
  const floor = aFloor().at('09:00').rings('c1', 'hostile; DROP TABLE');
  expect(floor.last('line-unknown')).toMatchObject({ callId: 'c1' });
  expect(floor.commands.at(-1)).toMatchObject({ do: 'hang-up-caller' });
});

function aFloor(): Scene {
  const duty = { key: '9', to: { kind: 'duty-number', ref: 'vakt', municipalityId: gulen } } as const;
  return new Scene(aPlan({ lines: [aLine('gulen', { duty })], agents: [anAgent('blid')] }));
}
