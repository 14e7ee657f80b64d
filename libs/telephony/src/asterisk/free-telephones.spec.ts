import { agentId, instant } from '@samsvar/core';
import type { TelephoneEvent } from '../telephone-events.js';
import { FreeTelephones } from './free-telephones.js';

const now = instant(1_000);
const mona = { technology: 'PJSIP', resource: 'mona' };

describe('an agent’s telephone that the fallback queue rings', () => {
  it('is not to be rung by anybody else, until it falls silent', () => {
    const { telephones, says } = theTelephones();
    telephones.made({ id: '1.2', name: 'PJSIP/mona-00000002' }, now);
    telephones.endpointChanged({ ...mona, state: 'online' }, now);
    expect(says()).toEqual(['mona away']);
    telephones.gone('1.2', now);
    telephones.gone('1.2', now);
    expect(says()).toEqual(['mona away', 'mona there']);
  });

  it('is so by every one of its calls', () => {
    const { telephones, says } = theTelephones();
    for (const id of ['1.2', '1.3']) telephones.made({ id, name: 'PJSIP/mona-00000002' }, now);
    telephones.gone('1.2', now);
    expect(says()).toEqual(['mona away']);
    telephones.gone('1.3', now);
    expect(says()).toEqual(['mona away', 'mona there']);
  });

  it('is there as before when she has answered: her call says that she is taken', () => {
    const { telephones, says } = theTelephones();
    telephones.made({ id: '1.2', name: 'PJSIP/mona-00000002' }, now);
    telephones.answered(agentId('mona'), now);
    telephones.gone('1.2', now);
    expect(says()).toEqual(['mona away', 'mona there']);
  });

  it('that went away meanwhile is still away when the ringing is over', () => {
    const { telephones, says } = theTelephones();
    telephones.made({ id: '1.2', name: 'PJSIP/mona-00000002' }, now);
    telephones.endpointChanged({ ...mona, state: 'offline' }, now);
    telephones.gone('1.2', now);
    expect(says()).toEqual(['mona away']);
  });

  it('and rings no more after a gap is free', () => {
    const { telephones, says } = theTelephones();
    telephones.made({ id: '1.2', name: 'PJSIP/mona-00000002' }, now);
    telephones.found([{ id: '1.4', name: 'PJSIP/mild-00000004' }], now);
    expect(says()).toEqual(['mona away', 'mona there', 'mild away']);
  });
});

it('a telephone that we ring ourselves, or a citizen’s, says nothing of who can be rung', () => {
  const { telephones, says } = theTelephones();
  telephones.made({ id: 'fjordvest~device~c1~c1.1', name: 'PJSIP/mona-00000002' }, now);
  telephones.made({ id: '1.2', name: 'PJSIP/trunk-00000003' }, now);
  telephones.made({ id: '1.3', name: 'PJSIP/trunk-gulen-00000004' }, now);
  telephones.made({ id: '1.4', name: 'Announcer/ARI-00000005' }, now);
  expect(says()).toEqual([]);
});

function theTelephones() {
  const told: TelephoneEvent[] = [];
  const telephones = new FreeTelephones('fjordvest', (event) => void told.push(event));
  const word = (event: TelephoneEvent) =>
    event.type === 'device-reachable' ? `${event.agentId} ${event.isReachable ? 'there' : 'away'}` : event.type;
  return { telephones, says: () => told.map(word) };
}
