import { anAgent, aPlan, Scene, shift } from '../testing/index.js';

describe('at the end of a shift', () => {
  it('there are no new offers in the last minute', () => {
    const floor = aFloor().at('11:58:59').rings('c1');
    expect(floor.where('c1')).toBe('offered blid');
    const late = aFloor().at('11:59').rings('c1');
    expect(late.where('c1')).toBe('waiting');
    expect(late.ready('neste').where('c1')).toBe('waiting');
    expect(late.at('12:00').where('c1')).toBe('offered neste');
  });

  it('an offer already made stands its time, and is hers to take', () => {
    const floor = aFloor().at('11:58:55').rings('c1').at('11:59:14');
    expect(floor.where('c1')).toBe('offered blid');
    expect(floor.picksUp('blid').where('c1')).toBe('connected blid');
  });

  it('the talk goes on, and the minute after it, and no call comes after them', () => {
    const floor = aFloor().at('11:58:55').rings('c1').picksUp('blid').at('12:10');
    expect(floor.where('c1')).toBe('connected blid');
    expect(floor.hangsUp('c1').agent('blid').task).toMatchObject({ is: 'wrap-up', callId: 'c1' });
    floor.rings('c2').passes(44.999);
    expect(floor.agent('blid').task.is).toBe('wrap-up');
    floor.passes(0.001);
    expect(floor.agent('blid')).toMatchObject({ task: { is: 'idle' }, onDuty: 'off' });
    expect(floor.where('c2')).toBe('waiting');
  });

  it('whom she put through just before can be fetched back after it', () => {
    const floor = aFloor().at('11:58:55').rings('c1').picksUp('blid').at('11:59:50');
    floor.asksFor('blid', 'consult-asked').party('c1', 'party-up').asks('blid', 'transfer-asked');
    floor.at('12:00:30').asks('blid', 'fetch-back-asked');
    expect(floor.where('c1')).toBe('returning blid');
    expect(floor.picksUp('blid').where('c1')).toBe('connected blid');
  });

  it('and a caller whom nobody answered comes back to her as well', () => {
    const floor = aFloor().at('11:58:55').rings('c1').picksUp('blid').at('11:59:50');
    floor.asksFor('blid', 'put-through-asked').at('12:00:15');
    expect(floor.last('coming-back')).toMatchObject({ agentId: 'blid', why: 'put-through-unanswered' });
    expect(floor.picksUp('blid').where('c1')).toBe('connected blid');
  });
});

/** blid has the morning, and is at her desk; neste has the afternoon. */
function aFloor(): Scene {
  const agents = [
    anAgent('blid', { duties: [shift('09:00', '12:00')] }),
    anAgent('neste', { duties: [shift('12:00', '15:00')] }),
  ];
  return new Scene(aPlan({ agents })).at('11:00').ready('blid');
}
