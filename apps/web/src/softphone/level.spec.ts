import { loudness } from './level.js';

const tone = (loud: number) => Float32Array.from({ length: 1024 }, (_, at) => loud * Math.sin(at / 5));

describe('the level of a microphone', () => {
  it('is nothing in silence, the whole meter for loud speech, and never beyond it', () => {
    expect(loudness(new Float32Array(1024))).toBe(0);
    expect(loudness(tone(0.4))).toBe(1);
    expect(loudness(tone(1))).toBe(1);
    expect(loudness([])).toBe(0);
  });

  it('shows quiet speech, and grows with it', () => {
    const [faint, quiet, usual] = [loudness(tone(0.004)), loudness(tone(0.02)), loudness(tone(0.1))];
    expect(faint).toBeGreaterThan(0);
    expect(quiet).toBeGreaterThan(faint);
    expect(usual).toBeGreaterThan(quiet);
    expect(usual).toBeLessThan(1);
  });
});
