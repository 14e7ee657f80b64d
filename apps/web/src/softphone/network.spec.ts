import { soundsPoor } from './network.js';

const before = { received: 1_000, lost: 10, wayS: 0.02 };

describe('the network of a call', () => {
  it.each([
    ['good', { received: 1_100, lost: 10, wayS: 0.02 }, false],
    ['good with a packet lost now and then', { received: 1_095, lost: 15, wayS: 0.4 }, false],
    ['poor when more are lost', { received: 1_094, lost: 16, wayS: 0.02 }, true],
    ['poor when the way is so long that people speak at once', { received: 1_100, lost: 10, wayS: 0.41 }, true],
    ['poor when nothing comes at all', { ...before }, true],
  ])('is %s', (_, now, isPoor) => {
    expect(soundsPoor(before, now)).toBe(isPoor);
  });
});
