import { isRefused } from '@samsvar/core';
import fc from 'fast-check';
import { chunk, riff, tone, waveOf } from '../../test/sounds.js';
import { telephoneSound } from './telephone-sound.js';
import { knownRates, readWave } from './wave.js';

/* What is recorded is a tone, and what callers will hear is measured. */

describe('a recording becomes what a telephone plays', () => {
  it.each(knownRates)('from %d samples a second, as loud and as long as it was', (rate) => {
    const { samples, lengthMs } = heard(waveOf({ rate, samples: tone(440, rate, 1) }));
    expect(lengthMs).toBe(1_000);
    expect(loudness(samples, 440)).toBeGreaterThan(9_900);
    expect(loudness(samples, 440)).toBeLessThan(10_100);
  });

  it.each(knownRates.filter((rate) => rate > 8_000))('from %d, and what no telephone can say is gone', (rate) => {
    // 5 kHz would come back as 3 kHz.
    const { samples } = heard(waveOf({ rate, samples: tone(5_000, rate, 1) }));
    expect(loudness(samples, 3_000)).toBeLessThan(30);
  });

  it('of two channels one, in which both are heard', () => {
    const [left, right] = [tone(440, 44_100, 1), tone(1_000, 44_100, 1)];
    const samples = left.flatMap((sample, at) => [sample, right[at] ?? 0]);
    const { samples: both } = heard(waveOf({ rate: 44_100, channels: 2, samples }));
    expect(loudness(both, 440)).toBeGreaterThan(4_900);
    expect(loudness(both, 1_000)).toBeGreaterThan(4_900);
  });

  it('the same from the same file, byte for byte', () => {
    const file = waveOf({ rate: 44_100, samples: tone(700, 44_100, 0.5) });
    expect(telephoneSound(file)).toEqual(telephoneSound(Buffer.from(file)));
  });

  it('with what editors write before the sound left out', () => {
    const file = waveOf({ rate: 8_000, samples: tone(440, 8_000, 1) });
    const words = chunk('LIST', Buffer.from('INFOISFT\u0005\0\0\0Laget'));
    const commented = riff(words, file.subarray(12));
    expect(telephoneSound(commented)).toEqual(telephoneSound(file));
  });

  it('also under the longer header that some recorders write', () => {
    const file = waveOf({ rate: 16_000, samples: tone(440, 16_000, 1) });
    const longer = Buffer.alloc(40);
    file.copy(longer, 0, 20, 36);
    longer.writeUInt16LE(0xfffe, 0);
    longer.writeUInt16LE(22, 16);
    longer.writeUInt16LE(1, 24);
    expect(telephoneSound(riff(chunk('fmt ', longer), file.subarray(36)))).toEqual(telephoneSound(file));
  });
});

describe('what cannot be converted is refused', () => {
  const second = waveOf({ rate: 8_000, samples: tone(440, 8_000, 1) });
  const format = second.subarray(12, 36);
  const altered = (at: number, value: number) => {
    const file = Buffer.from(second);
    file.writeUInt16LE(value, at);
    return file;
  };

  it.each([
    ['nothing', Buffer.alloc(0), 'recording-incomplete'],
    ['a text', Buffer.from('God dag, du har kome til kommunen.'), 'recording-not-wave'],
    ['an MP3', Buffer.from('ID3\u0004\0\0\0\0\0\0ÿûd', 'latin1'), 'recording-not-wave'],
    ['a film in the same wrapping', Buffer.from('RIFF\u0004\0\0\0AVI LIST'), 'recording-not-wave'],
    ['samples of 8 bits', altered(34, 8), 'recording-not-wave'],
    ['compressed samples', altered(20, 85), 'recording-not-wave'],
    ['seven channels', altered(22, 7), 'recording-not-wave'],
    ['no channel', altered(22, 0), 'recording-not-wave'],
    ['no rate at all', altered(24, 0), 'recording-not-wave'],
    ['a sound before it is said what it is', riff(second.subarray(36), format), 'recording-not-wave'],
    ['a header that ends within itself', riff(chunk('fmt ', Buffer.alloc(6))), 'recording-not-wave'],
    ['a header and no sound', riff(format), 'recording-incomplete'],
    ['a sound of no length', riff(format, chunk('data', Buffer.alloc(0))), 'recording-incomplete'],
    ['a file cut off', second.subarray(0, 9_000), 'recording-incomplete'],
    ['more sound than there is', riff(format, chunk('data', Buffer.alloc(400), 0xffff_fff0)), 'recording-incomplete'],
    ['a part longer than the file', riff(format, chunk('LIST', Buffer.alloc(4), 0x7fff_ffff)), 'recording-incomplete'],
  ])('%s', (_, file, refused) => {
    expect(telephoneSound(file)).toEqual({ refused });
  });

  it('more than three minutes, and not three minutes', () => {
    const lasting = (seconds: number) => riff(format, chunk('data', Buffer.alloc(seconds * 16_000)));
    expect(telephoneSound(lasting(181))).toEqual({ refused: 'recording-too-long' });
    expect(telephoneSound(lasting(180))).toMatchObject({ lengthMs: 180_000 });
  });

  it('and whatever else comes is read or refused, and never more than that', () => {
    fc.assert(
      fc.property(fc.nat(second.length), fc.uint8Array({ minLength: 1, maxLength: 60 }), (at, noise) => {
        const file = Buffer.from(second);
        file.set(noise.subarray(0, file.length - at), at);
        const wave = readWave(file);
        expect(isRefused(wave) || wave.samples.length <= file.length).toBe(true);
      }),
    );
  });
});

function heard(file: Buffer): { samples: number[]; lengthMs: number } {
  const sound = telephoneSound(file);
  if (isRefused(sound)) throw new Error(sound.refused);
  const { wave, lengthMs } = sound;
  expect([wave.readUInt16LE(22), wave.readUInt32LE(24), wave.readUInt16LE(34)]).toEqual([1, 8_000, 16]);
  expect(wave.length).toBe(44 + wave.readUInt32LE(40));
  return {
    samples: Array.from({ length: (wave.length - 44) / 2 }, (_, at) => wave.readInt16LE(44 + 2 * at)),
    lengthMs,
  };
}

/** Of one tone in it, as its highest sample. */
function loudness(samples: readonly number[], hz: number): number {
  let [re, im] = [0, 0];
  samples.forEach((sample, at) => {
    re += sample * Math.cos((2 * Math.PI * hz * at) / 8_000);
    im += sample * Math.sin((2 * Math.PI * hz * at) / 8_000);
  });
  return (2 * Math.hypot(re, im)) / samples.length;
}
