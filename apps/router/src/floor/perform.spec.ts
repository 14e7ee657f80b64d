import { agentId, callId, instant, legId, type CallId, type Command } from '@samsvar/core';
import { telephonesFirst } from './perform.js';

const [one, two] = [callId('one'), callId('two')];

describe('what was committed is carried out', () => {
  it('with a telephone rung before its caller hears anything', () => {
    const commands = [answer(one), hold(one), ring(one), answer(two), ring(two)];
    expect(telephonesFirst(commands).map(words)).toEqual([
      'ring one',
      'ring two',
      'answer one',
      'hold one',
      'answer two',
    ]);
  });

  it('but never before the telephone has been withdrawn from whomever it rang for', () => {
    const commands = [answer(one), withdraw(two), hold(two), ring(one)];
    expect(telephonesFirst(commands).map(words)).toEqual(['answer one', 'withdraw two', 'ring one', 'hold two']);
  });

  it('and nothing is left out', () => {
    expect(telephonesFirst([answer(one), hold(one)])).toHaveLength(2);
    expect(telephonesFirst([])).toEqual([]);
  });
});

const leg = (call: CallId) => legId(call, 1);
const answer = (call: CallId): Command => ({ id: `answer ${call}`, do: 'answer', callId: call });
const hold = (call: CallId): Command => ({ id: `hold ${call}`, do: 'hold', callId: call });
const withdraw = (call: CallId): Command => ({ id: `withdraw ${call}`, do: 'withdraw', legId: leg(call) });
const ring = (call: CallId): Command => ({
  ...{ id: `ring ${call}`, do: 'ring-device', callId: call },
  ...{ legId: leg(call), agentId: agentId('kari'), until: instant(20_000) },
});
const words = ({ id }: Command) => id;
