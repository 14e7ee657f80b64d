import { agentId, callId, instant, legId, type Command, type Wanted } from '@samsvar/core';
import { lastWords } from './left-open.js';

const call = callId('c1');
const leg = legId(call, 1);
const hold = { do: 'hold', callId: call } as const;
const greeting = { say: 'greeting', incidentId: null, language: 'nn' } as const;
const play = { do: 'play', callId: call, message: greeting } as const;
const bridge = { do: 'bridge', callId: call, legIds: [leg] } as const;
const ring = { do: 'ring-device', callId: call, legId: leg, agentId: agentId('blid'), until: instant(0) } as const;
const withdraw = { do: 'withdraw', legId: leg } as const;

describe('what a former owner left open', () => {
  it('does not take a caller out of the conversation that was wanted last', () => {
    const open = all({ do: 'answer', callId: call }, hold, play, ring, bridge);
    expect(verbs(lastWords(open).wanted)).toEqual(['answer', 'ring-device', 'bridge']);
    expect(verbs(lastWords(open).overtaken)).toEqual(['hold', 'play']);
  });

  it('does not put a caller into a conversation who was to be on hold since', () => {
    expect(verbs(lastWords(all(bridge, hold)).wanted)).toEqual(['hold']);
  });

  it('rings no telephone that was withdrawn since, and withdraws it', () => {
    expect(verbs(lastWords(all(ring, withdraw)).wanted)).toEqual(['withdraw']);
  });

  it('of another call or telephone is left as it is', () => {
    const open = all(hold, { ...bridge, callId: callId('c2') }, { ...withdraw, legId: legId(call, 2) }, ring, play);
    expect(lastWords(open)).toEqual({ wanted: open, overtaken: [] });
  });
});

const all = (...wanted: readonly Wanted[]): Command[] => wanted.map((one, place) => ({ id: `k${place}`, ...one }));
const verbs = (commands: readonly Command[]): string[] => commands.map((one) => one.do);
