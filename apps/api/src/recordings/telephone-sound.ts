import { isRefused } from '@samsvar/core';
import { readWave, type NotWave, type Wave } from './wave.js';

/** A recording as the telephone system plays it: a WAV file of one channel, 16 bits, 8 kHz, as citizens' telephones hear. */
export type TelephoneSound = { readonly wave: Buffer; readonly lengthMs: number };

const telephoneRate = 8_000;
/** Above half the rate a tone would come back as another. The telephone's own band ends at 3.4 kHz. */
const highestHz = 3_600;
/** How sharply it ends there: enough that what would come back is 50 dB down and more. */
const crossings = 32;

/** Some 0.2 s of work for the longest recording that is taken. */
export function telephoneSound(file: Buffer): TelephoneSound | NotWave {
  const wave = readWave(file);
  if (isRefused(wave)) return wave;
  const samples = atTelephoneRate(wave);
  return { wave: waveFile(samples), lengthMs: Math.max(1, Math.round((samples.length * 1_000) / telephoneRate)) };
}

/**
 * Each sample is a weighted sum of those around its moment (a windowed sinc). The moments fall between the samples that
 * came in only a few different ways, as the ratio of the rates is one of whole numbers: there are weights for each way.
 */
function atTelephoneRate({ rate, samples }: Wave): Int16Array {
  if (rate === telephoneRate) return Int16Array.from(samples);
  const common = greatestCommon(rate, telephoneRate);
  const [step, ways] = [rate / common, telephoneRate / common];
  const reach = Math.ceil((crossings * rate) / (2 * highestHz));
  const weights = Array.from({ length: ways }, (_, way) => weightsAt(way / ways, reach, rate));
  const result = new Int16Array(Math.max(1, Math.floor((samples.length * ways) / step)));
  for (let at = 0; at < result.length; at++) {
    const moment = at * step;
    const [first, own] = [Math.floor(moment / ways) - reach + 1, weights[moment % ways] ?? []];
    let sum = 0;
    for (let n = Math.max(0, -first); n < own.length && first + n < samples.length; n++) {
      sum += (own[n] ?? 0) * (samples[first + n] ?? 0);
    }
    result[at] = Math.round(Math.min(32_767, Math.max(-32_768, sum)));
  }
  return result;
}

/** For a moment that lies `beyond` (0–1) the sample before it. Together they are 1, so that loudness stays. */
function weightsAt(beyond: number, reach: number, rate: number): Float64Array {
  const weights = Float64Array.from({ length: 2 * reach }, (_, n) => {
    const away = n - reach + 1 - beyond;
    const turn = (2 * Math.PI * highestHz * away) / rate;
    const window = 0.42 + 0.5 * Math.cos((Math.PI * away) / reach) + 0.08 * Math.cos((2 * Math.PI * away) / reach);
    return (turn === 0 ? 1 : Math.sin(turn) / turn) * window;
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / whole);
}

const greatestCommon = (one: number, other: number): number => (other === 0 ? one : greatestCommon(other, one % other));

function waveFile(samples: Int16Array): Buffer {
  const file = Buffer.alloc(44 + samples.byteLength);
  file.write('RIFF');
  file.writeUInt32LE(36 + samples.byteLength, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20); // PCM
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(telephoneRate, 24);
  file.writeUInt32LE(telephoneRate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(samples.byteLength, 40);
  samples.forEach((sample, at) => file.writeInt16LE(sample, 44 + 2 * at));
  return file;
}
