import { refuse, type Refused } from '@samsvar/core';

/** Sound as it came: one channel, samples between −32,768 and 32,767. */
export type Wave = { readonly rate: number; readonly samples: Float32Array };

export type NotWave = Refused<'recording-not-wave' | 'recording-incomplete' | 'recording-too-long'>;

/** What recorders and sound editors save in. Each is brought to the telephone's rate by a whole ratio. */
export const knownRates = [8_000, 11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000];

/** Nobody listens longer before anybody answers. */
const longestSeconds = 180;

const pcm = 1;
/** The same samples under a longer header; which kind they are is then the first two bytes of an id. */
const extensible = 0xfffe;
const bytesOfSample = 2;

/**
 * The samples of a WAV file: PCM of 16 bits, one channel or two, which are made one. What its header says of lengths is
 * believed only as far as there are bytes: it is sent by whoever likes to.
 */
export function readWave(file: Buffer): Wave | NotWave {
  if (file.length === 0) return refuse('recording-incomplete');
  if (file.length < 12 || textAt(file, 0) !== 'RIFF' || textAt(file, 8) !== 'WAVE') return refuse('recording-not-wave');
  let format: { channels: number; rate: number } | undefined;
  for (let at = 12; at + 8 <= file.length;) {
    const [name, length] = [textAt(file, at), file.readUInt32LE(at + 4)];
    const chunk = file.subarray(at + 8, at + 8 + length);
    if (chunk.length < length) return refuse('recording-incomplete');
    if (name === 'fmt ') format = formatOf(chunk);
    if (name === 'fmt ' && !format) return refuse('recording-not-wave');
    if (name === 'data') return format ? samplesOf(chunk, format) : refuse('recording-not-wave');
    at += 8 + length + (length % 2);
  }
  return refuse('recording-incomplete');
}

function formatOf(chunk: Buffer): { channels: number; rate: number } | undefined {
  if (chunk.length < 16) return undefined;
  const said = chunk.readUInt16LE(0);
  const kind = said === extensible && chunk.length >= 26 ? chunk.readUInt16LE(24) : said;
  const [channels, rate, bits] = [chunk.readUInt16LE(2), chunk.readUInt32LE(4), chunk.readUInt16LE(14)];
  const isKnown = kind === pcm && bits === 8 * bytesOfSample && knownRates.includes(rate);
  return isKnown && (channels === 1 || channels === 2) ? { channels, rate } : undefined;
}

function samplesOf(chunk: Buffer, { channels, rate }: { channels: number; rate: number }): Wave | NotWave {
  const length = Math.floor(chunk.length / (bytesOfSample * channels));
  if (length === 0) return refuse('recording-incomplete');
  if (length > longestSeconds * rate) return refuse('recording-too-long');
  const samples = new Float32Array(length);
  for (let at = 0; at < length; at++) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++) {
      sum += chunk.readInt16LE((at * channels + channel) * bytesOfSample);
    }
    samples[at] = sum / channels;
  }
  return { rate, samples };
}

const textAt = (file: Buffer, at: number): string => file.toString('latin1', at, at + 4);
