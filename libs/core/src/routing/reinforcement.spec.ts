import { agentId, personId } from '../kernel/ids.js';
import { minutes } from '../kernel/time.js';
import { anAgent, aPlan, gulen, osteroy, samnanger, Scene, shift } from '../testing/index.js';
import type { Policies } from './policies.js';

const by = personId('koordinator');

describe('the ladder of reinforcement [D04]', () => {
  it('asks nobody for one caller, whom the seats or the standby will take', () => {
    expect(aFloor().rings('c1').passes(120).asked).toEqual([]);
  });

  it('asks one person when two have waited a minute, and the next at once on a no', () => {
    const floor = aFloor().rings('c1').rings('c2').passes(59.999);
    expect(floor.asked).toEqual([]);
    floor.passes(0.001);
    expect(floor.asked).toEqual(['flink']);
    expect(floor.last('call-out-asked')).toMatchObject({ agentId: 'flink', why: 'waiting', waiting: 2 });
    floor.passes(5).answersCallOut('flink', 'decline');
    expect(floor.asked).toEqual(['glad']);
    expect(floor.last('call-out-answered')).toMatchObject({ agentId: 'flink', how: 'declined', after: 5_000 });
  });

  it('takes a minute without an answer for none, and asks the next', () => {
    const floor = twoWaitLong().passes(60);
    expect(floor.last('call-out-answered')).toMatchObject({ agentId: 'flink', how: 'unanswered' });
    expect(floor.asked).toEqual(['glad']);
  });

  it('offers a call at once to whoever comes, and says why', () => {
    const floor = twoWaitLong().passes(10).answersCallOut('flink', 'accept');
    expect(floor.agent('flink')).toMatchObject({ onDuty: 'called-out', presence: 'available' });
    expect(floor.where('c1')).toBe('offered flink');
    expect(floor.last('offer-made')!.because).toEqual(['called-out', 'longest-idle']);
  });

  it('asks for every second caller beyond a minute, never more than can be of use', () => {
    const floor = aFloor();
    for (const name of ['c1', 'c2', 'c3', 'c4', 'c5']) floor.rings(name);
    expect(floor.passes(60).asked).toEqual(['flink', 'glad']);
  });

  it('tells whoever is still asked that it is over, when nobody waits any more', () => {
    const floor = twoWaitLong().hangsUp('c1').hangsUp('c2');
    expect(floor.asked).toEqual([]);
    expect(floor.last('call-out-answered')).toMatchObject({ agentId: 'flink', how: 'withdrawn' });
  });

  it('lets those go who came when nobody has waited for ten minutes, and counts the minutes taken', () => {
    const floor = hasCome().hangsUp('c1').hangsUp('c2').passes(600);
    expect(floor.last('released')).toMatchObject({ agentId: 'flink', why: 'calm', lasted: minutes(10) });
    expect(floor.agent('flink')).toMatchObject({ onDuty: 'off', presence: 'off' });
  });

  it('lets a conversation be brought to its end first', () => {
    const floor = hasCome().picksUp('flink').hangsUp('c2').passes(700);
    expect(floor.agent('flink').onDuty).toBe('off');
    expect(floor.last('released')).toBeUndefined();
    floor.hangsUp('c1').passes(45);
    expect(floor.last('released')).toMatchObject({ agentId: 'flink', lasted: 745_000 });
  });

  it('foresees the rush: with the standby taken, one caller and the pace of the hour are enough', () => {
    const floor = aFloor();
    for (let n = 1; n <= 20; n++) floor.passes(20).rings(`r${n}`).hangsUp(`r${n}`);
    floor.rings('c1');
    expect(floor.last('call-out-asked')).toMatchObject({ why: 'forecast', waiting: 1 });
  });

  it('calls nobody for what is only foreseen where the centre has chosen so; who waits long is still heard', () => {
    const floor = aFloor({ callsOutByForecast: false });
    for (let n = 1; n <= 20; n++) floor.passes(20).rings(`r${n}`).hangsUp(`r${n}`);
    floor.rings('c1').rings('c2').passes(30);
    expect(floor.asked).toEqual([]);
    floor.passes(30);
    expect(floor.last('call-out-asked')).toMatchObject({ why: 'waiting', waiting: 2 });
  });
});

describe('whose turn it is', () => {
  it('is whoever has been called least, then whose municipality has given least', () => {
    const floor = new Scene(
      aPlan({
        agents: [
          anAgent('ofte', { duties: [], callOut: { recent: 3, homeBalance: -600 } }),
          anAgent('mykje', { duties: [], callOut: { recent: 1, homeBalance: 60 } }),
          anAgent('lite', { duties: [], callOut: { recent: 1, homeBalance: -60 } }),
        ],
      }),
    ).at('09:00');
    floor.happens({ type: 'call-out-wanted', by }).answersCallOut('lite', 'accept');
    floor.happens({ type: 'call-out-wanted', by }).answersCallOut('mykje', 'decline');
    expect(floor.asked).toEqual(['ofte']);
  });

  it('is the next one’s after somebody has come, before any plan tells of it', () => {
    expect(afterAnneCame().at('10:00').happens({ type: 'call-out-wanted', by }).asked).toEqual(['britt']);
  });

  it('is by the newest plan’s figures from then on, where who came is counted already', () => {
    const told = afterAnneCame()
      .at('10:00')
      .happens({ type: 'plan-published', plan: withAnneAt(1) });
    expect(told.happens({ type: 'call-out-wanted', by }).asked).toEqual(['britt']);
    const counted = told.answersCallOut('britt', 'accept').passes(60);
    counted.happens({ type: 'release-wanted', agentId: null, by }).at('12:00');
    expect(counted.happens({ type: 'call-out-wanted', by }).asked).toEqual(['anne']);
  });

  it('comes again when what somebody did is long ago', () => {
    const floor = afterAnneCame()
      .at('10:00')
      .happens({ type: 'plan-published', plan: withAnneAt(0) });
    expect(floor.happens({ type: 'call-out-wanted', by }).asked).toEqual(['anne']);
  });

  it('is never that of somebody on duty, elsewhere, or who cannot answer for those who wait', () => {
    const floor = new Scene(
      aPlan({
        agents: [
          anAgent('vakt', { callOut: mayBeCalled }),
          anAgent('skranke', { duties: [], callOut: mayBeCalled }),
          anAgent('samnanger', { duties: [], callOut: mayBeCalled, answersFor: [samnanger] }),
          anAgent('fri', { duties: [] }),
        ],
      }),
    );
    floor.at('09:00').says('skranke', 'counter').rings('c1').rings('c2').passes(60);
    expect(floor.asked).toEqual([]);
  });
});

