import { agentId } from '../kernel/ids.js';
import { minutes } from '../kernel/time.js';
import { anAgent, aPlan, at, Scene, shift } from '../testing/index.js';
import type { Policies } from './policies.js';

describe('a phone shift that begins', () => {
  it('without the one who has it, is told after a minute, with since when', () => {
    const floor = aMorning().at('09:00').passes(59.999);
    expect(floor.last('missing-from-shift')).toBeUndefined();
    floor.passes(0.001);
    expect(missing(floor)).toEqual(['blid']);
    expect(floor.last('missing-from-shift')).toMatchObject({ agentId: 'blid', since: at('09:00') });
  });

  it('is told of nobody who is there, comes within the minute, or is in a conversation', () => {
    const floor = aMorning().at('08:59').ready('blid').at('09:01');
    floor.at('11:59:30').ready('mild').at('12:00').passes(30).ready('kvikk').at('12:05');
    expect(floor.last('missing-from-shift')).toBeUndefined();
    const busy = aMorning()
      .at('08:50')
      .happens({ type: 'call-out-wanted', by: 'p1' as never });
    busy.answersCallOut('blid', 'accept').rings('c1').picksUp('blid').says('blid', 'pause').at('09:05');
    expect(busy.last('missing-from-shift')).toBeUndefined();
  });

  it('is over for whoever comes late: that is told too, once', () => {
    const floor = aMorning().at('09:00').at('09:01').at('09:07').says('blid', 'available').passes(1);
    expect(missing(floor)).toEqual([]);
    expect(floor.last('no-longer-missing')).toMatchObject({ agentId: 'blid', how: 'came' });
    floor.says('blid', 'pause').passes(600);
    expect(floor.facts.filter(({ fact }) => fact === 'missing-from-shift')).toHaveLength(1);
  });

  it('wants a telephone that can ring, not a word alone', () => {
    const floor = aMorning()
      .at('08:59')
      .happens({ type: 'device-reachable', agentId: agentId('blid'), isReachable: false });
    floor.ready('blid').at('09:00').at('09:01');
    expect(missing(floor)).toEqual(['blid']);
    floor.happens({ type: 'device-reachable', agentId: agentId('blid'), isReachable: true });
    expect(missing(floor)).toEqual([]);
  });

  it('is missed until it ends, and the next one asks for its own', () => {
    const floor = aMorning().at('09:00').at('09:01').at('11:59');
    expect(floor.last('no-longer-missing')).toMatchObject({ agentId: 'blid', how: 'shift-over' });
    floor.at('12:00').at('12:01');
    expect(missing(floor)).toEqual(['kvikk', 'mild']);
  });

  it('is nobody’s to miss once the roster says otherwise; a new plan that says the same changes nothing', () => {
    const floor = aMorning()
      .at('09:00')
      .at('09:01')
      .at('09:02')
      .happens({ type: 'plan-published', plan: thePlan({}, 2) });
    expect(missing(floor)).toEqual(['blid']);
    const [blid, ...others] = people;
    const plan = aPlan({ version: 3, agents: [{ ...blid!, duties: [] }, ...others] });
    floor.happens({ type: 'plan-published', plan });
    expect(missing(floor)).toEqual([]);
    expect(floor.last('no-longer-missing')).toMatchObject({ how: 'shift-over' });
    const gone = aMorning()
      .at('09:00')
      .at('09:01')
      .happens({ type: 'plan-published', plan: aPlan({ version: 2, agents: others }) });
    expect(gone.last('no-longer-missing')).toMatchObject({ agentId: 'blid', how: 'shift-over' });
  });

  it('put on the roster when it has begun, gives its minute from then', () => {
    const [, ...others] = people;
    const floor = new Scene(aPlan({ agents: others }))
      .at('10:15')
      .happens({ type: 'plan-published', plan: thePlan({}, 2) });
    floor.passes(60);
    expect(floor.last('missing-from-shift')).toMatchObject({ agentId: 'blid', since: at('10:15') });
  });

  it('is told after as long as the centre has chosen', () => {
    const floor = aMorning({ missingAfter: minutes(5) })
      .at('09:00')
      .at('09:04');
    expect(missing(floor)).toEqual([]);
    expect(missing(floor.at('09:05'))).toEqual(['blid']);
  });

  it('is not asked of the standby, who has other work', () => {
    const floor = aMorning().at('09:00').at('09:01');
    expect(missing(floor)).not.toContain('bak');
  });
});

describe('the standby, while nobody is in any seat', () => {
  it('takes a call at once, and is told why', () => {
    const floor = aMorning().at('08:59').ready('bak').at('09:00').rings('c1');
    expect(floor.where('c1')).toBe('offered bak');
    expect(floor.last('offer-made')).toMatchObject({ waited: 0, because: ['standby-alone', 'longest-idle'] });
  });

  it('takes who waits already in the moment when the last one leaves', () => {
    const floor = aMorning().at('08:59').ready('blid', 'bak').at('09:00').rings('c0').rings('c1').passes(5);
    expect(floor.where('c1')).toBe('waiting');
    floor.deviceFails('blid', 'declined').says('blid', 'pause');
    expect(floor.where('c0')).toBe('offered bak');
  });

  it('lets the seats have the first 15 s again when one of them has come', () => {
    const floor = aMorning().at('12:00').ready('bak', 'mild').rings('c1').picksUp('mild').rings('c2').passes(14);
    expect(floor.where('c2')).toBe('waiting');
    expect(floor.passes(1).where('c2')).toBe('offered bak');
  });
});

const mayBeCalled = { recent: 0, homeBalance: 0 };

/** Blid has the morning, Mild and Kvikk the afternoon; Bak stands by all day. */
const people = [
  anAgent('blid', { duties: [shift('09:00', '12:00')], callOut: mayBeCalled }),
  anAgent('mild', { duties: [shift('12:00', '15:00')] }),
  anAgent('kvikk', { duties: [shift('12:00', '15:00')] }),
  anAgent('bak', { duties: [shift('08:00', '16:00', 'standby')] }),
];

const thePlan = (policies: Partial<Policies> = {}, version = 1) => aPlan({ version, policies, agents: people });

const aMorning = (policies: Partial<Policies> = {}) => new Scene(thePlan(policies)).at('08:30');

/** Who is missing by what has been told. */
function missing({ facts }: Scene): string[] {
  const names = new Set<string>();
  for (const fact of facts) {
    if (fact.fact === 'missing-from-shift') names.add(fact.agentId);
    if (fact.fact === 'no-longer-missing') names.delete(fact.agentId);
  }
  return [...names].sort();
}
