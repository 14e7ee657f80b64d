// The demo's greetings, made here: spoken by espeak-ng where it can be had, else a tone by which a line is known.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findProgram, run } from '../local/processes/run.mjs';
import { debianPackages, hasApt } from '../local/services/debian-packages.mjs';

/** What Asterisk's `.wav` is: one channel of 16 bits, so many times a second. */
const rate = 8_000;

/** No voice speaks nynorsk; the nearest reads it well enough to be understood. @type {Record<string, string>} */
const voices = { nn: 'nb', en: 'en-gb' };

/** @typedef {{ id: string, greetings: Readonly<Record<string, string>> }} SpokenLine */
/** @typedef {(text: string, language: string) => Promise<Buffer>} Speak gives a WAV file of one channel and 16 bits */

/**
 * Writes each line's greetings where Asterisk looks for them, by the names that a plan gives them.
 * @param {string} folder
 * @param {readonly SpokenLine[]} lines
 * @param {Speak | undefined} speak none: tones
 */
export async function recordGreetings(folder, lines, speak) {
  for (const [index, { id, greetings }] of lines.entries()) {
    for (const [language, text] of Object.entries(greetings)) {
      const samples = speak ? toTelephone(await speak(text, language)) : tone(440 + 55 * index);
      const file = join(folder, id, `greeting-${language}.wav`);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, wav(samples));
    }
  }
}

/** espeak-ng of this machine, or of its Debian mirror; undefined when neither has it. @returns {Promise<Speak | undefined>} */
export async function speaker() {
  const found = await findProgram('espeak-ng');
  const fetched = !found && (await hasApt()) ? await fetchedSpeaker().catch(() => undefined) : undefined;
  const program = found ?? fetched?.program;
  if (!program) return undefined;
  const env = { ...process.env, ...fetched?.env };
  return async (text, language) => {
    const dir = await mkdtemp(join(tmpdir(), 'samsvar-voice-'));
    try {
      const file = join(dir, 'spoken.wav');
      await run(program, ['-v', voices[language] ?? language, '-s', '150', '-w', file, text], { env });
      return await readFile(file);
    } finally {
      await rm(dir, { recursive: true });
    }
  };
}

async function fetchedSpeaker() {
  const { prefix, libraryPath } = await debianPackages({ name: 'espeak', packages: ['espeak-ng'] });
  const data = libraryPath.split(':').find((folder) => folder.startsWith(join(prefix, 'usr'))) ?? '';
  return { program: join(prefix, 'usr/bin/espeak-ng'), env: { LD_LIBRARY_PATH: libraryPath, ESPEAK_DATA_PATH: data } };
}

/** As a telephone carries it: each sample the mean of those it stands for. @param {Buffer} spoken a WAV file */
export function toTelephone(spoken) {
  const [step, data] = [spoken.readUInt32LE(24) / rate, spoken.subarray(44)];
  const given = data.length >> 1;
  return Int16Array.from({ length: Math.floor(given / step) }, (_, at) => {
    const [from, to] = [Math.floor(at * step), Math.min(given, Math.ceil((at + 1) * step))];
    let sum = 0;
    for (let sample = from; sample < to; sample++) sum += data.readInt16LE(sample * 2);
    return sum / (to - from);
  });
}

/** @param {number} hz */
const tone = (hz) => Int16Array.from({ length: rate }, (_, at) => 8_000 * Math.sin((2 * Math.PI * hz * at) / rate));

/** @param {Int16Array} samples */
export function wav(samples) {
  const head = Buffer.alloc(44);
  head.write('RIFF');
  head.writeUInt32LE(36 + samples.byteLength, 4);
  head.write('WAVEfmt ', 8);
  for (const [at, value] of [[16, 16], [24, rate], [28, 2 * rate], [40, samples.byteLength]]) head.writeUInt32LE(value ?? 0, at); // prettier-ignore
  for (const [at, value] of [[20, 1], [22, 1], [32, 2], [34, 16]]) head.writeUInt16LE(value ?? 0, at); // prettier-ignore
  head.write('data', 36);
  return Buffer.concat([head, Buffer.from(samples.buffer)]);
}