describe('by hand', () => {
  it('one key calls one more, whoever waits', () => {
    const floor = aFloor().happens({ type: 'call-out-wanted', by });
    expect(floor.asked).toEqual(['flink']);
    expect(floor.last('call-out-asked')).toMatchObject({ why: 'by-hand' });
    floor.answersCallOut('flink', 'accept').passes(30).happens({ type: 'release-wanted', agentId: null, by });
    expect(floor.last('released')).toMatchObject({ agentId: 'flink', why: 'by-hand', lasted: 30_000 });
  });

  it('is not wanted more often than people can be called out, however often the key is pressed', () => {
    const floor = aFloor({ callOutAtMost: 2 });
    for (let press = 0; press < 5; press++) floor.happens({ type: 'call-out-wanted', by });
    expect(floor.asked).toEqual(['flink', 'glad']);
    expect(floor.floor.reinforcement.byHand).toHaveLength(2);
  });

  it('keeps who was asked and said no, why they were asked, and who was sent back', () => {
    const floor = aFloor().happens({ type: 'call-out-wanted', by });
    expect(floor.agent('flink').callOut?.state).toMatchObject({ is: 'asked', why: 'by-hand' });
    floor.answersCallOut('flink', 'decline').answersCallOut('glad', 'accept').passes(1);
    floor.happens({ type: 'release-wanted', agentId: agentId('glad'), by });
    expect(floor.agent('flink').callOut?.state).toMatchObject({ is: 'let-be', after: 'declined' });
    expect(floor.agent('glad').callOut?.state).toMatchObject({ is: 'let-be', after: 'released' });
  });

  it('the switch for an incident calls everybody who may be called, and keeps them through a calm', () => {
    const floor = aFloor().happens({ type: 'reinforcement-switched', isOn: true, by });
    expect(floor.asked).toEqual(['flink', 'glad', 'snill']);
    floor.answersCallOut('snill', 'accept').passes(1200);
    expect(floor.agent('snill').onDuty).toBe('called-out');
    floor.happens({ type: 'reinforcement-switched', isOn: false, by }).passes(600);
    expect(floor.last('released')).toMatchObject({ agentId: 'snill', why: 'calm' });
  });
});

it('an own shift that begins ends the call-out, and the work goes on', () => {
  const floor = aFloor().happens({ type: 'call-out-wanted', by }).answersCallOut('flink', 'accept').at('12:00');
  expect(floor.last('released')).toMatchObject({ agentId: 'flink', why: 'calm' });
  const other = aFloor({ calmAfter: minutes(400) }).happens({ type: 'call-out-wanted', by });
  other.answersCallOut('flink', 'accept').at('12:00');
  expect(other.last('released')).toMatchObject({ agentId: 'flink', why: 'own-shift' });
  expect(other.agent('flink')).toMatchObject({ onDuty: 'phone', presence: 'available' });
});

const mayBeCalled = { recent: 0, homeBalance: 0 };

/** The seat and the standby are both taken. */
function aFloor(policies: Partial<Policies> = {}): Scene {
  const agents = [
    anAgent('blid'),
    anAgent('bak', { duties: [shift('08:00', '16:00', 'standby')] }),
    anAgent('flink', { duties: [shift('12:00', '15:00')], callOut: mayBeCalled }),
    anAgent('glad', { home: gulen, duties: [], callOut: { recent: 1, homeBalance: 0 } }),
    anAgent('snill', { home: osteroy, duties: [], callOut: { recent: 2, homeBalance: 0 } }),
  ];
  const floor = new Scene(aPlan({ agents, policies })).at('08:59').ready('blid', 'bak');
  return floor.rings('x1').picksUp('blid').rings('x2').passes(15).picksUp('bak').at('09:00');
}

const twoWaitLong = () => aFloor().rings('c1').rings('c2').passes(60);

const hasCome = () => twoWaitLong().answersCallOut('flink', 'accept');

const withAnneAt = (recent: number, version = 2) =>
  aPlan({
    version,
    agents: [
      anAgent('anne', { duties: [], callOut: { recent, homeBalance: 0 } }),
      anAgent('britt', { duties: [], callOut: mayBeCalled }),
    ],
  });

function afterAnneCame(): Scene {
  const floor = new Scene(withAnneAt(0, 1)).at('09:00').happens({ type: 'call-out-wanted', by });
  return floor.answersCallOut('anne', 'accept').passes(60).happens({ type: 'release-wanted', agentId: null, by });
}
