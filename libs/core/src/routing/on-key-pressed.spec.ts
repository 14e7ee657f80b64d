import { callId } from '../kernel/ids.js';
import { minutes } from '../kernel/time.js';
import { anAgent, aPlan, Scene } from '../testing/index.js';

describe('the language key', () => {
  it('counts while a telephone rings: the greeting speaks it, the offer stands, the next one heeds it', () => {
    const floor = aFloor(anAgent('blid'), anAgent('mild'), english).rings('c1');
    expect(floor.where('c1')).toBe('offered blid');
    presses(floor.passes(3), '2');
    expect(floor.where('c1')).toBe('offered blid');
    expect(floor.last('language-chosen')).toMatchObject({ callId: 'c1', language: 'en' });
    expect(floor.commands.at(-1)).toMatchObject({ do: 'play', message: { say: 'greeting', language: 'en' } });
    floor.answers('blid', 'decline');
    expect(floor.where('c1')).toBe('offered tove');
    expect(floor.last('offer-made')!.because).toEqual(['longest-idle']);
  });

  it('pressed while it rings, makes the caller wait for that language as long as the target lasts', () => {
    const floor = presses(aFloor(anAgent('blid'), anAgent('mild')).rings('c1'), '2').answers('blid', 'decline');
    expect(floor.where('c1')).toBe('waiting');
    floor.passes(30);
    expect(floor.where('c1')).toBe('offered mild');
    expect(floor.last('offer-made')!.because).toContain('language-waived:en');
  });

  it('pressed once more says nothing twice, and in conversation it means nothing', () => {
    const floor = presses(aFloor(anAgent('blid')).rings('c1'), '2');
    const said = floor.commands.length;
    expect(presses(floor, '2').commands).toHaveLength(said);
    const talk = aFloor(anAgent('blid')).rings('c1').picksUp('blid');
    expect(presses(talk, '2').call('c1').language).toBe('nn');
  });

  it('means nothing on a promised call back, which nobody listens to', () => {
    const floor = presses(aBusyFloor().rings('c1'), '1');
    const said = floor.commands.length;
    floor.happens({ type: 'key-pressed', callId: callId('c1-back'), key: '2' });
    expect(floor.call('c1-back').language).toBe('nn');
    expect(floor.commands).toHaveLength(said);
  });
});

describe('“ring me back”', () => {
  it('counts while a telephone rings as well: it falls silent, without a miss', () => {
    const floor = aBusyFloor().rings('c1').hangsUp('c0').passes(45);
    expect(floor.where('c1')).toBe('offered blid');
    presses(floor, '1');
    expect(floor.where('c1')).toBe('ended callback-promised');
    expect(floor.last('offer-ended')).toMatchObject({ callId: 'c1', how: 'caller-gone', isMiss: false });
    expect(floor.where('c1-back')).toBe('offered blid');
  });

  it('counts while it rings after closing time, when it was offered then', () => {
    const floor = aFloor().at('15:29').rings('c1').at('15:45').ready('blid');
    expect(floor.where('c1')).toBe('offered blid');
    expect(presses(floor, '1').where('c1')).toBe('ended callback-promised');
  });

  it('means nothing where it was not offered', () => {
    expect(presses(aFloor(anAgent('blid')).rings('c1'), '1').where('c1')).toBe('offered blid');
  });
});

const english = anAgent('tove', { languages: ['en', 'nn'] });

const presses = (floor: Scene, key: string): Scene => floor.happens({ type: 'key-pressed', callId: callId('c1'), key });

/** These are at their desks; without any, blid is in the plan and not yet there. */
function aFloor(...agents: ReturnType<typeof anAgent>[]): Scene {
  const plan = aPlan({ agents: agents.length > 0 ? agents : [anAgent('blid')] });
  return new Scene(plan).at('09:00').ready(...agents.map(({ id }) => id));
}

/** One seat, taken, and a call back offered to whoever comes now. */
const aBusyFloor = (): Scene =>
  new Scene(aPlan({ agents: [anAgent('blid')], policies: { callBackOver: minutes(3) } }))
    .at('09:00')
    .ready('blid')
    .rings('c0')
    .picksUp('blid');
