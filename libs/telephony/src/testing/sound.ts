/** Samples a second, on every line here. */
export const rate = 8_000;

/** Samples of one packet: 20 ms. */
export const packetOf = rate / 50;

/** A tone that is told from others by its height alone; a multiple of 5 Hz fits `share` exactly. */
export const tone = (hz: number, ms: number): Int16Array =>
  Int16Array.from({ length: (rate * ms) / 1_000 }, (_, at) => 8_000 * Math.sin((2 * Math.PI * hz * at) / rate));

/** How much of this sound is that one tone, 0–1 (Goertzel): 1 for the tone alone, next to nothing for speech or music. */
export function share(samples: Int16Array, hz: number): number {
  const turn = 2 * Math.cos((2 * Math.PI * hz) / rate);
  let [before, last, whole] = [0, 0, 0];
  for (const sample of samples) {
    [before, last] = [last, sample + turn * last - before];
    whole += sample * sample;
  }
  const power = last * last + before * before - turn * last * before;
  return whole === 0 ? 0 : (2 * power) / (samples.length * whole);
}

/** As Asterisk reads recordings: one channel, 16 bits. */
export function wav(samples: Int16Array): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF');
  head.writeUInt32LE(36 + samples.byteLength, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20); // PCM
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([head, Buffer.from(samples.buffer)]);
}

/** G.711 A-law, as every telephone of the trunk speaks it. */
export function fromALaw(byte: number): number {
  const code = byte ^ 0x55;
  const [step, segment] = [code & 0x0f, (code >> 4) & 0x07];
  const size = segment === 0 ? (step << 4) + 8 : ((step << 4) + 0x108) << (segment - 1);
  return code & 0x80 ? size : -size;
}

export function toALaw(sample: number): number {
  const size = Math.min(Math.abs(sample), 32_635);
  let segment = 0;
  while (segment < 7 && size >= 0x100 << segment) segment++;
  const step = segment === 0 ? size >> 4 : (size >> (segment + 3)) & 0x0f;
  return ((sample >= 0 ? 0x80 : 0) | (segment << 4) | step) ^ 0x55;
}
