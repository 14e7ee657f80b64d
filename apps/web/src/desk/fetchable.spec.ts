import type { HandedOn } from '@samsvar/contracts';
import { asSeenGo, fetchable } from './fetchable.js';

const [a, b] = [handedOn('a', 1_000, 60_000), handedOn('b', 2_000, 25_000)];

describe('which calls one may fetch back', () => {
  it('is all of them with nothing in hand', () => {
    expect(fetchable({ task: 'idle', callInHand: undefined, handedOn: [a, b] })).toEqual([a, b]);
  });

  it('is after a call that call alone, as long as it is wrapped up', () => {
    expect(fetchable({ task: 'wrap-up', callInHand: 'b', handedOn: [a, b] })).toEqual([b]);
    expect(fetchable({ task: 'wrap-up', callInHand: 'c', handedOn: [a, b] })).toEqual([]);
  });

  it.each(['ringing', 'talking'] as const)('is none of them while %s: the key is that call’s', (task) => {
    expect(fetchable({ task, callInHand: 'c', handedOn: [a, b] })).toEqual([]);
  });
});

describe('the order in which this desk saw its calls go', () => {
  it('is not that of the time they may still be fetched back in', () => {
    expect(asSeenGo(['a'], [a, b])).toEqual(['a', 'b']);
    expect(asSeenGo(['a'], [b, a])).toEqual(['a', 'b']);
  });

  it('is after a reload that in which they rang', () => {
    expect(asSeenGo([], [b, a])).toEqual(['a', 'b']);
  });

  it('begins anew for a call that was fetched back and handed on again', () => {
    expect(asSeenGo(asSeenGo(['a', 'b'], [b]), [a, b])).toEqual(['b', 'a']);
  });
});

function handedOn(callId: string, arrivedAt: number, until: number): HandedOn {
  return { callId, arrivedAt, until } as unknown as HandedOn;
}
