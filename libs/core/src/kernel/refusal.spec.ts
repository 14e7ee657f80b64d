import { isRefused, refuse } from './refusal.js';

describe('a refusal', () => {
  it('is a value that can be told from an outcome', () => {
    expect(isRefused(refuse('call-still-open'))).toBe(true);
    expect(isRefused({ id: 'inquiry-1' })).toBe(false);
    expect(isRefused(null)).toBe(false);
  });
});
