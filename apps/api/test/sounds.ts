export type Sound = { readonly rate: number; readonly channels?: number; readonly samples: readonly number[] };

/** A WAV file as a sound editor writes it: PCM of 16 bits. The samples of the channels lie side by side. */
export function waveOf({ rate, channels = 1, samples }: Sound): Buffer {
  const format = Buffer.alloc(16);
  format.writeUInt16LE(1, 0);
  format.writeUInt16LE(channels, 2);
  format.writeUInt32LE(rate, 4);
  format.writeUInt32LE(rate * channels * 2, 8);
  format.writeUInt16LE(channels * 2, 12);
  format.writeUInt16LE(16, 14);
  const data = Buffer.alloc(2 * samples.length);
  samples.forEach((sample, at) => data.writeInt16LE(Math.round(sample), 2 * at));
  return riff(chunk('fmt ', format), chunk('data', data));
}

export const riff = (...chunks: readonly Buffer[]): Buffer => {
  const all = Buffer.concat([Buffer.from('WAVE'), ...chunks]);
  return Buffer.concat([Buffer.from('RIFF'), lengthOf(all.length), all]);
};

/** `says`: the length in its header, where that is a lie. */
export const chunk = (name: string, content: Buffer, says = content.length): Buffer =>
  Buffer.concat([Buffer.from(name), lengthOf(says), content, Buffer.alloc(content.length % 2)]);

const lengthOf = (length: number): Buffer => {
  const four = Buffer.alloc(4);
  four.writeUInt32LE(length);
  return four;
};

export const tone = (hz: number, rate: number, seconds: number): number[] =>
  Array.from({ length: rate * seconds }, (_, at) => 10_000 * Math.sin((2 * Math.PI * hz * at) / rate));
