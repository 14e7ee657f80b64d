import { at } from '../testing/clock.js';
import { closureOf, isWithin } from './closure.js';

describe('a closure', () => {
  it('must end after it starts', () => {
    const refusal = { refused: 'closure-ends-before-it-starts' };
    expect(closureOf(at('12:00'), at('10:00'), 'møte')).toEqual(refusal);
    expect(closureOf(at('12:00'), at('12:00'), 'møte')).toEqual(refusal);
    expect(closureOf(at('12:00'), at('12:01'), 'møte')).toMatchObject({ reason: 'møte' });
  });
});

describe('a span', () => {
  it('has its first moment and not its last', () => {
    const morning = { from: at('09:00'), until: at('12:00') };
    expect(['08:59:59.999', '09:00', '11:59:59.999', '12:00'].map((time) => isWithin(morning, at(time)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('may have no end', () => {
    expect(isWithin({ from: at('09:00'), until: null }, at('2090-01-01 00:00'))).toBe(true);
  });
});
