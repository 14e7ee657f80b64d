import { anAgent, aPlan, Scene } from '../testing/index.js';

describe('a warm transfer [B05]', () => {
  it('rings the specialist while the citizen waits, then hands over', () => {
    const floor = inConversation().asksFor('blid', 'consult-asked');
    expect(floor.where('c1')).toBe('consulting blid');
    floor.passes(5).party('c1', 'party-up');
    expect(floor.commands.at(-1)).toMatchObject({ do: 'consult', legIds: ['c1.1', 'c1.2'] });

    floor.asks('blid', 'transfer-asked');
    expect(floor.where('c1')).toBe('put-through');
    expect(floor.last('put-through')).toMatchObject({ how: 'warm', isSentHome: false });
    expect(floor.agent('blid').task.is).toBe('wrap-up');
    floor.passes(300).hangsUp('c1');
    expect(floor.where('c1')).toBe('ended answered');
  });

  it('is fetched back before the hand-over', () => {
    const floor = inConversation().asksFor('blid', 'consult-asked').party('c1', 'party-up');
    floor.asks('blid', 'fetch-back-asked');
    expect(floor.where('c1')).toBe('connected blid');
    expect(floor.commands.slice(-2)).toMatchObject([
      { do: 'hang-up', legId: 'c1.2' },
      { do: 'bridge', legIds: ['c1.1'] },
    ]);
  });

  it('is fetched back with one key within 60 s after it, to the same agent', () => {
    const floor = handedOver().passes(40).asks('blid', 'fetch-back-asked');
    expect(floor.where('c1')).toBe('returning blid');
    floor.picksUp('blid');
    expect(floor.where('c1')).toBe('connected blid');
  });

  it('cannot be fetched back from the sixtieth second on', () => {
    const floor = handedOver();
    const blid = floor.agent('blid');
    floor.passes(60).happens({ type: 'fetch-back-asked', agentId: blid.id, callId: floor.call('c1').id });
    expect(floor.where('c1')).toBe('put-through');
  });

  it('that nobody answers within 25 s gives the caller back, and the first line helps all the same [B14]', () => {
    const floor = inConversation().asksFor('blid', 'consult-asked').passes(25);
    expect(floor.where('c1')).toBe('connected blid');
    expect(floor.last('consult-ended')).toMatchObject({ how: 'unanswered' });
  });

  it('ends when the caller hangs up: the specialist stops ringing', () => {
    const floor = inConversation().asksFor('blid', 'consult-asked').passes(3).hangsUp('c1');
    expect(floor.commands.slice(-2)).toMatchObject([
      { do: 'hang-up', legId: 'c1.1' },
      { do: 'withdraw', legId: 'c1.2' },
    ]);
    expect(floor.agent('blid').task.is).toBe('wrap-up');
  });

  it('ends when the caller hangs up: a specialist who had answered is put down too, and the agent has her minute', () => {
    const floor = inConversation().asksFor('blid', 'consult-asked').party('c1', 'party-up').hangsUp('c1');
    expect(floor.commands.slice(-2)).toMatchObject([
      { do: 'hang-up', legId: 'c1.1' },
      { do: 'hang-up', legId: 'c1.2' },
    ]);
    expect(floor.last('consult-ended')).toMatchObject({ callId: 'c1', agentId: 'blid', how: 'caller-gone' });
    expect(floor.where('c1')).toBe('ended answered');
    expect(floor.agent('blid').task).toMatchObject({ is: 'wrap-up', callId: 'c1' });
  });

  it('is completed by the agent putting her telephone down', () => {
    const floor = inConversation().asksFor('blid', 'consult-asked').party('c1', 'party-up').loses('blid', 'hung-up');
    expect(floor.where('c1')).toBe('put-through');
  });
});

describe('a cold transfer', () => {
  it('to the called municipality’s own service desk is counted as sent home', () => {
    const floor = inConversation().asksFor('blid', 'put-through-asked', 'service-desk');
    expect(floor.where('c1')).toBe('putting-through');
    expect(floor.last('put-through')).toMatchObject({ how: 'cold', isSentHome: true });
  });

  it('that nobody answers comes back to the same agent, who has the caller again [B14]', () => {
    const floor = inConversation().asksFor('blid', 'put-through-asked').passes(25);
    expect(floor.where('c1')).toBe('returning blid');
    expect(floor.last('coming-back')).toMatchObject({ agentId: 'blid', why: 'put-through-unanswered' });
  });

  it('comes first in the queue when that agent has gone on a pause', () => {
    const floor = inConversation().asksFor('blid', 'put-through-asked').says('blid', 'pause').passes(25).ready('mild');
    expect(floor.where('c1')).toBe('offered mild');
    expect(floor.last('back-in-queue')).toMatchObject({ why: 'put-through-unanswered' });
  });
});

function inConversation(): Scene {
  const plan = aPlan({ agents: [anAgent('blid'), anAgent('mild')] });
  return new Scene(plan).at('09:00').ready('blid').rings('c1').picksUp('blid').passes(60);
}

function handedOver(): Scene {
  return inConversation().asksFor('blid', 'consult-asked').party('c1', 'party-up').asks('blid', 'transfer-asked');
}
